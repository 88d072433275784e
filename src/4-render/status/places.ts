import type { Source } from "../../1-read/index.ts"
import { locate } from "../../diagnostics/index.ts"
import type { RenderedPage } from "../page.ts"

/** A line of a file, from 1. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** The files of a page in both languages. */
export interface PageFiles {
  readonly source: Source
  readonly target: Source | undefined
}

/** How far behind the sentence before it an untranslated one is looked for, in UTF-16 code units. */
const SEARCHED = 20_000

const placeIn = (source: Source, offset: number): Place => {
  const { file, start } = locate(source, offset)
  return { file, line: start.line }
}

/** Where in the target's text the wording of each segment stands or should stand: from, and at most up to. */
function stretchesIn(
  { segments }: RenderedPage,
  source: Source,
  target: Source,
): readonly [from: number, to: number][] {
  const wordings = segments.map(({ from }) => (from?.file === target.file ? from.at : undefined))
  const limits: number[] = []
  for (let limit = target.text.length, at = segments.length - 1; at >= 0; at--) {
    limits[at] = limit
    limit = wordings[at]?.[0] ?? limit
  }
  let end = target.body
  return segments.map(({ at: [start, stop] }, index) => {
    const own = wordings[index]
    if (own) {
      end = own[1]
      return [own[0], own[1]]
    }
    const from = end
    const limit = limits[index] ?? from
    const to = limit < from ? target.text.length : limit
    const asWritten = source.text.slice(start, stop)
    const found = asWritten === "" ? -1 : target.text.slice(from, Math.min(to, from + SEARCHED)).indexOf(asWritten)
    if (found < 0) return [from, to]
    end = from + found + asWritten.length
    return [from + found, end]
  })
}

/**
 * Finds the place to edit of each segment, by its index. Nobody knows that of a sentence without a wording: it is looked
 * for between the wordings before and after it, as the source has it (platforms leave what is not translated as it
 * was) or, where it was refused, by its finding; else it is where the wording before it ends.
 */
export function placeFinder(rendered: RenderedPage, { source, target }: PageFiles): (index: number) => Place {
  const { segments, diagnostics } = rendered
  if (target === undefined) return index => placeIn(source, segments[index]?.at[0] ?? 0)
  const stretches = stretchesIn(rendered, source, target)
  const own = diagnostics.filter(({ span }) => span.file === target.file && span.start.line > 0)
  return index => {
    const [from, to] = stretches[index] ?? [0, 0]
    const place = placeIn(target, from)
    const code = segments[index]?.refused
    if (code === undefined) return place
    const last = placeIn(target, to).line
    const finding = own.find(each => {
      const { line } = each.span.start
      return each.code === code && line >= place.line && line <= last
    })
    return finding ? { file: target.file, line: finding.span.start.line } : place
  }
}
