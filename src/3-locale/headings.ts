import { DOUBT, evidenceScore, type Rarity, SURE } from "./score.ts"
import type { Block } from "./skeleton.ts"

/** Headings that are compared with each other. */
const MAX_HEADINGS = 150

const isHeading = ({ kind }: Block): boolean => kind === "heading"

/**
 * May two headings be a pair, as far as the others tell? Not if one of them stands, word for word, elsewhere on the other
 * page, or if what is the same in all languages (names, numbers) is on neither's partner, but on another heading.
 */
export function headingCheck(
  source: readonly Block[],
  target: readonly Block[],
  rarity: Rarity,
): (here: Block, there: Block) => boolean {
  const headings = { source: source.filter(isHeading), target: target.filter(isHeading) }
  const words = (blocks: readonly Block[]) => new Set(blocks.map(({ evidence }) => evidence.folded))
  const [ours, theirs] = [words(headings.source), words(headings.target)]
  const isElsewhere = (one: Block, others: readonly Block[]): boolean =>
    one.evidence.words.size > 0 && bestOf(one, others, rarity) !== undefined
  return (here, there) => {
    if (here.evidence.folded === there.evidence.folded) return true
    if (theirs.has(here.evidence.folded) || ours.has(there.evidence.folded)) return false
    if ([...here.evidence.words].some(word => there.evidence.words.has(word))) return true
    return !isElsewhere(here, headings.target) && !isElsewhere(there, headings.source)
  }
}

/** Headings that moved: liker to each other than to any other one that is left. */
export function sureHeadings(source: readonly Block[], target: readonly Block[], rarity: Rarity): [Block, Block][] {
  return source.slice(0, MAX_HEADINGS).flatMap(block => {
    const partner = bestOf(block, target, rarity)
    return partner && bestOf(partner, source, rarity) === block ? [[block, partner] as [Block, Block]] : []
  })
}

/** The heading of its level that surely says the same; nothing where none or several could. */
function bestOf({ level, evidence }: Block, others: readonly Block[], rarity: Rarity): Block | undefined {
  const [first, second] = others
    .slice(0, MAX_HEADINGS)
    .filter(other => other.level === level)
    .map(other => ({ other, score: evidenceScore(evidence, other.evidence, rarity) }))
    .sort((one, another) => another.score - one.score)
  const isSure = first && first.score >= SURE && first.score - (second?.score ?? 0) >= DOUBT
  return isSure ? first.other : undefined
}
