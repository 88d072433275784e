import type { Range, Token } from "../2-parse/index.ts"
import { type InlineNode, inlineTree, pictureAddress, walkInline } from "./inline.ts"
import { type Segment, segment } from "./segment.ts"
import { isSameToken } from "./tokens.ts"

/**
 * A translation unit: the inline content of one leaf block. Alternative texts are units of their own, which
 * lie in the image nodes of `nodes`.
 */
export interface Unit {
  /** Place of its token in the document's stream; of what the front matter says, one of `FRONT_INDEX`. */
  readonly index: number
  readonly token: Token
  /** Nothing where the content is nested too deeply to be touched: the unit stays as it is. */
  readonly nodes: readonly InlineNode[] | undefined
  readonly segments: readonly Segment[]
  readonly at: Range
}

/** What words of the front matter have in place of an index. */
export const FRONT_INDEX = { description: -1, title: -2, metaTitle: -3, tag: -4 } as const

export function unitOf(token: Token, index: number, tag: string): Unit {
  const nodes = inlineTree(token.children ?? [])
  const at: unknown = token.meta?.at
  const range: Range = Array.isArray(at) ? [Number(at[0]), Number(at[1])] : [0, 0]
  let segments: readonly Segment[] | undefined
  return {
    index,
    token,
    nodes,
    at: range,
    /** Cut when they are asked for: nobody asks for those of a unit that wasn't translated. */
    get segments() {
      segments ??= nodes ? segment(nodes, tag) : []
      return segments
    },
  }
}

/** Two units with the same words and elements: one of them wasn't translated. */
export const isSameUnit = (one: Unit, other: Unit): boolean => isSameToken(one.token, other.token)

/** Pictures in inline content, in order. */
export function imagesOf(nodes: readonly InlineNode[]): Token[] {
  return [...walkInline(nodes)].flatMap(node =>
    node.kind === "atom" && pictureAddress(node) !== undefined ? [node.token] : [],
  )
}
