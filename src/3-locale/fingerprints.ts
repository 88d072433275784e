import type { Block } from "./skeleton.ts"

/** What makes a block known again wherever it stands: its links, pictures and code, or its words. */
function fingerprints({ evidence, kind }: Block): string[] {
  const keys = evidence.keys.size > 0 ? [`${kind} keys ${[...evidence.keys].sort().join(" ")}`] : []
  return evidence.folded.length >= 2 ? [...keys, `${kind} words ${evidence.folded}`] : keys
}

/** Places of the blocks whose fingerprint no other block has. */
export function uniquePlaces(blocks: readonly Block[]): Map<string, number> {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  for (const [at, block] of blocks.entries()) {
    for (const print of fingerprints(block)) {
      if (places.has(print)) twice.add(print)
      places.set(print, at)
    }
  }
  for (const print of twice) places.delete(print)
  return places
}

/** Places in two lists that belong together. */
export type PlacePair = readonly [source: number, target: number]

/** Blocks with the same unique fingerprint, as many as keep the order (longest increasing subsequence). */
export function anchors(source: readonly Block[], target: readonly Block[]): PlacePair[] {
  const places = uniquePlaces(target)
  const offers = new Map<number, number>()
  for (const [print, at] of uniquePlaces(source)) {
    const there = places.get(print)
    if (there !== undefined && !offers.has(at)) offers.set(at, there)
  }
  return longestRising([...offers].sort((a, b) => a[0] - b[0]))
}

/** The longest subsequence whose second numbers rise. O(n log n). */
export function longestRising(pairs: readonly PlacePair[]): PlacePair[] {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  for (const [at, pair] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < pair[1]) low = middle + 1
      else high = middle
    }
    before[at] = tails[low - 1]
    tails[low] = at
  }
  const rising: PlacePair[] = []
  for (let at = tails.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at]
    if (pair) rising.push(pair)
  }
  return rising.reverse()
}
