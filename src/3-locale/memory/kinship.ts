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

/**
 * Its place and kind, and its words, sentence by sentence: some are the source's still. Addresses say little: who
 * translates by hand may leave old ones as they are.
 */
function printsOfBlock(block: Block): string[] {
  const sentences = block.units.flatMap(unit => unit.segments.map(({ folded }) => `words ${folded}`))
  return [signature(block), ...sentences]
}

/**
 * How much a translation has in common with a version of its source, from 0 to 1 (Dice's coefficient of blocks and of
 * sentences that are the same): of several versions, it was made from the one with the most.
 */
export function kinship(source: Document, target: Document): number {
  const [left, right] = [printsOf(source), printsOf(target)]
  const total = (counts: Prints) => [...counts.values()].reduce((sum, count) => sum + count, 0)
  let common = 0
  for (const [print, count] of left) common += Math.min(count, right.get(print) ?? 0)
  return (2 * common) / Math.max(1, total(left) + total(right))
}
