import { evidenceOf } from "./evidence.ts"
import { blockScore, evidenceScore, likeness, type Rarity, rarityOf } from "./score.ts"
import { alignSections, type Section, type SectionPair, sectionsOf } from "./sections.ts"
import { alignSequences } from "./sequence.ts"
import { type Block, type Skeleton, signature } from "./skeleton.ts"
import type { Unit } from "./units.ts"

/** Which block of a target page stands for which block of the source page. */
export interface Alignment {
  /** Target block by source block. */
  readonly partners: ReadonlyMap<Block, Block>
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
  const pairs = isEqual(source.blocks, target.blocks)
    ? source.blocks.flatMap((block, at) => pairUp(block, target.blocks[at]))
    : alignBlocks(source.blocks, target.blocks, rarity)
  const partners = new Map([...pairs].filter(([, { evidence }]) => !evidence.isBroken))
  return { partners, isForeign: isForeign(source.blocks, target.blocks, partners, rarity) }
}

const pairUp = <T>(source: T, target: T | undefined): [T, T][] => (target ? [[source, target]] : [])

/** Same blocks in the same order, and nothing that is unique on both pages stands elsewhere. */
function isEqual(source: readonly Block[], target: readonly Block[]): boolean {
  if (source.length !== target.length) return false
  if (!source.every((block, at) => target[at] && signature(block) === signature(target[at]))) return false
  const places = uniquePlaces(target)
  return [...uniquePlaces(source)].every(([print, at]) => (places.get(print) ?? at) === at)
}

/** What makes a block known again wherever it stands: its links, pictures and code, or its words. */
function fingerprints({ evidence, kind }: Block): string[] {
  const keys = evidence.keys.size > 0 ? [`${kind} keys ${[...evidence.keys].sort().join(" ")}`] : []
  return evidence.folded.length >= 8 ? [...keys, `${kind} words ${evidence.folded}`] : keys
}

/** Places of the blocks whose fingerprint no other block has. */
function uniquePlaces(blocks: readonly Block[]): Map<string, number> {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  for (const [at, block] of blocks.entries()) {
    for (const print of fingerprints(block)) {
      if (places.has(print)) twice.add(print)
      places.set(print, at)
    }
  }
  for (const print of twice) places.delete(print)
  return places
}

function alignBlocks(source: readonly Block[], target: readonly Block[], rarity: Rarity): Map<Block, Block> {
  const sections = { source: sectionsOf(source), target: sectionsOf(target) }
  const pairs = alignSections(sections.source, sections.target, rarity)
  const partners = new Map<Block, Block>()
  for (const [left, right] of pairs) {
    const [from, to] = [sections.source[left], sections.target[right]]
    if (from?.heading && to?.heading) partners.set(from.heading, to.heading)
    const here = source.slice(
      ...bodyOf(
        sections.source,
        pairs.map(pair => pair[0]),
        left,
      ),
    )
    const there = target.slice(
      ...bodyOf(
        sections.target,
        pairs.map(pair => pair[1]),
        right,
      ),
    )
    alignRegion(here, there, rarity, partners)
  }
  alignLeft(source, target, rarity, partners)
  return partners
}

/** From a section's first block (after its heading) up to the next section that has a partner. */
function bodyOf(sections: readonly Section[], paired: readonly number[], at: number): [number, number] {
  const known = new Set(paired)
  const section = sections[at]
  let next = at + 1
  while (next < sections.length && !known.has(next)) next++
  const start = (section?.start ?? 0) + (section?.heading ? 1 : 0)
  return [start, sections[next]?.start ?? sections.at(-1)?.end ?? start]
}

/** Below this score two blocks are no pair. */
const BAR = 0.4
/** By less than this margin a pair without evidence of its own is doubtful. */
const DOUBT = 0.5
/** From this score of evidence on a pair needs no margin. */
const SURE = 2.5

/** Aligns the blocks of a section, or between two that are surely a pair. */
function alignRegion(
  source: readonly Block[],
  target: readonly Block[],
  rarity: Rarity,
  partners: Map<Block, Block>,
): void {
  let [fromSource, fromTarget] = [0, 0]
  for (const [left, right] of [...anchors(source, target), [source.length, target.length] as const]) {
    alignGap(source.slice(fromSource, left), target.slice(fromTarget, right), rarity, partners)
    const [block, partner] = [source[left], target[right]]
    if (block && partner) partners.set(block, partner)
    fromSource = left + 1
    fromTarget = right + 1
  }
}

