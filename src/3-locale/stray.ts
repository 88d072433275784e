import type { Token } from "../2-parse/index.ts"
import type { InlineElement } from "./elements.ts"
import { type InlineNode, plainTextOf } from "./inline.ts"
import { copyToken } from "./tokens.ts"

/** A stretch of siblings that is an element of the source, with its markup gone astray. */
export interface Stray {
  readonly from: number
  readonly to: number
  readonly nodes: readonly InlineNode[]
}

/** A lost link around words; nothing where there are no words. */
export function linkAs({ node }: InlineElement, children: readonly InlineNode[]): InlineNode | undefined {
  return node.kind === "pair" && plainTextOf(children).trim() !== ""
    ? { kind: "pair", open: copyToken(node.open), close: copyToken(node.close), children }
    : undefined
}

/** A lost picture with words as its alternative text. */
export function pictureAs({ node }: InlineElement, words: readonly InlineNode[]): InlineNode | undefined {
  if (node.kind !== "atom") return undefined
  const children: Token[] = words.flatMap(word => (word.kind === "text" ? [word.token] : []))
  return { kind: "atom", token: copyToken(node.token, { children }) }
}

/** Where a text stands as words of its own, if it does so once. */
export function onlyPlace(text: string, words: string, minimum: number): number | undefined {
  const at = words.length < minimum ? -1 : text.indexOf(words)
  if (at < 0 || text.includes(words, at + 1)) return undefined
  const isWord = (letter: string) => /[\p{Script=Latin}\p{N}_]/u.test(letter)
  const isCut = (inside: string, outside: string) => isWord(inside) && isWord(outside)
  const end = at + words.length
  const cuts = isCut(words.charAt(0), text.charAt(at - 1)) || isCut(words.charAt(words.length - 1), text.charAt(end))
  return cuts ? undefined : at
}
