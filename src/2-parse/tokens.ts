import Markdown, { type Token } from "markdown-it"
import type { Element } from "./element.ts"
import { rangeOf } from "./element.ts"
import type { Line } from "./lines.ts"
import type { OffsetMap } from "./spans.ts"

const make = (type: string, tag: string, nesting: -1 | 0 | 1, level: number): Token => {
  const token = new Markdown.Token(type, tag, nesting)
  token.block = true
  token.level = level
  return token
}

/** An `inline` token for lines of text; `meta.offsets` says where its content stands. */
export function inlineToken(lines: readonly Line[], level: number): Token {
  const token = make("inline", "", 0, level)
  const offsets: (readonly [number, number])[] = []
  let length = 0
  for (const line of lines) {
    for (const [content, source] of line.offsets) offsets.push([length + content, source])
    length += line.text.length + 1
  }
  token.content = lines
    .map(line => line.text)
    .join("\n")
    .trimEnd()
  token.children = []
  token.meta = { at: rangeOf(lines), offsets }
  return token
}

/** The map that `inlineToken` has left on a token. */
export const offsetsOf = (token: Token): OffsetMap => {
  const offsets: unknown = token.meta?.offsets
  return Array.isArray(offsets) ? offsets : [[0, 0]]
}

const inTightParagraph = (lines: readonly Line[], level: number): Token[] => {
  const open = make("paragraph_open", "p", 1, level)
  const close = make("paragraph_close", "p", -1, level)
  open.hidden = true
  close.hidden = true
  open.meta = { at: rangeOf(lines) }
  return [open, inlineToken(lines, level + 1), close]
}

/** Elements whose own text is the only thing in them: an `inline` token right inside. */
const LEAVES = new Set(["paragraph", "heading", "th", "td", "dt", "summary", "figcaption", "admonition_title"])

function textTokens(element: Element, lines: readonly Line[], level: number): Token[] {
  if (lines.length === 0) return LEAVES.has(element.type) ? [inlineToken(lines, level)] : []
  return LEAVES.has(element.type) ? [inlineToken(lines, level)] : inTightParagraph(lines, level)
}

function push(element: Element, level: number, tokens: Token[]): void {
  const attrs = [...element.attrs].map(([name, value]): [string, string] => [name, value])
  const opening = make(element.leaf ? element.type : `${element.type}_open`, element.tag, element.leaf ? 0 : 1, level)
  opening.attrs = attrs.length > 0 ? attrs : null
  opening.meta = { at: element.at, ...element.meta }
  opening.markup = element.leaf?.markup ?? element.markup ?? ""
  tokens.push(opening)
  if (element.leaf) {
    opening.content = element.leaf.content
    opening.info = element.leaf.info
    return
  }
  tokens.push(...textTokens(element, element.text, level + 1))
  for (const child of element.children) {
    push(child, level + 1, tokens)
    if (child.tail.length > 0) tokens.push(...inTightParagraph(child.tail, level + 1))
  }
  const closing = make(`${element.type}_close`, element.tag, -1, level)
  closing.markup = opening.markup
  tokens.push(closing)
}

/** The token stream of everything inside `root`. */
export function tokensOf(root: Element): Token[] {
  const tokens: Token[] = []
  for (const child of root.children) push(child, 0, tokens)
  return tokens
}
