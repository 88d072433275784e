import type { Source } from "../../1-read/index.ts"
import type { Piece } from "../../diagnostics/index.ts"

/** A line of a file, with where it stood before anything was mended. */
export interface Line {
  readonly text: string
  /** Index of the line in the text as it was read. */
  readonly row: number
  /** Characters that mending put before it. */
  readonly indent: number
}

export const linesOf = (text: string): Line[] => text.split("\n").map((line, row) => ({ text: line, row, indent: 0 }))

/** The source with other lines, which still know where they stand in their file. */
export function withLines(source: Source, lines: readonly Line[]): Source {
  const origin = originsOf(source)
  const pieces: Piece[] = []
  let [at, rows] = [0, 0]
  for (const { text, row, indent } of lines) {
    const here = origin(row)
    const last = pieces.at(-1)
    const isNext =
      last && last.file === here.file && last.indent === here.indent + indent && last.line + rows === here.line
    if (!isNext) {
      pieces.push({ at, file: here.file, line: here.line, indent: here.indent + indent })
      rows = 0
    }
    rows++
    at += text.length + 1
  }
  return { ...source, text: lines.map(({ text }) => text).join("\n"), pieces }
}

/** Where a line of a source stands: in its own file, or in one that was put in. */
function originsOf({ file, text, pieces = [] }: Source): (row: number) => Omit<Piece, "at"> {
  const starts = pieces.map(piece => ({ ...piece, row: text.slice(0, piece.at).split("\n").length - 1 }))
  return row => {
    const piece = starts.findLast(each => each.row <= row)
    if (!piece) return { file, line: row + 1, indent: 0 }
    return { file: piece.file, line: piece.line + row - piece.row, indent: piece.indent }
  }
}

/** Lines put through `change` with what became of the one before, but for those of code. */
export function eachOutsideCode(lines: readonly Line[], change: (text: string, before: string) => string): Line[] {
  let fence: string | undefined
  let before = ""
  return lines.map(line => {
    const sign = /^\s*(`{3,}|~{3,})/.exec(line.text)?.[1]
    const isEdge = sign !== undefined && (fence === undefined || (sign.startsWith(fence) && line.text.trim() === sign))
    if (isEdge) fence = fence === undefined ? sign : undefined
    const text = isEdge || fence !== undefined ? line.text : change(line.text, before)
    before = text
    return text === line.text ? line : { ...line, text }
  })
}
