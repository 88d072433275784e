import type { Position, Span } from "./diagnostic.ts"

/** A text that has a place: what `locate` needs to know of a source file. */
export interface Located {
  readonly file: string
  readonly text: string
}

const lineStarts = new WeakMap<Located, readonly number[]>()

/** Offsets at which the lines of `source` start. Computed once for a source. */
function startsOf(source: Located): readonly number[] {
  const known = lineStarts.get(source)
  if (known) return known
  const starts = [0]
  for (let at = source.text.indexOf("\n"); at >= 0; at = source.text.indexOf("\n", at + 1)) starts.push(at + 1)
  lineStarts.set(source, starts)
  return starts
}

function positionOf(source: Located, offset: number): Position {
  const starts = startsOf(source)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

/** The span between two offsets (UTF-16 code units) of a source's text. */
export function locate(source: Located, start: number, end: number = start): Span {
  return { file: source.file, start: positionOf(source, start), end: positionOf(source, Math.max(start, end)) }
}

/** A line longer than this is no help to look at. UTF-16 code units. */
const MAX_EXCERPT = 20_000

/** The line of `source` that `span` starts in, for a diagnostic's excerpt. */
export function excerptAt(source: Located, span: Span): string | undefined {
  const start = startsOf(source)[span.start.line - 1]
  if (start === undefined) return undefined
  const end = source.text.indexOf("\n", start)
  const line = source.text.slice(start, end < 0 ? undefined : end)
  return line.length > MAX_EXCERPT ? undefined : line
}

/** The span of a file as a whole. */
export function wholeFile(file: string): Span {
  const nowhere = { line: 0, column: 0 }
  return { file, start: nowhere, end: nowhere }
}
