import { isAllowedElement } from "../allow.ts"
import type { Element } from "../element.ts"
import type { Environment } from "../environment.ts"
import { cut, type Line } from "../lines.ts"
import { BLOCKS } from "./element-kinds.ts"
import { markdownElement } from "./elements.ts"
import { type Tag, tagAt } from "./tag.ts"

/** The tag that a paragraph consists of. */
function loneTag(element: Element): Tag | undefined {
  const [line, ...others] = element.type === "paragraph" ? element.text : []
  const text = line?.text.trim()
  if (text === undefined || others.length > 0 || !text.startsWith("<")) return undefined
  const tag = tagAt(text, 0)
  return tag?.end === text.length && isAllowedElement(tag.name) ? tag : undefined
}

/** Partners among the lone tags of neighbours: number of the closing one by number of the opening one. */
function partners(children: readonly Element[]): Map<number, { tag: Tag; end: number }> {
  const found = new Map<number, { tag: Tag; end: number }>()
  const open: { tag: Tag; index: number }[] = []
  children.forEach((child, index) => {
    const tag = loneTag(child)
    if (tag?.kind === "open") open.push({ tag, index })
    if (tag?.kind !== "close") return
    const at = open.findLastIndex(candidate => candidate.tag.name === tag.name)
    const partner = open[at]
    if (!partner) return
    open.length = at
    found.set(partner.index, { tag: partner.tag, end: index })
  })
  return found
}

/** `<div>text</div>` as a paragraph of its own, deep in a list: an element, not a paragraph with a block in it. */
function peeled(element: Element, environment: Environment): Element {
  const [first] = element.type === "paragraph" ? element.text : []
  const last = element.text.at(-1)
  if (!first?.text.startsWith("<") || !last) return element
  const tag = tagAt(first.text, 0)
  if (tag?.kind !== "open" || !BLOCKS.has(tag.name) || !isAllowedElement(tag.name)) return element
  const close = last.text.trimEnd().toLowerCase().lastIndexOf(`</${tag.name}>`)
  if (close < 0 || last.text.slice(close).trim().length !== tag.name.length + 3) return element
  const inside: Line[] = [...element.text.slice(0, -1), { text: last.text.slice(0, close), offsets: last.offsets }]
  const [opening, ...others] = inside
  if (!opening || opening.text.length < tag.end) return element
  return markdownElement(tag, [cut(opening, tag.end), ...others], element.at, environment)
}

/**
 * Tags that are paragraphs of their own wrap the blocks between them: where HTML can't be a block (indented in a list
 * or an admonition, or an inline element like `<a>`), it is written that way.
 */
export function wrapTags(parent: Element, environment: Environment): void {
  const found = partners(parent.children)
  const out: Element[] = []
  const open: { element: Element; end: number }[] = []
  parent.children.forEach((child, index) => {
    if (open.at(-1)?.end === index) {
      open.pop()
      return
    }
    const partner = found.get(index)
    const element = partner ? markdownElement(partner.tag, [], child.at, environment) : peeled(child, environment)
    const sink = open.at(-1)?.element.children ?? out
    sink.push(element)
    if (partner) open.push({ element, end: partner.end })
    else wrapTags(element, environment)
  })
  parent.children.splice(0, parent.children.length, ...out)
}
