import type { Range } from "../document.ts"
import { type Element, newElement } from "../element.ts"
import type { Environment } from "../environment.ts"
import type { Line } from "../lines.ts"
import { permittedAttributes } from "./permitted.ts"
import { standIn } from "./stand-ins.ts"
import type { Tag } from "./tag.ts"

/** Elements that Markdown makes, too: the same tokens for both. */
const TYPES: Readonly<Record<string, string>> = {
  blockquote: "blockquote",
  details: "details",
  dd: "dd",
  dl: "dl",
  dt: "dt",
  figcaption: "figcaption",
  figure: "figure",
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "list_item",
  ol: "ordered_list",
  summary: "summary",
  table: "table",
  tbody: "tbody",
  td: "td",
  th: "th",
  thead: "thead",
  tr: "tr",
  ul: "bullet_list",
}

/** Stem of the tokens of an element: `details` for `<details>`, `html` for what Markdown doesn't make. */
export function typeOf(name: string, classes: string): string {
  const list = classes.split(/\s+/)
  if (name === "div" && list.includes("admonition")) return "admonition"
  if (name === "p" && list.includes("admonition-title")) return "admonition_title"
  return Object.hasOwn(TYPES, name) ? (TYPES[name] ?? "html") : "html"
}

/** An element whose content is Markdown; `content` stays its text until it is read. */
export function markdownElement(tag: Tag, content: readonly Line[], at: Range, environment: Environment): Element {
  const tagName = standIn(tag.name)
  const element = newElement(typeOf(tagName, tag.attrs.get("class") ?? ""), tagName, at)
  for (const [name, value] of permittedAttributes(tagName, [...tag.attrs], "html", at, environment))
    element.attrs.set(name, value)
  if (tagName !== tag.name) element.standsFor = tag.name
  element.text = content
  return element
}
