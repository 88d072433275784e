import { cutText, type InlineNode, plainText, plainTextOf } from "./inline.ts"
import { once } from "./once.ts"
import type { Segment } from "./segment.ts"

/** So many words in a row that the source's sentence has, too, are no accident of two languages. */
const MIN_WORDS = 4

/** And so many of them must be no name: those are the same in all languages. */
const MIN_PLAIN = 2

/** More stretches than any translated sentence has. */
const MAX_STRETCHES = 50

/** A stretch of a text: offsets, end not included. */
type Stretch = readonly [from: number, to: number]

interface Word {
  readonly folded: string
  /** Of small letters alone, and no particle. */
  readonly isPlain: boolean
  readonly at: Stretch
}

function wordsIn(text: string, start = 0): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)].map(({ 0: word, index }) => ({
    folded: word.toLowerCase(),
    isPlain: /^[\p{Ll}\p{Lo}\p{M}]{3,}$/u.test(word),
    at: [start + index, start + index + word.length],
  }))
}

/** All rows of `MIN_WORDS` words in a sentence. */
const rowsOf = once((segment: Segment): ReadonlySet<string> => {
  const words = wordsIn(segment.text)
  return new Set(words.map((_, at) => rowAt(words, at)))
})

const rowAt = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + MIN_WORDS)
    .map(({ folded }) => folded)
    .join(" ")

/**
 * Stretches of a sentence's translation that were left in the source's words, addresses and commands among them.
 *
 *     See “why it rains and how it stops”: 雨天
 *          ^                          ^
 */
function stretchesLeft(text: string, source: readonly Segment[]): Stretch[] {
  return [...text.matchAll(UNBRACKETED)]
    .flatMap(({ 0: part, index }) => runsIn(wordsIn(part, index), source))
    .flatMap(run => {
      const [first, last] = [run[0], run.at(-1)]
      const isTold = run.filter(({ isPlain }) => isPlain).length >= MIN_PLAIN
      return first && last && isTold ? [[first.at[0], last.at[1]] as const] : []
    })
}

/** A bracket belongs to the one at its other side, which may not be in the stretch. */
const UNBRACKETED = /[^\p{Ps}\p{Pe}]+/gu

/** Words in a row that stand so in one of the sentences, too. */
function runsIn(words: readonly Word[], source: readonly Segment[]): readonly (readonly Word[])[] {
  const known = words.length < MIN_WORDS ? [] : source.map(rowsOf)
  const runs: Word[][] = []
  let end = 0
  for (let at = 0; at + MIN_WORDS <= words.length; at++) {
    const row = rowAt(words, at)
    if (!known.some(each => each.has(row))) continue
    const added = words.slice(Math.max(at, end), at + MIN_WORDS)
    if (at < end) runs.at(-1)?.push(...added)
    else runs.push(added)
    end = at + MIN_WORDS
  }
  return runs
}

/**
 * Words of a translation with what it left in the source's words put together by `mark`.
 *
 * @param source the sentences that they stand for.
 */
export function markLeftWords(
  nodes: readonly InlineNode[],
  source: readonly Segment[],
  mark: (nodes: readonly InlineNode[]) => InlineNode,
): readonly InlineNode[] {
  const stretches = stretchesLeft(plainTextOf(nodes), source).slice(0, MAX_STRETCHES)
  return stretches.length === 0 ? nodes : group(partsOf(nodes, 0, stretches, mark), mark)
}

/** A node, or a part of a text, with whether it is in a stretch. */
interface Part {
  readonly node: InlineNode
  readonly isLeft: boolean
}

function partsOf(
  nodes: readonly InlineNode[],
  start: number,
  stretches: readonly Stretch[],
  mark: (nodes: readonly InlineNode[]) => InlineNode,
): Part[] {
  let offset = start
  return nodes.flatMap(node => {
    const from = offset
    offset += plainText(node).length
    const here: Stretch = [from, offset]
    if (node.kind === "text") return textParts(node, here, stretches)
    const isLeft = isWithin(contentOf(node, here), stretches)
    if (node.kind !== "pair" || isLeft || !stretches.some(each => overlaps(each, here))) return [{ node, isLeft }]
    return [{ node: { ...node, children: group(partsOf(node.children, from, stretches, mark), mark) }, isLeft }]
  })
}

/** Where the words of a node are, without the signs at their ends. */
function contentOf(node: InlineNode, [from, to]: Stretch): Stretch {
  const [before = "", , after = ""] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(plainText(node))?.slice(1) ?? []
  return [from + before.length, to - after.length]
}

const isWithin = ([from, to]: Stretch, stretches: readonly Stretch[]): boolean =>
  stretches.some(([left, right]) => left <= from && to <= right && from < to)

const overlaps = ([left, right]: Stretch, [from, to]: Stretch): boolean => left < to && from < right

function textParts(
  node: Extract<InlineNode, { kind: "text" }>,
  [from, to]: Stretch,
  stretches: readonly Stretch[],
): Part[] {
  const inside = stretches.filter(each => overlaps(each, [from, to]))
  const borders = inside.flatMap(([left, right]) => [Math.max(left, from), Math.min(right, to)])
  const cuts = [...new Set([from, ...borders, to])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((cut, at) => ({
    node: cutText(node, cut - from, (cuts[at + 1] ?? to) - from),
    isLeft: inside.some(([left, right]) => left <= cut && cut < right),
  }))
}

function group(parts: readonly Part[], mark: (nodes: readonly InlineNode[]) => InlineNode): InlineNode[] {
  const grouped: { readonly isLeft: boolean; readonly nodes: InlineNode[] }[] = []
  for (const { node, isLeft } of parts) {
    const last = grouped.at(-1)
    if (last?.isLeft === isLeft) last.nodes.push(node)
    else grouped.push({ isLeft, nodes: [node] })
  }
  return grouped.flatMap(({ isLeft, nodes }) => (isLeft ? [mark(nodes)] : nodes))
}
