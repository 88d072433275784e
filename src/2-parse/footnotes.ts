import Markdown, { type StateCore, type Token } from "markdown-it"
import type { Place } from "./block-rule.ts"
import { append, type Element, newElement } from "./element.ts"
import { environmentOf } from "./environment.ts"
import { split } from "./lines.ts"

/** A paragraph with these words is where the footnotes go; they stand at the end of the page otherwise. */
const MARKER = "///Footnotes Go Here///"

const isMarker = (element: Element): boolean =>
  element.type === "paragraph" && element.text.some(line => line.text.includes(MARKER))

/** Reads the footnotes that the page has defined, into a list of their own. */
export function readFootnotes(place: Place, root: Element): void {
  const { footnotes } = place.environment
  if (footnotes.size === 0) return
  const nowhere = [...footnotes.values()].at(-1)?.at ?? [0, 0]
  const section = newElement("footnotes", "div", nowhere, { class: "footnote" })
  const line = append(section, newElement("hr", "hr", nowhere))
  line.leaf = { content: "", info: "", markup: "" }
  const list = append(section, newElement("footnote_list", "ol", nowhere))
  for (const [name, footnote] of footnotes) {
    const item = append(list, newElement("footnote", "li", footnote.at, { id: `fn:${name}` }))
    place.read({ ...place, parent: item, depth: place.depth + 1 }, split(footnote.lines))
  }
  const marker = root.children.findIndex(isMarker)
  if (marker >= 0) root.children.splice(marker, 1, section)
  else root.children.push(section)
}

/** Id of the n-th reference to a footnote. */
export const referenceId = (name: string, count: number): string => `fnref${count > 1 ? count : ""}:${name}`

/** A link back to the place where a footnote is referred to. */
function backLink(name: string, count: number, level: number): Token[] {
  const opening = new Markdown.Token("footnote_backref_open", "a", 1)
  opening.attrs = [
    ["class", "footnote-backref"],
    ["href", `#${referenceId(name, count)}`],
  ]
  const arrow = new Markdown.Token("text", "", 0)
  arrow.content = "↩"
  const closing = new Markdown.Token("footnote_backref_close", "a", -1)
  for (const token of [opening, arrow, closing]) token.level = level
  return [opening, arrow, closing]
}

/** Writes the links back at the end of each footnote: their number is known when all references have been read. */
export function footnoteLinks(state: StateCore): void {
  const { footnotes } = environmentOf(state.env)
  if (footnotes.size === 0) return
  const names: string[] = []
  state.tokens = state.tokens.flatMap(token => {
    if (token.type === "footnote_open") names.push(String(token.attrGet("id")).slice("fn:".length))
    const name = token.type === "footnote_close" ? names.pop() : undefined
    const count = name === undefined ? 0 : (footnotes.get(name)?.references ?? 0)
    const links = Array.from({ length: count }, (_, index) => backLink(name ?? "", index + 1, token.level + 1))
    return [...links.flat(), token]
  })
}
