import { anchors, uniquePlaces } from "./fingerprints.ts"
import { headingCheck, sureHeadings } from "./headings.ts"
import { blockScore, DOUBT, evidenceScore, type Rarity, SURE } from "./score.ts"
import { alignSections, type Section, sectionsOf } from "./sections.ts"
import { alignSequences } from "./sequence.ts"
import type { Block } from "./skeleton.ts"

/** Target block by source block, where sections, evidence and order leave no doubt. */
export function alignBlocks(source: readonly Block[], target: readonly Block[], rarity: Rarity): Map<Block, Block> {
  const sections = { source: sectionsOf(source), target: sectionsOf(target) }
  const pairs = alignSections(sections.source, sections.target, rarity)
  const partners = new Map<Block, Block>()
  const mayBePair = headingCheck(source, target, rarity)
  for (const [left, right] of pairs) {
    const [from, to] = [sections.source[left], sections.target[right]]
    if (from?.heading && to?.heading && mayBePair(from.heading, to.heading)) partners.set(from.heading, to.heading)
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

/** Blocks that moved out of their section: alone on both sides, with the same unique fingerprint; then headings. */
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
  const isAlone = ({ kind }: Block) => kind === "heading"
  const headings = homeless.filter(block => isAlone(block) && !partners.has(block))
  for (const [block, partner] of sureHeadings(
    headings,
    free.filter(block => isAlone(block) && !taken.has(block)),
    rarity,
  ))
    partners.set(block, partner)
}
