import { once } from "./once.ts"
import type { Block } from "./skeleton.ts"

/** What a reader sees of a block: two of one print can be exchanged without anybody's notice. */
const printOf = ({ kind, level, evidence }: Block): string =>
  JSON.stringify([kind, level, evidence.folded, ...[...evidence.keys].sort()])

const byPrint = once((blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> => {
  const prints = new Map<string, Block[]>()
  for (const block of blocks) {
    const print = printOf(block)
    const same = prints.get(print)
    if (same) same.push(block)
    else prints.set(print, [block])
  }
  return prints
})

const sentencesOf = ({ units }: Block): string[] =>
  units.flatMap(({ segments }) => segments.map(({ folded }) => folded))

/** All sentences of a page, the short ones too. */
const wordingsIn = once((blocks: readonly Block[]): ReadonlySet<string> => new Set(blocks.flatMap(sentencesOf)))

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
  const isUntranslated = (block: Block) => sentencesOf(block).every(sentence => wordingsIn(source).has(sentence))
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
