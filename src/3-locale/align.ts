import { pairEqual } from "./equal-blocks.ts"
import { siteOf } from "./evidence.ts"
import { uniquePlaces } from "./fingerprints.ts"
import { fillGaps } from "./gaps.ts"
import { alignBlocks } from "./regions.ts"
import { fitScore, likeness, type Rarity, rarityOf } from "./score.ts"
import { type Block, type Skeleton, signature } from "./skeleton.ts"

/** Target blocks by source block: one of most, several where a block was split. */
export type Partnership = ReadonlyMap<Block, readonly Block[]>

/** Which blocks of a target page stand for which of the source page. */
export interface Alignment {
  readonly partners: Partnership
  /** The target has nothing to do with the source. */
  readonly isForeign: boolean
}

/**
 * Aligns two pages, block by block. Equal skeletons align one to one unless what is in them says otherwise;
 * others section by section, and inside a section by content (after Gale and Church 1993, with evidence
 * beside lengths). What stays doubtful stays alone.
 */
export function align(source: Skeleton, target: Skeleton): Alignment {
  const rarity = rarityOf(source.blocks.map(({ evidence }) => evidence))
  const inOrder = isEqual(source.blocks, target.blocks)
  const found = inOrder ? pairInOrder(source.blocks, target.blocks) : alignBlocks(source.blocks, target.blocks, rarity)
  const pairs = fillGaps(source.blocks, target.blocks, pairEqual(source.blocks, target.blocks, found), rarity)
  const partners = new Map([...pairs].filter(([, blocks]) => !blocks.some(({ evidence }) => evidence.isBroken)))
  return { partners, isForeign: isForeign(source.blocks, target.blocks, partners, rarity) }
}

const pairInOrder = (source: readonly Block[], target: readonly Block[]): Map<Block, Block> =>
  new Map(source.flatMap((block, at) => (target[at] ? [[block, target[at]] as const] : [])))

/** Where a pair of blocks fits worse than this, skeletons may be equal by chance: one block was added, another taken away. */
const WORST_FIT = -4.5

/** Same blocks in the same order, all of which fit, and nothing that is unique on both pages stands elsewhere. */
function isEqual(source: readonly Block[], target: readonly Block[]): boolean {
  if (source.length !== target.length) return false
  if (!source.every((block, at) => target[at] && signature(block) === signature(target[at]))) return false
  if (!source.every(({ evidence }, at) => target[at] && fitScore(evidence, target[at].evidence) > WORST_FIT))
    return false
  const places = uniquePlaces(target)
  return [...uniquePlaces(source)].every(([print, at]) => (places.get(print) ?? at) === at)
}

/** From this many links, pictures and pieces of code on, having none in common tells another page. */
const ENOUGH = 3

/** So many blocks in a row don't have like lengths and marks on two pages by accident. */
const MIN_ROW = 10
const ROW_FIT = -0.3

/**
 * Nothing of the target could be placed; or nothing that could be the same on both pages is, and most of the target found
 * no place, or both point at much, and their blocks aren't alike either.
 */
function isForeign(source: readonly Block[], target: readonly Block[], partners: Partnership, rarity: Rarity): boolean {
  const worded = target.filter(({ evidence }) => evidence.folded !== "")
  if (worded.length === 0) return false
  if (![...partners].some(([block]) => block.units.length > 0)) return true
  if ((likeness(traits(source), traits(worded), rarity) ?? 0) > 0) return false
  const placed = new Set([...partners.values()].flat())
  const isStray = worded.filter(block => placed.has(block)).length * 2 < worded.length
  if (!isStray && isAlike(partners)) return false
  return isStray || (keysOf(source).length >= ENOUGH && keysOf(worded).length >= ENOUGH)
}

/** Whether the pairs are so many, and fit so well, that even a page whose code was translated is this one. */
function isAlike(partners: Partnership): boolean {
  const pairs = [...partners].flatMap(([{ evidence }, [there]]) =>
    evidence.folded !== "" && there ? [fitScore(evidence, there.evidence)] : [],
  )
  return pairs.length >= MIN_ROW && pairs.reduce((sum, fit) => sum + fit, 0) >= ROW_FIT * pairs.length
}

const keysOf = (blocks: readonly Block[]): string[] => [...new Set(blocks.flatMap(block => [...block.evidence.keys]))]

/** All that could be the same on a page and its translation: keys, sites that are linked to, whole sentences. */
function traits(blocks: readonly Block[]): Set<string> {
  const keys = keysOf(blocks)
  const words = blocks.map(({ evidence }) => evidence.folded).filter(folded => folded.length >= 12)
  return new Set([...keys, ...keys.flatMap(siteOf), ...words])
}
