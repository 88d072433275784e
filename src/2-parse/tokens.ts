import Markdown, { type Token } from "markdown-it"
import type { Range, TokenMeta } from "./document.ts"
import { type Element, rangeOf } from "./element.ts"
import { cut, type Line } from "./lines.ts"
import { concat, type OffsetMap } from "./offsets.ts"
import { cutAtPlaceholders, PLACEHOLDER, type Stashed } from "./stash.ts"

const make = (type: string, tag: string, nesting: -1 | 0 | 1, level: number): Token => {
  const token = new Markdown.Token(type, tag, nesting)
  token.block = true
  token.level = level
  return token
}

const withoutIndentation = (line: Line): Line => cut(line, /^ */.exec(line.text)?.[0].length ?? 0)

/** Space of lines that is no part of their content: behind it, and where it stood in front of a line. */
function spaceAround(lines: readonly Line[]): Pick<TokenMeta, "behind" | "indented"> {
  const indented = lines.filter(({ text }) => text.startsWith(" ")).map(line => rangeOf([withoutIndentation(line)])[0])
  const last = Math.max(
    0,
    lines.findLastIndex(({ text }) => text.trim() !== ""),
  )
  const rest = lines.slice(last).map(({ text }) => text)
  const behind = rest.join("\n").slice(rest[0]?.trimEnd().length)
  return { ...(behind !== "" && { behind }), ...(indented.length > 0 && { indented }) }
}

/** An `inline` token for lines of text; `meta.offsets` says where its content stands. */
export function inlineToken(lines: readonly Line[], level: number, at: Range = rangeOf(lines)): Token {
  const token = make("inline", "", 0, level)
  const { text, offsets } = concat(lines.map(withoutIndentation), "\n")
  token.content = text.trimEnd()
  token.children = []
  token.meta = { at, offsets: lines.length > 0 ? offsets : [[0, at[0]]], ...spaceAround(lines) }
  return token
}

/** The map that `inlineToken` has left on a token. */
export const offsetsOf = (token: Token): OffsetMap | undefined => {
  const offsets: unknown = token.meta?.offsets
  return Array.isArray(offsets) ? offsets : undefined
}

/** Elements that hold text and nothing else: an `inline` token right inside. */
const LEAVES = new Set(["heading", "th", "td", "dt", "summary", "figcaption", "admonition_title", "tab_label"])

/** Writes a tree of blocks as a token stream. */
class Writer {
  readonly tokens: Token[] = []
  readonly stash: readonly Stashed[]

  constructor(stash: readonly Stashed[]) {
    this.stash = stash
  }

  /** Writes an element; gives the range that it and all in it take up. */
  element(element: Element, level: number): Range | undefined {
    if (element.inline) this.tokens.push(element.inline)
    else if (element.type === "paragraph" && element.children.length === 0) return this.text(element.text, level, false)
    else if (element.leaf) this.leaf(element, element.leaf, level)
    else return this.container(element, level)
    return element.at
  }

  private opening(element: Element, type: string, nesting: 0 | 1, level: number): Token {
    const token = make(type, element.tag, nesting, level)
    const attrs = [...element.attrs].map(([name, value]): [string, string] => [name, value])
    if (attrs.length > 0) token.attrs = attrs
    token.meta = { at: element.at, ...element.meta }
    token.markup = element.leaf?.markup ?? element.markup ?? ""
    this.tokens.push(token)
    return token
  }

  private leaf(element: Element, leaf: NonNullable<Element["leaf"]>, level: number): void {
    const token = this.opening(element, element.type, 0, level)
    token.content = element.type === "code_block" ? `${leaf.content.trimEnd()}\n` : leaf.content
    token.info = leaf.info
  }

  private container(element: Element, level: number): Range {
    const opening = this.opening(element, `${element.type}_open`, 1, level)
    let at = element.at
    if (LEAVES.has(element.type)) this.label(element, level + 1)
    else at = around(at, this.text(element.text, level + 1, true))
    for (const child of element.children) {
      at = around(at, this.element(child, level + 1))
      at = around(at, this.text(child.tail, level + 1, true))
    }
    const closing = make(`${element.type}_close`, element.tag, -1, level)
    closing.markup = opening.markup
    opening.meta = { ...opening.meta, at }
    this.tokens.push(closing)
    return at
  }

  /** The text of a leaf; blocks whose placeholders stand in it come behind. */
  private label(element: Element, level: number): void {
    const pieces = cutAtPlaceholders(element.text)
    const lines = pieces.filter(piece => stashedAt(piece) === undefined).flat()
    const stashed = pieces.map(stashedAt).filter(number => number !== undefined)
    if (lines.length > 0 || (stashed.length === 0 && element.children.length === 0)) {
      const token = inlineToken(lines, level, lines.length > 0 ? rangeOf(lines) : element.at)
      if (element.label !== undefined) token.meta = { ...token.meta, label: element.label }
      this.tokens.push(token)
    }
    for (const number of stashed) this.stashed(number, level)
  }

  private stashed(number: number, level: number): Range | undefined {
    let at: Range | undefined
    for (const element of this.stash[number]?.elements ?? [])
      at = around(this.element(element, level) ?? element.at, at)
    return at
  }

  /** Paragraphs for lines of text; blocks whose placeholders stand among the lines come between them. */
  private text(lines: readonly Line[], level: number, hidden: boolean): Range | undefined {
    let at: Range | undefined
    for (const piece of cutAtPlaceholders(lines)) {
      const number = stashedAt(piece)
      const place = number === undefined ? this.paragraph(piece, level, hidden) : this.stashed(number, level)
      if (place) at = around(place, at)
    }
    return at
  }

  private paragraph(lines: readonly Line[], level: number, hidden: boolean): Range {
    const at = rangeOf(lines)
    const opening = make("paragraph_open", "p", 1, level)
    const closing = make("paragraph_close", "p", -1, level)
    opening.meta = { at }
    opening.hidden = hidden
    closing.hidden = hidden
    this.tokens.push(opening, inlineToken(lines, level + 1), closing)
    return at
  }
}

/** The smallest range that holds both. */
const around = (one: Range, other: Range | undefined): Range =>
  other ? [Math.min(one[0], other[0]), Math.max(one[1], other[1])] : one

/** Number of the block that a piece of text stands for. */
function stashedAt([line]: readonly Line[]): number | undefined {
  const number = line && PLACEHOLDER.exec(line.text)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** The token stream of everything inside `root`. */
export function tokensOf(root: Element, stash: readonly Stashed[]): Token[] {
  const writer = new Writer(stash)
  for (const child of root.children) writer.element(child, 0)
  return writer.tokens
}
