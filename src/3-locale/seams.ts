import type { Range } from "../2-parse/index.ts"
import { atomsIn, type InlineNode, plainTextOf } from "./inline.ts"
import type { Segment } from "./segment.ts"

/** Shorter sentences are only found as sentences, not inside of others. */
const MIN_LENGTH = 12

/** Characters of all searches in one unit: beyond, sentences that the segmenter joined stay joined. */
const MAX_WORK = 4_000_000

/** Letters and digits of a text, with the offset of each. */
interface Letters {
  readonly folded: string
  readonly offsets: readonly number[]
}

/**
 * Where sentences of the source stand untranslated inside longer segments of the target: offsets of their
 * starts and ends. Thai has no full stop, and a platform may have dropped one. A name that explains its translation,
 * or is explained by it, in brackets, is part of that sentence. What is code from end to end is no sentence.
 *
 *     ประโยคแรก The second sentence. ประโยคที่สาม
 *               ^                    ^
 */
export function seamsOf(
  nodes: readonly InlineNode[],
  sentences: Iterable<string>,
  target: readonly Segment[],
): number[] {
  const text = plainTextOf(nodes)
  const known = new Set(target.map(({ folded }) => folded))
  const hidden = [...sentences].filter(sentence => sentence.length >= MIN_LENGTH && !known.has(sentence))
  if (hidden.length === 0 || hidden.length * text.length > MAX_WORK) return []
  const letters = lettersOf(text)
  const atoms = atomsIn(nodes)
  return hidden.flatMap(sentence => {
    const start = letters.folded.indexOf(sentence)
    const end = start + sentence.length
    return start < 0 || isWithin(letters, start, end, atoms) ? [] : seamsAt(text, letters, start, end)
  })
}

function lettersOf(text: string): Letters {
  let folded = ""
  const offsets: number[] = []
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{M}\p{N}]/gu)) {
    for (const unit of letter.normalize("NFKC").toLowerCase()) {
      folded += unit
      for (let at = 0; at < unit.length; at++) offsets.push(index)
    }
  }
  return { folded, offsets }
}

function isWithin({ offsets }: Letters, start: number, end: number, ranges: readonly Range[]): boolean {
  const [first = 0, last = 0] = [offsets[start], offsets[end - 1]]
  return ranges.some(([from, to]) => from <= first && last < to)
}

function seamsAt(text: string, { offsets }: Letters, from: number, to: number): number[] {
  const start = offsets[from] ?? 0
  const last = offsets[to - 1] ?? start
  const end = last + (/^[\p{L}\p{M}\p{N}][\p{P}\p{S}]*/u.exec(text.slice(last, last + 20))?.[0].length ?? 1)
  const cutsWord = isLatin(text.slice(start - 1, start)) || isLatin(text.slice(last + 1, last + 2))
  const isGloss = /[(（]\s*$/.test(text.slice(0, start).slice(-4)) || /^\s*[(（]/.test(text.slice(last + 1, last + 4))
  return cutsWord || isGloss ? [] : [openingBefore(text, start), end]
}

const isLatin = (letter: string): boolean => /^[\p{Script=Latin}\p{N}]$/u.test(letter)

/** An opening quote or bracket belongs to the sentence behind it. */
function openingBefore(text: string, start: number): number {
  return start - (/[\p{Ps}\p{Pi}"'*]*$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0)
}
