import { type Spanned, slice } from "./offsets.ts"

/** A line of text without its line end. What containers cut off in front of it (indentation, `>`) is gone. */
export type Line = Spanned

/** Lines of one container without an empty line between them (as a rule), from `start` up to `end`. */
export interface Block {
  readonly lines: readonly Line[]
  readonly start: number
  readonly end: number
}

/** The line without its first `count` characters. */
export function cut(line: Line, count: number): Line {
  return count === 0 ? line : slice(line, count)
}

/** A text's lines. */
export function linesIn(spanned: Spanned): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let end = spanned.text.indexOf("\n"); end >= 0; end = spanned.text.indexOf("\n", start)) {
    lines.push(slice(spanned, start, end))
    start = end + 1
  }
  lines.push(slice(spanned, start))
  return lines
}

export const blockOf = (lines: readonly Line[]): Block => ({ lines, start: 0, end: lines.length })

export const linesOf = (block: Block): readonly Line[] => block.lines.slice(block.start, block.end)

/** The lines from `from` up to `to`, counted as in `block.lines`. */
export const part = (block: Block, from: number, to: number = block.end): Block => ({
  lines: block.lines,
  start: from,
  end: to,
})

export const isEmpty = (block: Block): boolean => block.start >= block.end

/** The text of the block's line number `index`, counted as in `block.lines`; empty beyond its end. */
export const textAt = (block: Block, index: number): string =>
  index < block.end ? (block.lines[index]?.text ?? "") : ""

export const lineAt = (block: Block, index: number): Line => block.lines[index] ?? { text: "", offsets: [[0, 0]] }

const found = new WeakMap<readonly Line[], Map<RegExp, Int32Array>>()

/** For each line the number of the first line from there on that matches; the number of lines where none does. */
function matches(lines: readonly Line[], pattern: RegExp): Int32Array {
  const known = found.get(lines)?.get(pattern)
  if (known) return known
  const next = new Int32Array(lines.length + 1).fill(lines.length)
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = pattern.test(lines[index]?.text ?? "") ? index : (next[index + 1] ?? lines.length)
  }
  const patterns = found.get(lines) ?? new Map<RegExp, Int32Array>()
  found.set(lines, patterns.set(pattern, next))
  return next
}

/**
 * The number (as in `block.lines`) of the block's first line that matches, or `undefined`. Each line of a
 * container is tried once a pattern, however often its rest is asked for: 20,000 headings stay linear.
 */
export function find(block: Block, pattern: RegExp, from: number = block.start): number | undefined {
  const index = matches(block.lines, pattern)[from] ?? block.end
  return index < block.end ? index : undefined
}

/**
 * The blocks of a container: its lines cut at empty lines. Of several empty lines every second one cuts, and
 * the ones between stand alone or begin the next block, which matters to indented code.
 */
export function split(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  let start = 0
  for (let index = 1; index < lines.length - 1; index++) {
    if (index === start || lines[index]?.text !== "") continue
    blocks.push({ lines, start, end: index })
    start = index + 1
  }
  if (start < lines.length) blocks.push({ lines, start, end: lines.length })
  return blocks
}

/** Lines without the empty ones and the spaces in front. */
export function trimStart(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(line => line.text.trim() !== "")
  const line = lines[first]
  if (!line) return []
  return [cut(line, line.text.length - line.text.trimStart().length), ...lines.slice(first + 1)]
}

/** Columns by which a container's content is indented. */
export const INDENT = 4

/** Whether the block's first line is indented by that many columns. */
export const isIndented = (block: Block, columns: number = INDENT): boolean =>
  textAt(block, block.start).startsWith(" ".repeat(columns))

/** Takes the indented lines at the start of a block, without the indentation; empty lines count as indented. */
export function takeIndented(block: Block, columns: number = INDENT): { taken: readonly Line[]; rest: Block } {
  const indentation = " ".repeat(columns)
  const taken: Line[] = []
  let at = block.start
  for (; at < block.end; at++) {
    const line = lineAt(block, at)
    if (line.text.startsWith(indentation)) taken.push(cut(line, columns))
    else if (line.text.trim() === "") taken.push(cut(line, line.text.length))
    else break
  }
  return { taken, rest: part(block, at) }
}

/** Takes the indentation off every line that has it; a line that was indented lazily stays. */
export function unindent(lines: readonly Line[], columns: number = INDENT): Line[] {
  const indentation = " ".repeat(columns)
  return lines.map(line => (line.text.startsWith(indentation) ? cut(line, columns) : line))
}

/** The line without spaces at both ends. */
export function trimmed(line: Line): Line {
  const text = line.text.trimEnd()
  return cut({ text, offsets: line.offsets }, text.length - text.trimStart().length)
}

/** Lines without the empty ones at the end. */
export function trimEnd(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, lines.findLastIndex(line => line.text !== "") + 1)
}
