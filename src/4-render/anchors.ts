import type { Token } from "../2-parse/index.ts"
import type { Anchor } from "./page.ts"
import { attribute, copy, metaOf, withAttribute } from "./tokens.ts"

const isStaleRun = (token: Token): boolean =>
  token.type === "run_open" && (attribute(token, "class") ?? "").split(" ").includes("stale")

/** Names each stale run of a unit, so that the note on translation can lead there. */
function nameStaleRuns(unit: Token, anchors: Anchor[]): Token {
  const { children } = unit
  if (!children?.some(isStaleRun)) return unit
  const named = children.map(child => {
    if (!isStaleRun(child)) return child
    const id = `to:stale-${anchors.filter(({ isStale }) => isStale).length + 1}`
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
  const named = tokens.map(token => {
    const id = token.type === "heading_open" ? attribute(token, "id") : undefined
    const at = metaOf(token).at?.[0]
    if (id !== undefined && at !== undefined) anchors.push({ id, at, isStale: false })
    return token.type === "inline" ? nameStaleRuns(token, anchors) : token
  })
  // Notes stand at the end of the tokens, and elsewhere in the source.
  return { tokens: named, anchors: anchors.sort((one, other) => one.at - other.at) }
}

/** The last of `anchors` that begins at or before a place in the source. */
export const anchorBefore = (anchors: readonly Anchor[], at: number): Anchor | undefined =>
  anchors.findLast(anchor => anchor.at <= at)
