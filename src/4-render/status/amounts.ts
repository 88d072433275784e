import type { SegmentRecord } from "../../3-locale/index.ts"
import type { RenderedPage } from "../page.ts"

/** How far a translation is, in words of the source. */
export interface Amounts {
  readonly words: number
  /** Shown in the locale's own words. */
  readonly translated: number
  /** Of those: taken from the memory. */
  readonly memory: number
  /** With a wording that was made for what the source said before. */
  readonly stale: number
  /** With a wording of the translator's that isn't shown. */
  readonly refused: number
  /** Still to be done: not translated, or stale. */
  readonly left: number
}

const NOTHING: Amounts = { words: 0, translated: 0, memory: 0, stale: 0, refused: 0, left: 0 }

/** Amounts of several pages together. */
export const sumOf = (all: readonly Amounts[]): Amounts =>
  all.reduce(
    (sum, each) => ({
      words: sum.words + each.words,
      translated: sum.translated + each.translated,
      memory: sum.memory + each.memory,
      stale: sum.stale + each.stale,
      refused: sum.refused + each.refused,
      left: sum.left + each.left,
    }),
    NOTHING,
  )

/** Whether a sentence is still to be translated, or to be looked at again, in a locale. */
export const isLeft = ({ words, lang, stale }: SegmentRecord, locale: string): boolean =>
  words > 0 && (lang !== locale || stale !== undefined)

/** How far one page is. */
export function amountsOf({ coverage, segments, locale: { tag } }: RenderedPage): Amounts {
  const count = (which: (segment: SegmentRecord) => boolean): number =>
    segments.reduce((sum, segment) => (which(segment) ? sum + segment.words : sum), 0)
  return {
    ...coverage,
    memory: count(({ origin, lang }) => origin === "memory" && lang === tag),
    stale: count(({ stale }) => stale !== undefined),
    refused: count(({ refused }) => refused !== undefined),
    left: count(segment => isLeft(segment, tag)),
  }
}
