import { longestRising, type PlacePair } from "./fingerprints.ts"
import type { Group } from "./groups.ts"
import type { Segment } from "./segment.ts"

/**
 * Cuts a unit that is too large for one table where sentences are the same on both sides: at both ends, and
 * at those that stand once on each side, in order. Sentences that are the same are groups of their own.
 */
export function cutAtSame(source: readonly Segment[], target: readonly Segment[]): Group[] {
  const groups: Group[] = []
  let [from, there] = [0, 0]
  for (const [at, thereAt] of [...sameEnds(source, target), [source.length, target.length] as const]) {
    groups.push({ source: [from, at], target: [there, thereAt] })
    if (at < source.length) groups.push({ source: [at, at + 1], target: [thereAt, thereAt + 1] })
    from = at + 1
    there = thereAt + 1
  }
  return groups
}

/** Places of sentences that are the same: as many as follow each other at both ends, and unique ones between. */
function sameEnds(source: readonly Segment[], target: readonly Segment[]): PlacePair[] {
  const isSame = (at: number, there: number) =>
    (source[at]?.folded ?? "") !== "" && source[at]?.folded === target[there]?.folded
  const shorter = Math.min(source.length, target.length)
  let head = 0
  while (head < shorter && isSame(head, head)) head++
  let tail = 0
  while (tail < shorter - head && isSame(source.length - 1 - tail, target.length - 1 - tail)) tail++
  const first = Array.from({ length: head }, (_, at) => [at, at] as const)
  const last = Array.from({ length: tail }, (_, at) => [source.length - tail + at, target.length - tail + at] as const)
  const inner = uniqueSame(source.slice(head, source.length - tail), target.slice(head, target.length - tail))
  return [...first, ...inner.map(([at, there]) => [at + head, there + head] as const), ...last]
}

function uniqueSame(source: readonly Segment[], target: readonly Segment[]): PlacePair[] {
  const there = uniqueFolded(target)
  return longestRising(
    [...uniqueFolded(source)].flatMap(([folded, at]) => {
      const place = there.get(folded)
      return place === undefined ? [] : [[at, place] as const]
    }),
  )
}

function uniqueFolded(segments: readonly Segment[]): Map<string, number> {
  const places = new Map<string, number>()
  const twice = new Set<string>([""])
  for (const [at, { folded }] of segments.entries()) {
    if (places.has(folded)) twice.add(folded)
    places.set(folded, at)
  }
  for (const folded of twice) places.delete(folded)
  return places
}
