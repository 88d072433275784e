import type { Document } from "../../2-parse/index.ts"
import { type Block, signature, skeletonOf } from "../skeleton.ts"

/** How often each thing that makes a block known again stands on a page. */
type Prints = ReadonlyMap<string, number>

const prints = new WeakMap<Document, Prints>()

function printsOf(document: Document): Prints {
  const known = prints.get(document)
  if (known) return known
  const counts = new Map<string, number>()
  for (const print of skeletonOf(document).blocks.flatMap(printsOfBlock))
    counts.set(print, (counts.get(print) ?? 0) + 1)
  prints.set(document, counts)
  return counts
}

/** Its place and kind, and its words, sentence by sentence: some are the source's still. */
function printsOfBlock(block: Block): string[] {
  const sentences = block.units.flatMap(unit => unit.segments.map(({ folded }) => `${WORDS}${folded}`))
  return [signature(block), ...sentences]
}

const WORDS = "words "

/**
 * How much a translation has in common with a page, from 0 to 1 (Dice's coefficient of blocks and of sentences that are
 * the same): of several pages, it translates the one with the most.
 */
export function kinship(source: Document, target: Document): number {
  const [left, right] = [printsOf(source), printsOf(target)]
  const total = (counts: Prints) => [...counts.values()].reduce((sum, count) => sum + count, 0)
  return (2 * common(left, right)) / Math.max(1, total(left) + total(right))
}

/**
 * How many sentences a translation has left as a version of its page has them: of several versions, it was made from the
 * one with the most, and if that says nothing, from the newest. Blocks and addresses tell pages apart, but not versions.
 */
export function sentencesLeft(source: Document, target: Document): number {
  return common(printsOf(source), printsOf(target), WORDS)
}

function common(left: Prints, right: Prints, beginning = ""): number {
  let sum = 0
  for (const [print, count] of left) if (print.startsWith(beginning)) sum += Math.min(count, right.get(print) ?? 0)
  return sum
}
