import { prose } from "./inline.ts"
import type { Coverage, SegmentRecord } from "./localized.ts"
import type { Segment } from "./segment.ts"
import { countWords, isNeutral } from "./text.ts"

const counts = new WeakMap<Segment, number>()

/** Words of a segment that can be translated, counted once for a segment. Numbers, code and names of files are none. */
export function wordsOf(segment: Segment, tag: string): number {
  const known = counts.get(segment)
  if (known !== undefined) return known
  const text = prose(segment.nodes)
  const words = isNeutral(text) ? 0 : countWords(text, tag)
  counts.set(segment, words)
  return words
}

/** How many of the source's words have a wording in a locale. */
export function coverageOf(segments: readonly SegmentRecord[], tag: string): Coverage {
  let words = 0
  let translated = 0
  for (const segment of segments) {
    words += segment.words
    if (segment.lang === tag) translated += segment.words
  }
  return { words, translated }
}
