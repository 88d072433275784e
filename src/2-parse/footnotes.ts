import Markdown, { type StateCore, type Token } from "markdown-it"
import type { FootnoteWishes } from "../1-read/index.ts"
import type { Place } from "./block-rule.ts"
import { append, type Element, newElement } from "./element.ts"
import { environmentOf } from "./environment.ts"
import { footnoteId, referenceId } from "./footnote-ids.ts"
import { split } from "./lines.ts"
import { decodeEntities } from "./rules/inline/entity.ts"

/** A paragraph with these words is where the footnotes go; they stand at the end of the page otherwise. */
const MARKER = "///Footnotes Go Here///"

const isMarker = ({ type, text }: Element, marker: string): boolean =>
  type === "paragraph" && text.some(line => line.text.includes(marker))

/** Reads the footnotes that the page has defined, into a list of their own. */
export function readFootnotes(place: Place, root: Element): void {
  const { footnotes, options } = place.environment
  if (footnotes.size === 0) return
  const nowhere = [...footnotes.values()].at(-1)?.at ?? [0, 0]
  const section = newElement("footnotes", "div", nowhere, { class: "footnote" })
  const line = append(section, newElement("hr", "hr", nowhere))
  line.leaf = { content: "", info: "", markup: "" }
  const list = append(section, newElement("footnote_list", "ol", nowhere))
  for (const [name, footnote] of footnotes) {
    const item = append(list, newElement("footnote", "li", footnote.at, { id: footnoteId(name, options.footnotes) }))
    place.read({ ...place, parent: item, depth: place.depth + 1 }, split(footnote.lines))
  }
  const marker = root.children.findIndex(child => isMarker(child, options.footnotes?.place ?? MARKER))
  if (marker >= 0) root.children.splice(marker, 1, section)
  else root.children.push(section)
}

/** A link back to the place where a footnote is referred to. */
function backLink(name: string, count: number, level: number, wishes: FootnoteWishes): Token[] {
  const opening = new Markdown.Token("footnote_backref_open", "a", 1)
  opening.attrs = [
    ["class", "footnote-backref"],
    ["href", `#${referenceId(name, count, wishes)}`],
  ]
  const arrow = new Markdown.Token("text", "", 0)
  arrow.content = decodeEntities(wishes.back ?? "↩")
  const closing = new Markdown.Token("footnote_backref_close", "a", -1)
  for (const token of [opening, arrow, closing]) token.level = level
  return [opening, arrow, closing]
}

/** The tokens of footnotes, each as many as it has, in the order in which they are first referred to; the others last. */
function inOrder(tokens: readonly Token[], numbers: ReadonlyMap<string, number>): Token[] {
  const from = tokens.findIndex(({ type }) => type === "footnote_open")
  const to = tokens.findLastIndex(({ type }) => type === "footnote_close") + 1
  if (from < 0) return [...tokens]
  const items: { readonly number: number; readonly tokens: Token[] }[] = []
  let depth = 0
  for (const token of tokens.slice(from, to)) {
    if (token.type === "footnote_open" && depth++ === 0)
      items.push({ number: numbers.get(String(token.attrGet("id"))) ?? Number.POSITIVE_INFINITY, tokens: [] })
    items.at(-1)?.tokens.push(token)
    if (token.type === "footnote_close") depth--
  }
  items.sort((one, other) => (one.number === other.number ? 0 : one.number - other.number))
  return [...tokens.slice(0, from), ...items.flatMap(item => item.tokens), ...tokens.slice(to)]
}

/** Writes the links back at the end of each footnote: their number is known when all references have been read. */
export function footnoteLinks(state: StateCore): void {
  const { footnotes, options } = environmentOf(state.env)
  if (footnotes.size === 0) return
  const wishes = options.footnotes ?? {}
  const byId = new Map([...footnotes].map(([name, footnote]) => [footnoteId(name, wishes), { name, footnote }]))
  const open: string[] = []
  const linked = state.tokens.flatMap(token => {
    if (token.type === "footnote_open") open.push(String(token.attrGet("id")))
    const own = token.type === "footnote_close" ? byId.get(open.pop() ?? "") : undefined
    const links = Array.from({ length: own?.footnote.references ?? 0 }, (_, index) =>
      backLink(own?.name ?? "", index + 1, token.level + 1, wishes),
    )
    return [...links.flat(), token]
  })
  const numbers = new Map([...byId].flatMap(([id, { footnote }]) => (footnote.order ? [[id, footnote.order]] : [])))
  state.tokens = wishes.byReference ? inOrder(linked, numbers) : linked
}
