import { evidenceOf, FOOTNOTE } from "./evidence.ts"
import { blockScore, evidenceScore, fitScore, lengthPenalty, type Rarity } from "./score.ts"
import type { Block } from "./skeleton.ts"

/** Blocks of both pages between two pairs, or two ends of the pages. */
interface Gap {
  readonly before: Block | undefined
  readonly after: Block | undefined
  readonly source: readonly Block[]
  readonly target: readonly Block[]
}

type Partners = Map<Block, readonly Block[]>

/**
 * Adds what follows from the pairs around: as many blocks on both sides between two pairs, of the same kinds and
 * with lengths and marks that fit, are pairs; several blocks for one are that one, split; one for several was written
 * when they were one.
 */
export function fillGaps(
  source: readonly Block[],
  target: readonly Block[],
  pairs: ReadonlyMap<Block, Block>,
  rarity: Rarity,
): Partners {
  const partners: Partners = new Map([...pairs].map(([block, partner]) => [block, [partner]]))
  for (const gap of gapsBetween(source, target, pairs)) {
    if (fitsWhole(gap)) {
      for (const [at, block] of gap.source.entries()) partners.set(block, gap.target.slice(at, at + 1))
    } else if (gap.target.length === 0) fillParted(gap, partners, rarity)
    else fillSplit(gap, partners, rarity)
  }
  return partners
}

/** Stretches in which blocks are alone; a block whose partner stands elsewhere ends a stretch, too. */
function gapsBetween(source: readonly Block[], target: readonly Block[], pairs: ReadonlyMap<Block, Block>): Gap[] {
  const places = new Map(target.map((block, at) => [block, at]))
  const taken = new Set(pairs.values())
  const gaps: Gap[] = []
  let alone: Block[] = []
  let before: Block | undefined
  for (const block of [...source, undefined]) {
    const partner = block && pairs.get(block)
    if (block && !partner) {
      alone.push(block)
      continue
    }
    const last = before && pairs.get(before)
    const from = last ? (places.get(last) ?? 0) + 1 : 0
    const to = partner ? (places.get(partner) ?? 0) : target.length
    const between = target.slice(from, Math.max(from, to))
    if (!between.some(each => taken.has(each))) gaps.push({ before, after: block, source: alone, target: between })
    alone = []
    before = block
  }
  return gaps
}

/** Lengths and marks further apart than this are no pair, whatever stands around them. */
const WORST_FIT = -4
/** What all blocks of a gap may be short of a fit, and each of many: a paragraph may have been worded freely, not all. */
const LOOSE = 3.5
const LOOSE_EACH = 1.2

function fits(source: Block, target: Block | undefined): boolean {
  if (!target || blockScore(source, target, () => 1) === Number.NEGATIVE_INFINITY) return false
  if (target.kind === "heading" && source.kind !== "heading") return false
  if (source.kind === "heading" && target.kind !== "heading" && !isUnsigned(source, target)) return false
  return fitScore(source.evidence, target.evidence) > WORST_FIT
}

/** Are the blocks on both sides pairs, one by one? As many are no pairs by that alone: one may be new, another one gone. */
function fitsWhole({ source, target }: Gap): boolean {
  if (source.length !== target.length || !source.every((block, at) => fits(block, target[at]))) return false
  const fit = source.reduce((sum, { evidence }, at) => sum + fitScore(evidence, target[at]?.evidence ?? evidence), 0)
  return fit >= -Math.max(LOOSE, LOOSE_EACH * source.length)
}

/** Lengths as they are in nine of ten pairs. */
const LIKE_LENGTH = 1

/** A heading that lost its `#`: a short paragraph in its place. */
function isUnsigned(source: Block, target: Block): boolean {
  const [unit] = target.units
  const isLine = target.kind === "paragraph" && unit !== undefined && unit.segments.length <= 1
  return isLine && source.path === target.path && lengthBetween(source, [target]) < LIKE_LENGTH
}

const lengthBetween = (source: Block, parts: readonly Block[]): number =>
  lengthPenalty(
    source.evidence.weight,
    parts.reduce((sum, part) => sum + part.evidence.weight, 0),
  )

/** More blocks than these are no split paragraph. */
const MAX_PARTS = 3
/** By this much a block must be liker to all parts than to one. */
const GAIN = 1

/** Several blocks where the source has one; or one more, before or behind a pair. */
function fillSplit({ before, after, source, target }: Gap, partners: Partners, rarity: Rarity): void {
  if (!target.every(isParagraph) || source.length > 1) return
  const [alone] = source
  if (alone) takeParts(alone, target, partners, rarity)
  else if (before && takeParts(before, [...(partners.get(before) ?? []), ...target], partners, rarity)) return
  else if (after) takeParts(after, [...target, ...(partners.get(after) ?? [])], partners, rarity)
}

/** Makes parts the partner of a block, if together they are liker to it than each. */
function takeParts(block: Block, parts: readonly Block[], partners: Partners, rarity: Rarity): boolean {
  if (!isParagraph(block) || parts.length < 2 || parts.length > MAX_PARTS) return false
  const best = Math.max(...parts.map(part => likeness(block, [part], rarity)))
  const isWhole = partners.get(block) === undefined && lengthBetween(block, parts) < LIKE_LENGTH
  if (likeness(block, parts, rarity) <= best + (isWhole ? 0 : GAIN)) return false
  partners.set(block, parts)
  return true
}

/** Paragraphs alone beside a pair: the source's one was parted since. */
function fillParted({ before, after, source }: Gap, partners: Partners, rarity: Rarity): void {
  if (before && shareWhole(before, source, partners, rarity)) return
  if (after) shareWhole(after, [...source].reverse(), partners, rarity)
}

/** Makes the partner of a paragraph that of its neighbours, too, the nearest first, if it is liker to all of them than to one. */
function shareWhole(block: Block, neighbours: readonly Block[], partners: Partners, rarity: Rarity): boolean {
  const [whole, ...more] = partners.get(block) ?? []
  if (!whole || more.length > 0 || whole.kind !== block.kind) return false
  const likenessOf = (parts: readonly Block[]) =>
    evidenceScore(evidenceOf(parts.flatMap(({ units }) => units)), whole.evidence, rarity)
  const parts = [block]
  const alone = likenessOf(parts)
  let best = alone
  for (const part of neighbours) {
    const score = isBeside(part, block) ? likenessOf([...parts, part]) : best
    if (score <= best || parts.length === MAX_PARTS) break
    parts.push(part)
    best = score
  }
  if (best <= alone + GAIN) return false
  for (const part of parts) partners.set(part, [whole])
  return true
}

/** Two paragraphs of one text, or of one footnote: items are of several. */
function isBeside(part: Block, block: Block): boolean {
  if (part.kind !== block.kind || part.path !== block.path) return false
  const note = footnoteOf(block)
  return block.kind === "paragraph" || (note !== undefined && note === footnoteOf(part))
}

const footnoteOf = ({ evidence: { keys, form } }: Block): string | undefined =>
  [...keys, ...form.keys()].find(key => key.startsWith(FOOTNOTE))

const likeness = (block: Block, parts: readonly Block[], rarity: Rarity): number =>
  evidenceScore(block.evidence, evidenceOf(parts.flatMap(part => part.units)), rarity)

const isParagraph = ({ kind }: Block): boolean => kind === "paragraph" || kind === "item" || kind === "text"
