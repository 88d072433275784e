import type { Position, Span } from "./diagnostic.ts"

/** Lines of a text that were put in from a file: up to the next piece, they follow one another as in that file. */
export interface Piece {
  /** Offset in the text at which the piece starts: the start of a line. */
  readonly at: number
  readonly file: string
  /** Line of the file that the piece starts with, from 1. */
  readonly line: number
  /** Characters that were put before each line of the piece. */
  readonly indent: number
}

/** A text that has a place: what `locate` needs to know of a source file. */
export interface Located {
  readonly file: string
  readonly text: string
  /** Where the text was put together from several files: its pieces, by offset, the first at 0. */
  readonly pieces?: readonly Piece[]
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

/** Index of the last of `count` sorted offsets that is not above `offset`. */
function lastUpTo(offset: number, count: number, offsetAt: (index: number) => number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsetAt(middle) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Index of the line that an offset is in, and of the piece, where there are any. */
function placeOf(source: Located, offset: number): { row: number; start: number; piece?: Piece } {
  const starts = startsOf(source)
  const row = lastUpTo(offset, starts.length, index => starts[index] ?? 0)
  const { pieces = [] } = source
  const piece = pieces[lastUpTo(offset, pieces.length, index => pieces[index]?.at ?? 0)]
  return { row, start: starts[row] ?? 0, ...(piece && { piece }) }
}

function positionOf(source: Located, offset: number): Position {
  const { row, start, piece } = placeOf(source, offset)
  if (!piece) return { line: row + 1, column: offset - start + 1 }
  const first = placeOf(source, piece.at).row
  return { line: piece.line + row - first, column: Math.max(1, offset - start - piece.indent + 1) }
}

/** The span between two offsets (UTF-16 code units) of a source's text; one that goes on in another file ends with its line. */
export function locate(source: Located, start: number, end: number = start): Span {
  const { row, piece } = placeOf(source, start)
  const file = piece?.file ?? source.file
  const last = Math.max(start, end)
  const leaves = piece !== undefined && placeOf(source, last).piece !== piece
  const lineEnd = (startsOf(source)[row + 1] ?? source.text.length + 1) - 1
  return { file, start: positionOf(source, start), end: positionOf(source, leaves ? lineEnd : last) }
}

/** A line longer than this is no help to look at. UTF-16 code units. */
const MAX_EXCERPT = 20_000

/** The line of `source` that an offset is in, for a diagnostic's excerpt. */
export function excerptAt(source: Located, offset: number): string | undefined {
  const { row, start, piece } = placeOf(source, offset)
  const next = startsOf(source)[row + 1]
  const line = source.text.slice(start + (piece?.indent ?? 0), next === undefined ? undefined : next - 1)
  return line.length > MAX_EXCERPT ? undefined : line
}

/** The span of a file as a whole. */
export function wholeFile(file: string): Span {
  const nowhere = { line: 0, column: 0 }
  return { file, start: nowhere, end: nowhere }
}
