import type { Range, Token } from "../2-parse/index.ts"
import type { InlineNode } from "./inline.ts"

/** Where a token stands in its source, if it stems from the text. */
export function placeOf(token: Token | undefined): Range | undefined {
  const at: unknown = token?.meta?.at
  return Array.isArray(at) ? [Number(at[0]), Number(at[1])] : undefined
}

/** From where the first node stands up to the end of the last one. */
export function rangeOfNodes(nodes: readonly InlineNode[], otherwise: Range): Range {
  const places = nodes.flatMap(node => {
    const ends = node.kind === "pair" ? [placeOf(node.open), placeOf(node.close)] : [placeOf(node.token)]
    return ends.flatMap(range => (range ? [range] : []))
  })
  const [first] = places
  return first ? [first[0], Math.max(...places.map(range => range[1]))] : otherwise
}
