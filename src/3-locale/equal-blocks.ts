import type { Block } from "./skeleton.ts"

/** What a reader sees of a block: two of one print can be exchanged without anybody's notice. */
const printOf = ({ kind, level, evidence }: Block): string =>
  JSON.stringify([kind, level, evidence.folded, ...[...evidence.keys].sort()])

function byPrint(blocks: readonly Block[]): Map<string, Block[]> {
  const prints = new Map<string, Block[]>()
  for (const block of blocks) {
    const print = printOf(block)
    const same = prints.get(print)
    if (same) same.push(block)
    else prints.set(print, [block])
  }
  return prints
}

/** Tells whether all sentences of a block are the source's. */
function untranslatedBy(source: readonly Block[]): (block: Block) => boolean {
  const sentences = ({ units }: Block) => units.flatMap(({ segments }) => segments.map(({ folded }) => folded))
  const known = new Set(source.flatMap(sentences))
  return block => sentences(block).every(sentence => known.has(sentence))
}

/**
 * Partners such that a block which says the same on both pages, equally often, is nobody else's: wherever it was moved,
 * and whichever of its twins it is paired with, the same is shown. A block that was translated keeps its translation.
 */
export function pairEqual(
  source: readonly Block[],
  target: readonly Block[],
  partners: ReadonlyMap<Block, Block>,
): ReadonlyMap<Block, Block> {
  const there = byPrint(target)
  const owners = new Map([...partners].map(([here, partner]) => [partner, here]))
  const isUntranslated = untranslatedBy(source)
  const paired = new Map(partners)
  for (const [print, blocks] of byPrint(source)) {
    const twins = there.get(print) ?? []
    if (twins.length !== blocks.length) continue
    const own = new Set<Block | undefined>(blocks)
    const known = new Set<Block | undefined>(twins)
    const free = twins.filter(twin => !own.has(owners.get(twin)))
    const alone = blocks.filter(block => !known.has(partners.get(block)))
    for (const [at, block] of alone.entries()) {
      const [twin, partner] = [free[at], partners.get(block)]
      if (!twin || (partner && !isUntranslated(partner))) continue
      const owner = owners.get(twin)
      if (owner && paired.get(owner) === twin) paired.delete(owner)
      paired.set(block, twin)
    }
  }
  return paired
}