/** Blocks with the same unique fingerprint, as many as keep the order (longest increasing subsequence). */
function anchors(source: readonly Block[], target: readonly Block[]): SectionPair[] {
  const places = uniquePlaces(target)
  const offers = new Map<number, number>()
  for (const [print, at] of uniquePlaces(source)) {
    const there = places.get(print)
    if (there !== undefined && !offers.has(at)) offers.set(at, there)
  }
  return longestRising([...offers].sort((a, b) => a[0] - b[0]))
}

/** The longest subsequence whose second numbers rise. O(n log n). */
function longestRising(pairs: readonly SectionPair[]): SectionPair[] {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  for (const [at, pair] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < pair[1]) low = middle + 1
      else high = middle
    }
    before[at] = tails[low - 1]
    tails[low] = at
  }
  const rising: SectionPair[] = []
  for (let at = tails.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at]
    if (pair) rising.push(pair)
  }
  return rising.reverse()
}

function alignGap(
  source: readonly Block[],
  target: readonly Block[],
  rarity: Rarity,
  partners: Map<Block, Block>,
): void {
  const score = (row: number, column: number): number => {
    const [left, right] = [source[row], target[column]]
    return left && right ? blockScore(left, right, rarity) : Number.NEGATIVE_INFINITY
  }
  for (const match of alignSequences(source.length, target.length, score)) {
    const [left, right] = [source[match.source], target[match.target]]
    if (!left || !right || match.score < BAR) continue
    const isSure = match.margin >= DOUBT || evidenceScore(left.evidence, right.evidence, rarity) >= SURE
    if (isSure) partners.set(left, right)
  }
}

/** Blocks that moved out of their section: alone on both sides, with the same unique fingerprint. */
function alignLeft(
  source: readonly Block[],
  target: readonly Block[],
  rarity: Rarity,
  partners: Map<Block, Block>,
): void {
  const taken = new Set(partners.values())
  const homeless = source.filter(block => !partners.has(block))
  const free = target.filter(block => !taken.has(block))
  const places = uniquePlaces(free)
  for (const [print, at] of uniquePlaces(homeless)) {
    const block = homeless[at]
    const partner = free[places.get(print) ?? -1]
    if (!block || !partner || partners.has(block) || taken.has(partner)) continue
    if (blockScore(block, partner, rarity) < BAR) continue
    partners.set(block, partner)
    taken.add(partner)
  }
}

/** From this many distinct pieces of evidence on, having none in common tells another page. */
const ENOUGH = 3

/** Nothing of the target could be placed, or both pages tell much and nothing of it is the same. */
function isForeign(
  source: readonly Block[],
  target: readonly Block[],
  partners: ReadonlyMap<Block, Block>,
  rarity: Rarity,
): boolean {
  const worded = target.filter(({ evidence }) => evidence.folded !== "")
  if (worded.length === 0) return false
  if (![...partners].some(([block]) => block.units.length > 0)) return true
  const [here, there] = [allKeys(source), allKeys(worded)]
  return here.size >= ENOUGH && there.size >= ENOUGH && likeness(here, there, rarity) === 0
}

function allKeys(blocks: readonly Block[]): Set<string> {
  const all = new Set<string>()
  for (const { evidence } of blocks) {
    for (const key of evidence.keys) all.add(key)
    if (evidence.folded.length >= 12) all.add(`words:${evidence.folded}`)
  }
  return all
}

/** Units of a block that stand for units of the source's: cells of a row one to one, or by what is in them. */
export function alignUnits(source: Block, target: Block): Map<Unit, Unit> {
  const [here, there] = [source.units, target.units]
  if (here.length === there.length) return new Map(here.flatMap((unit, at) => pairUp(unit, there[at])))
  const evidence = { here: here.map(unit => evidenceOf([unit])), there: there.map(unit => evidenceOf([unit])) }
  const rarity = rarityOf(evidence.here)
  const score = (row: number, column: number): number => {
    const [left, right] = [evidence.here[row], evidence.there[column]]
    return left && right ? 1 + evidenceScore(left, right, rarity) : Number.NEGATIVE_INFINITY
  }
  const pairs = alignSequences(here.length, there.length, score).filter(({ margin }) => margin >= DOUBT)
  return new Map(
    pairs.flatMap(pair => {
      const unit = here[pair.source]
      return unit ? pairUp(unit, there[pair.target]) : []
    }),
  )
}
