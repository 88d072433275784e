import type { InlineNode } from "./inline.ts"
import type { Stale } from "./memory/pair.ts"
import type { Doubt } from "./trust/claim.ts"

/** Sentences of the source and of the target that say the same: indices of segments, ends not included. */
export interface Group {
  readonly source: readonly [from: number, to: number]
  readonly target: readonly [from: number, to: number]
}

/**
 * What a target says for a group of source sentences: `translated`; the `same` words as the source; nothing
 * (`missing`); something that lost what the source points at (`damaged`); or words that can't be trusted (`refused`).
 */
export interface WordedGroup extends Group {
  readonly state: "translated" | "same" | "missing" | "damaged" | "refused"
  /** The target's words with the source's elements, where they are translated. */
  readonly nodes: readonly InlineNode[]
  /** What speaks against the target's words. */
  readonly doubts: readonly Doubt[]
  /** The words were made for another sentence. */
  readonly stale?: Stale
}

/** Joins neighbours, from one index up to another, into one group. */
export function joinGroups(groups: readonly Group[], from: number, to: number): Group[] {
  const [first, last] = [groups[from], groups[to]]
  if (!first || !last || from === to) return [...groups]
  const joined: Group = { source: [first.source[0], last.source[1]], target: [first.target[0], last.target[1]] }
  return [...groups.slice(0, from), joined, ...groups.slice(to + 1)]
}

/** The group that has a segment. */
export function groupAt(groups: readonly Group[], side: "source" | "target", segment: number): number {
  return groups.findIndex(group => group[side][0] <= segment && segment < group[side][1])
}
