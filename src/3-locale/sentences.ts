import type { Group } from "./groups.ts"
import type { Partners } from "./match.ts"
import { cutAtSame } from "./same-sentences.ts"
import { lengthPenalty } from "./score.ts"
import { foldedOf, haveSameWords, type Segment } from "./segment.ts"
import { weight } from "./text.ts"

/** Groups that are tried, with the logarithm of how rare they are (Gale and Church 1993, table 5; zero-to-one made rarer). */
const BEADS: readonly (readonly [source: number, target: number, prior: number])[] = [
  [1, 1, 0],
  [1, 0, -3.5],
  [0, 1, -3.5],
  [2, 1, -2],
  [1, 2, -2],
  [2, 2, -3.5],
  [3, 1, -4],
  [1, 3, -4],
]

/** More pairs of sentences than any paragraph has; beyond, what isn't the same on both sides counts as one group. */
const MAX_CELLS = 60_000

const SAME = 9
const TORN = -6
/** Rather than for what the source had before a sentence stands for its translation beside it. */
const OUTDATED = -2
const PARTNER = 3
const PARTED = -1.5

/** Words that were left in the source's language: a sentence that the source page has today, or had before. */
export type Left = "today" | "before"

interface Table {
  readonly source: readonly Segment[]
  readonly target: readonly Segment[]
  readonly weights: { readonly source: readonly number[]; readonly target: readonly number[] }
  /** For each source segment the target segments that have partners of its elements, and the other way round. */
  readonly ties: { readonly source: readonly (readonly number[])[]; readonly target: readonly (readonly number[])[] }
  /** Target segments in the source's words. */
  readonly left: readonly (Left | undefined)[]
}

/**
 * Which sentences of a unit belong together, in order: identical ones and those with the same elements first,
 * the rest by length (after Gale and Church 1993). Every segment is in one group.
 *
 * @param left whether a target segment is in the source's words.
 */
export function alignSentences(
  source: readonly Segment[],
  target: readonly Segment[],
  partners: Partners,
  left: (segment: Segment) => Left | undefined,
): Group[] {
  const whole: Group = { source: [0, source.length], target: [0, target.length] }
  if (source.length !== target.length && haveSameWords(source, whole.source, target, whole.target)) return [whole]
  const table = tableOf(source, target, partners, left)
  const windows = cellsOf(whole) > MAX_CELLS ? cutAtSame(source, target) : [whole]
  return windows.flatMap(window => (cellsOf(window) > MAX_CELLS ? [window] : trace(table, window)))
}

const cellsOf = ({ source, target }: Group): number => (source[1] - source[0]) * (target[1] - target[0])

function tableOf(
  source: readonly Segment[],
  target: readonly Segment[],
  partners: Partners,
  left: (segment: Segment) => Left | undefined,
): Table {
  const ties = { source: source.map((): number[] => []), target: target.map((): number[] => []) }
  const lefts = target.map(left)
  for (const [there, here] of partners) {
    if (lefts[there.segment] === "before") continue
    ties.source[here.segment]?.push(there.segment)
    ties.target[there.segment]?.push(here.segment)
  }
  const weigh = (segments: readonly Segment[]) => segments.map(({ text }) => weight(text))
  return { source, target, weights: { source: weigh(source), target: weigh(target) }, ties, left: lefts }
}

function trace(table: Table, { source, target }: Group): Group[] {
  const [rows, columns] = [source[1] - source[0], target[1] - target[0]]
  const choices = choose(table, { source, target })
  const groups: Group[] = []
  for (let [row, column] = [rows, columns]; row > 0 || column > 0; ) {
    const [di, dj] = BEADS[choices[row * (columns + 1) + column] ?? 0] ?? [1, 1]
    const [end, thereEnd] = [source[0] + row, target[0] + column]
    groups.push({ source: [end - di, end], target: [thereEnd - dj, thereEnd] })
    row -= di
    column -= dj
  }
  return groups.reverse()
}

/** For every number of source and target segments of a window the last group of the best way to group them. */
function choose(table: Table, { source, target }: Group): Uint8Array {
  const width = target[1] - target[0] + 1
  const best = new Float64Array((source[1] - source[0] + 1) * width).fill(Number.NEGATIVE_INFINITY)
  const choices = new Uint8Array(best.length)
  best[0] = 0
  for (let cell = 1; cell < best.length; cell++) {
    const [row, column] = [Math.floor(cell / width), cell % width]
    const [end, thereEnd] = [source[0] + row, target[0] + column]
    for (const [at, [di, dj, prior]] of BEADS.entries()) {
      if (row < di || column < dj) continue
      const score = prior + groupScore(table, end - di, end, thereEnd - dj, thereEnd)
      const sum = (best[cell - di * width - dj] ?? 0) + score
      if (sum <= (best[cell] ?? 0)) continue
      best[cell] = sum
      choices[cell] = at
    }
  }
  return choices
}

function groupScore(table: Table, from: number, to: number, there: number, thereTo: number): number {
  const ties = tieScore(table, from, to, there, thereTo)
  if (from < to && there < thereTo && isSame(table, from, to, there, thereTo)) return ties + SAME
  const left = leftScore(table, from, to, there, thereTo)
  if (from === to || there === thereTo) return ties + left
  const lengths = lengthPenalty(sum(table.weights.source, from, to), sum(table.weights.target, there, thereTo))
  return ties + left - lengths
}

/** Sentences in the source's words belong to their own; one that the source had before is best alone, and may stand for today's. */
function leftScore({ left }: Table, from: number, to: number, there: number, thereTo: number): number {
  const found = left.slice(there, thereTo)
  const isAlone = found.length === 1 && to - from <= 1
  if (isAlone && found[0] === "before") return from === to ? 0 : OUTDATED
  return found.filter(Boolean).length * TORN
}

const isSame = ({ source, target }: Table, from: number, to: number, there: number, thereTo: number): boolean =>
  foldedOf(source, [from, to]) !== "" && haveSameWords(source, [from, to], target, [there, thereTo])

function sum(values: readonly number[], from: number, to: number): number {
  let total = 0
  for (let at = from; at < to; at++) total += values[at] ?? 0
  return total
}

/** Elements that say the same speak for a group that has both, and against one that has one of them. */
function tieScore({ ties }: Table, from: number, to: number, there: number, thereTo: number): number {
  const mine = ties.source.slice(from, to).flat()
  const theirs = ties.target.slice(there, thereTo).flat()
  const kept = mine.filter(tie => tie >= there && tie < thereTo).length
  const strayed = theirs.filter(tie => tie < from || tie >= to).length
  return kept * PARTNER + (mine.length - kept + strayed) * PARTED
}
