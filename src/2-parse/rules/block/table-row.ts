import { cut, type Line } from "../../lines.ts"

/** The cells of a row, without the spaces around them. */
export type Row = readonly Line[]

/** The row or cell without the spaces around it; other white space stays. */
export function trimSpaces(line: Line): Line {
  const start = /^ */.exec(line.text)?.[0].length ?? 0
  let end = line.text.length
  while (end > start && line.text.charAt(end - 1) === " ") end--
  return cut({ text: line.text.slice(0, end), offsets: line.offsets }, start)
}

/** A pipe at the end that no backslash escapes. */
export const endsWithPipe = (text: string): boolean => /(?<!\\)(?:\\\\)*\|$/.test(text)

/** What matters in a row: `\\`, backticks with or without a backslash before them, `\|`, and pipes. */
const MARKS = /\\\\|(\\`+)|(`+)|\\\||(\|)/g

interface Ticks {
  readonly start: number
  readonly end: number
  /** Backticks in it. */
  readonly length: number
  readonly escaped: boolean
}

function marksOf(text: string): { pipes: number[]; ticks: Ticks[] } {
  const pipes: number[] = []
  const ticks: Ticks[] = []
  for (const match of text.matchAll(MARKS)) {
    const [whole, escaped, run, pipe] = match
    const start = match.index
    if (pipe) pipes.push(start)
    else if (escaped) ticks.push({ start, end: start + whole.length, length: whole.length - 1, escaped: true })
    else if (run) ticks.push({ start, end: start + whole.length, length: whole.length, escaped: false })
  }
  return { pipes, ticks }
}

/** Stretches of code: from a run of backticks to the next one of the same length. */
function codeIn(ticks: readonly Ticks[]): (readonly [start: number, end: number])[] {
  const byLength = new Map<number, number[]>()
  ticks.forEach(({ length }, index) => {
    const same = byLength.get(length)
    if (same) same.push(index)
    else byLength.set(length, [index])
  })
  const stretches: (readonly [number, number])[] = []
  const cursor = new Map<number, number>()
  for (let index = 0; index < ticks.length; index++) {
    const opening = ticks[index]
    if (!opening) break
    const wanted = opening.length - (opening.escaped ? 1 : 0)
    const candidates = byLength.get(wanted) ?? []
    let next = cursor.get(wanted) ?? 0
    while ((candidates[next] ?? Number.POSITIVE_INFINITY) <= index) next++
    cursor.set(wanted, next)
    const closing = ticks[candidates[next] ?? -1]
    if (wanted === 0 || !closing) continue
    stretches.push([opening.start, closing.end])
    index = candidates[next] ?? index
  }
  return stretches
}

/** Pipes that stand in no stretch of code. Both lists are sorted. */
function pipesOutside(pipes: readonly number[], code: readonly (readonly [number, number])[]): number[] {
  let at = 0
  return pipes.filter(pipe => {
    while ((code[at]?.[1] ?? Number.POSITIVE_INFINITY) <= pipe) at++
    const stretch = code[at]
    return !stretch || pipe < stretch[0]
  })
}

/** Cuts a row at its pipes. `bordered`: the table's first row has a pipe at an end, so pipes at the ends are borders. */
export function splitRow(line: Line, bordered: boolean): Row {
  let row = line
  if (bordered) {
    if (row.text.startsWith("|")) row = cut(row, 1)
    if (endsWithPipe(row.text)) row = { text: row.text.slice(0, -1), offsets: row.offsets }
  }
  const { pipes, ticks } = marksOf(row.text)
  const cells: Line[] = []
  let start = 0
  for (const pipe of [...pipesOutside(pipes, codeIn(ticks)), row.text.length]) {
    cells.push(trimSpaces(cut({ text: row.text.slice(0, pipe), offsets: row.offsets }, start)))
    start = pipe + 1
  }
  return cells
}
