import { cutText, type InlineNode, plainText, plainTextOf, prose } from "./inline.ts"
import { once } from "./once.ts"
import type { Segment } from "./segment.ts"
import type { Left } from "./sentences.ts"
import { fold, weight } from "./text.ts"
import { isSentenceLeft } from "./trust/script.ts"

/** So many words in a row that the source's sentence has, too, are no accident of two languages. */
const MIN_WORDS = 4

/** And so many of them must be no name: those are the same in all languages. */
const MIN_PLAIN = 2

/** As many of those are a sentence, and no longer the name of something. */
const MIN_SENTENCE = 10

/** More stretches than any translated sentence has. */
const MAX_STRETCHES = 50

/** A part of a text: offsets, end not included. */
type Range = readonly [from: number, to: number]

/** Words that were left, from the first to the last. */
interface Stretch {
  readonly at: Range
  /** Words that are no name. */
  readonly plain: number
  /** As much of it that it can't be the name of something: a sentence, or an address. */
  readonly isLong: boolean
}

interface Word {
  readonly folded: string
  /** Of small letters alone, and no particle. */
  readonly isPlain: boolean
  readonly at: Range
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
  return [...text.matchAll(UNBROKEN)]
    .flatMap(({ 0: part, index }) => runsIn(wordsIn(part, index), source))
    .flatMap(run => stretchOf(text, run))
}

/** A sentence is no translation where this share of its letters was left. */
const MOST = 0.8

/**
 * Whether a text is the source's sentence as it was before: not a word of it was translated, but the source changed.
 *
 *     Water it every day, in the morning.     source: Water it every day, early in the morning.
 */
export function isFormerWording(text: string, source: readonly Segment[]): boolean {
  const stretches = stretchesLeft(text, source)
  const plain = stretches.reduce((sum, each) => sum + each.plain, 0)
  return plain >= MIN_SENTENCE && lengthOf(text, stretches) >= MOST * weight(fold(text))
}

/** Which segments of a target are in the source's words, be it that the source has them no more. */
export function leftIn(
  isUntranslated: (segment: Segment) => boolean,
  source: readonly Segment[],
  language: string,
): (segment: Segment) => Left | undefined {
  return segment => {
    if (isUntranslated(segment)) return "today"
    const isFormer = isSentenceLeft(prose(segment.nodes), language) || isFormerWording(prose(segment.nodes), source)
    return isFormer ? "before" : undefined
  }
}

const lengthOf = (text: string, stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { at }) => sum + weight(fold(text.slice(...at))), 0)

/** A run of words, if they aren't a name: of somebody, or, without a space, of a file or a command. */
function stretchOf(text: string, run: readonly Word[]): Stretch[] {
  const at = [run[0]?.at[0] ?? 0, run.at(-1)?.at[1] ?? 0] as const
  const words = text.slice(...at)
  const plain = run.filter(({ isPlain }) => isPlain).length
  const isAddress = words.includes("://")
  const isName = plain < MIN_PLAIN || !(isAddress || /\s/.test(words))
  return isName ? [] : [{ at, plain, isLong: isAddress || plain >= MIN_SENTENCE }]
}

/** Whether a text has so many words in a row that they can't be a name: code may. */
export function isInWords(text: string): boolean {
  const words = wordsIn(text)
  return words.length >= MIN_WORDS && words.filter(({ isPlain }) => isPlain).length >= MIN_PLAIN
}

/** A bracket belongs to the one at its other side, which may not be in the stretch; a picture has a language of its own. */
const UNBROKEN = /[^\p{Ps}\p{Pe}\ufffc]+/gu

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
 * Words of a translation with what it left in the source's words put together by `mark`. Where that is most of a
 * sentence, the sentence is about it (“Choose *Close all tabs on exit*”), and stays whole.
 *
 * @param source the sentences that they stand for.
 * @param isWorded whether words of another language stand beside them.
 */
export function markLeftWords(
  nodes: readonly InlineNode[],
  source: readonly Segment[],
  isWorded: boolean,
  mark: (nodes: readonly InlineNode[]) => InlineNode,
): readonly InlineNode[] {
  const text = plainTextOf(nodes)
  const found = stretchesLeft(text, source).slice(0, MAX_STRETCHES)
  const isMost = isWorded && 2 * lengthOf(text, found) >= weight(fold(text))
  const stretches = found.filter(({ isLong }) => !isMost || isLong).map(({ at }) => at)
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
  stretches: readonly Range[],
  mark: (nodes: readonly InlineNode[]) => InlineNode,
): Part[] {
  let offset = start
  return nodes.flatMap(node => {
    const from = offset
    offset += plainText(node).length
    const here: Range = [from, offset]
    if (node.kind === "text") return textParts(node, here, stretches)
    const isTouched = stretches.some(each => overlaps(each, here))
    const isLeft = isTouched && (node.kind !== "pair" || isWithin(contentOf(node, here), stretches))
    if (node.kind !== "pair" || isLeft || !isTouched) return [{ node, isLeft }]
    return [{ node: { ...node, children: group(partsOf(node.children, from, stretches, mark), mark) }, isLeft }]
  })
}

/** Where the words of a node are, without the signs at their ends. */
function contentOf(node: InlineNode, [from, to]: Range): Range {
  const words = wordsIn(plainText(node), from)
  return [words[0]?.at[0] ?? from, words.at(-1)?.at[1] ?? to]
}

const isWithin = ([from, to]: Range, stretches: readonly Range[]): boolean =>
  stretches.some(([left, right]) => left <= from && to <= right && from < to)

const overlaps = ([left, right]: Range, [from, to]: Range): boolean => left < to && from < right

function textParts(
  node: Extract<InlineNode, { kind: "text" }>,
  [from, to]: Range,
  stretches: readonly Range[],
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
