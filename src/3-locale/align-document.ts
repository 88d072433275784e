import type { Document, Token } from "../2-parse/index.ts"
import { align, type Partnership } from "./align.ts"
import { alignUnits } from "./cells.ts"
import { once } from "./once.ts"
import { type Block, skeletonOf } from "./skeleton.ts"
import { FRONT_INDEX, type Unit, unitOf } from "./units.ts"

/** A target document with what of the source it translates. */
export interface Aligned {
  readonly document: Document
  readonly partners: Partnership
  /** Target unit by source unit: blocks', cells', and the front matter's. */
  readonly units: ReadonlyMap<Unit, Unit>
  readonly isForeign: boolean
}

/** What the front matter gives to translate. */
export interface Front {
  readonly title: Unit | undefined
  readonly metaTitle: Unit | undefined
  readonly description: Unit | undefined
  readonly tags: readonly Unit[]
}

/** Words of the front matter as units. */
export const frontUnits = once((document: Document): Front => {
  const { title, metaTitle, description, tags } = document
  const unit = (token: Token, index: number) => unitOf(token, index, document.source.locale)
  return {
    title: title && unit(title, FRONT_INDEX.title),
    metaTitle: metaTitle && unit(metaTitle, FRONT_INDEX.metaTitle),
    description: description && unit(description, FRONT_INDEX.description),
    tags: tags.map(tag => unit(tag, FRONT_INDEX.tag)),
  }
})

/** All of them, in the order of the file. */
export const unitsOfFront = ({ title, metaTitle, description, tags }: Front): Unit[] =>
  [title, metaTitle, description, ...tags].flatMap(unit => unit ?? []).sort((one, other) => one.at[0] - other.at[0])

/** Source and target units of front matters. Tags are told apart by their order alone: the page's own, then the folder's. */
function pairsOf(front: Front, own: Front): [Unit | undefined, Unit | undefined][] {
  const { length } = own.tags
  const isSame = [front.tags, front.tags.filter(({ at }) => at[1] > 0)].some(tags => tags.length === length)
  const tags = isSame ? front.tags.slice(0, length) : []
  return [
    [front.title, own.title],
    [front.metaTitle, own.metaTitle],
    [front.description, own.description],
    ...tags.map((tag, at): [Unit, Unit | undefined] => [tag, own.tags[at]]),
  ]
}

/** Aligns a target with the source: blocks, cells, and the words of the front matter. */
export function alignDocument(source: Document, document: Document, front: Front): Aligned {
  const { partners, isForeign } = align(skeletonOf(source), skeletonOf(document))
  const units = new Map<Unit, Unit>()
  if (isForeign) return { document, partners: new Map(), units, isForeign }
  for (const [blocks, there] of bySharedTarget(skeletonOf(source).blocks, partners))
    for (const [unit, target] of alignUnits(blocks, there, document.source.locale)) units.set(unit, target)
  for (const [unit, target] of pairsOf(front, frontUnits(document))) if (unit && target) units.set(unit, target)
  return { document, partners, units, isForeign }
}

/** Source blocks with what stands for them: several where one block of the target does for all. */
function bySharedTarget(blocks: readonly Block[], partners: Partnership): [Block[], readonly Block[]][] {
  const shared = new Map<Block | undefined, [Block[], readonly Block[]]>()
  for (const block of blocks) {
    const there = partners.get(block)
    const known = shared.get(there?.[0])
    if (there && known) known[0].push(block)
    else if (there) shared.set(there[0], [[block], there])
  }
  return [...shared.values()]
}
