import type { PageId } from "../../1-read/index.ts"
import type { SegmentRecord } from "../../3-locale/index.ts"
import { anchorBefore } from "../anchors.ts"
import type { RenderedPage } from "../page.ts"
import { isLeft } from "./amounts.ts"
import { type PageFiles, placeFinder } from "./places.ts"

/** A sentence of the source that somebody has to look at in a locale. */
export interface SentenceLeft {
  readonly page: PageId
  /** Why: the translator's wording was refused, it is older than the source, or there is none. */
  readonly state: "refused" | "stale" | "untranslated"
  /** Plain text of the source, as it is now. */
  readonly source: string
  readonly words: number
  /** The file to edit, and the line in it, from 1: the translation's, or the source's where there is no translation. */
  readonly file: string
  readonly line: number
  /** Id on the page: of the stale wording, or of the heading nearest before. */
  readonly anchor?: string
  /** What the source said when the wording was made; the commit (and its date) that changed it. */
  readonly before?: string
  readonly commit?: string
  readonly date?: string
  /** Code of the finding for which the wording was refused. */
  readonly code?: string
}

function stateOf({ refused, stale }: SegmentRecord): SentenceLeft["state"] {
  if (refused !== undefined) return "refused"
  return stale === undefined ? "untranslated" : "stale"
}

/** What a page still asks of translators, in the order of the source. */
export function sentencesLeft(rendered: RenderedPage, files: PageFiles): readonly SentenceLeft[] {
  const { page, locale, segments } = rendered
  const placeOf = placeFinder(rendered, files)
  const headings = rendered.anchors.filter(({ isStale }) => !isStale)
  return segments.flatMap((segment, at): SentenceLeft[] => {
    const { source, words, stale, refused } = segment
    if (!isLeft(segment, locale.tag) && refused === undefined) return []
    const anchor = anchorBefore(stale === undefined ? headings : rendered.anchors, segment.at[0])?.id
    return [
      {
        page,
        state: stateOf(segment),
        source,
        words,
        ...placeOf(at),
        ...(anchor !== undefined && { anchor }),
        ...(stale && { before: stale.source }),
        ...(stale?.commit !== undefined && { commit: stale.commit }),
        ...(stale?.date !== undefined && { date: stale.date }),
        ...(refused !== undefined && { code: refused }),
      },
    ]
  })
}
