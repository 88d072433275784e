import { cellsOf } from "./visible.ts"

/** Columns of an excerpt: a line that is longer is cut around the place. */
const MAX_WIDTH = 100
/** Columns that are kept before the place in a cut line. */
const LEAD = 30

export interface Excerpt {
  readonly line: string
  /** Spaces and carets, to stand below `line`. */
  readonly carets: string
}

/** Code units around the place that are looked at: enough to fill the columns, whatever they are. */
const MAX_SIDE = 500

/** A line and the carets below it, from column `start` up to `end` (both from 1, UTF-16 code units). */
export function excerptOf(whole: string, whereStart: number, whereEnd: number): Excerpt {
  const skipped = Math.max(0, whereStart - 1 - MAX_SIDE)
  const text = whole.slice(skipped, whereStart + MAX_SIDE)
  const [start, end] = [whereStart - skipped, Math.min(whereEnd, whereStart + MAX_SIDE) - skipped]
  const cells = cellsOf(text)
  const widthBefore = (column: number): number =>
    cells.reduce((sum, { at, width }) => (at < column - 1 ? sum + width : sum), 0)
  const from = widthBefore(start)
  const to = Math.max(from + 1, widthBefore(end))
  const total = widthBefore(text.length + 1)
  const cut = total > MAX_WIDTH && from > LEAD ? from - LEAD : 0

  let column = 0
  let line = ""
  let first: number | undefined
  for (const { shown, width } of cells) {
    if (column >= cut && column + width <= cut + MAX_WIDTH) {
      first ??= column
      line += shown
    }
    column += width
  }
  const left = first ?? 0
  const [before, after] = [left > 0 ? "…" : "", total > cut + MAX_WIDTH ? "…" : ""]
  const carets = Math.max(1, Math.min(to, cut + MAX_WIDTH) - from)
  return { line: before + line + after, carets: " ".repeat(before.length + from - left) + "^".repeat(carets) }
}
