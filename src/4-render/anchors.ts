import type { Token } from "../2-parse/index.ts"
import type { Anchor } from "./page.ts"
import { attribute, copy, metaOf, withAttribute } from "./tokens.ts"

const isStaleRun = (token: Token): boolean =>
  token.type === "run_open" && (attribute(token, "class") ?? "").split(" ").includes("stale")

/** Names each stale run of a unit, so that the note on translation can lead there. */
function nameStaleRuns(unit: Token, anchors: Anchor[], count: () => number): Token {
  const { children } = unit
  if (!children?.some(isStaleRun)) return unit
  const named = children.map(child => {
    if (!isStaleRun(child)) return child
    const id = `to:stale-${count()}`
    anchors.push({ id, at: metaOf(unit).at?.[0] ?? 0, isStale: true })
    return withAttribute(child, "id", id)
  })
  return copy(unit, { children: named })
}

/** The tokens, stale runs named; and all that a link to a place on the page can lead to, in the source's order. */
export function withAnchors(tokens: readonly Token[]): {
  readonly tokens: readonly Token[]
  readonly anchors: readonly Anchor[]
} {
  const anchors: Anchor[] = []
  let runs = 0
  const named = tokens.map(token => {
    const id = token.type === "heading_open" ? attribute(token, "id") : undefined
    const at = metaOf(token).at?.[0]
    if (id !== undefined && at !== undefined) anchors.push({ id, at, isStale: false })
    return token.type === "inline" ? nameStaleRuns(token, anchors, () => ++runs) : token
  })
  // Notes stand at the end of the tokens, and elsewhere in the source.
  return { tokens: named, anchors: anchors.sort((one, other) => one.at - other.at) }
}

/** The last of `anchors`, which are in the source's order, that begins at or before a place in the source. O(log n). */
export function anchorBefore(anchors: readonly Anchor[], at: number): Anchor | undefined {
  let low = 0
  let high = anchors.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((anchors[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return anchors[low - 1]
}
