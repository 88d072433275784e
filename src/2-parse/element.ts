import type { Token } from "markdown-it"
import type { Range, TokenMeta } from "./document.ts"
import type { Line } from "./lines.ts"
import type { Numbering } from "./list-numbering.ts"
import { sourceRange } from "./offsets.ts"

/** How a figure with a caption is to be counted. */
export interface Counted {
  /** What is counted by itself: `figure-caption`, `table-caption`. */
  readonly kind: string
  /** Levels below the figure before it: `^1`. */
  readonly level?: number
  /** A number of the author's: `2.1`. */
  readonly number?: readonly number[]
  /** The number is as it was written, whatever comes before. */
  readonly isFixed?: true
  /** What stands before the caption, with `{}` for the number, where it is no word of the interface. */
  readonly prefix?: string
}

/**
 * A block while the text is read. Rules look at the element before them (a second list item joins the list, an
 * indented block the item), so blocks grow as a tree and become tokens in the end.
 */
export interface Element {
  /** Stem of its tokens: `paragraph` makes `paragraph_open` and `paragraph_close`. */
  readonly type: string
  readonly tag: string
  readonly attrs: Map<string, string>
  /** Inline content in front of the children. */
  text: readonly Line[]
  readonly children: Element[]
  /** Inline content behind this element, in its parent. */
  tail: readonly Line[]
  /** Where it stands. */
  at: Range
  meta: TokenMeta
  /** A leaf without inline content (`fence`, `code_block`, `hr`) is one token. */
  leaf?: { content: string; readonly info: string; readonly markup: string }
  /** The characters that make it what it is: `##`. */
  markup?: string
  /** It is finished inline content (of raw HTML), and has no tokens of its own. */
  inline?: Token
  /** The name of the element that it stands for. */
  standsFor?: string
  /** Its text is a word of the interface, not the author's. */
  label?: string
  /** A figure with a caption that is numbered. */
  counted?: Counted
  /** An ordered list: how its items are numbered, where that matters to the items behind it. */
  numbering?: Numbering
  /** A set of tabs: its number on the page, and the button of the tab that is shown first. */
  tabs?: { readonly number: number; checked?: Element }
}

export type Attributes = Readonly<Record<string, string>>

export function newElement(type: string, tag: string, at: Range, attrs: Attributes = {}): Element {
  return { type, tag, attrs: new Map(Object.entries(attrs)), text: [], children: [], tail: [], at, meta: {} }
}

/** Adds a child, which may widen the places of its ancestors later by `stretch`. */
export function append(parent: Element, child: Element): Element {
  parent.children.push(child)
  return child
}

export const lastChild = (parent: Element): Element | undefined => parent.children.at(-1)

/** The range that lines take up, from the first line's first character to the last one's last. */
export function rangeOf(lines: readonly Line[]): Range {
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last) return [0, 0]
  const from = sourceRange(first.offsets, 0, 0)[0]
  return [from, Math.max(from, sourceRange(last.offsets, 0, last.text.length)[1])]
}
