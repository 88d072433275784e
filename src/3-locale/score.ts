import { type Evidence, FOOTNOTE } from "./evidence.ts"
import type { Block, BlockKind } from "./skeleton.ts"

/** How much a piece of evidence says, by how rare it is on the source page. */
export type Rarity = (token: string) => number

/** Counts on how many blocks each key and word stands; what stands everywhere says nothing. */
export function rarityOf(evidences: Iterable<Evidence>): Rarity {
  const counts = new Map<string, number>()
  for (const { keys, words } of evidences) {
    for (const token of keys) counts.set(token, (counts.get(token) ?? 0) + 1)
    for (const token of words) counts.set(token, (counts.get(token) ?? 0) + 1)
  }
  return token => 1 / (counts.get(token) ?? 1)
}

/** Share of what two sets have in common, from 0 to 1 (Dice's coefficient, weighted); nothing if both are empty. */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>, rarity: Rarity): number | undefined {
  if (left.size === 0 && right.size === 0) return undefined
  let common = 0
  let all = 0
  for (const token of left) {
    const value = rarity(token)
    all += value
    if (right.has(token)) common += 2 * value
  }
  for (const token of right) all += rarity(token)
  return all === 0 ? 0 : common / all
}

/** Standard deviation of the logarithm of the ratio of lengths, wide enough for all languages. */
const LENGTH_SPREAD = 0.55
/** Keeps short texts from weighing much: "Note" may well be three times as long elsewhere. */
const LENGTH_SLACK = 8
const WORST_LENGTH = 5

/** How unlikely it is that texts of these lengths say the same; 0 is best. After Gale and Church 1993, section 3.1. */
export function lengthPenalty(source: number, target: number, spread = LENGTH_SPREAD): number {
  const ratio = Math.log((target + LENGTH_SLACK) / (source + LENGTH_SLACK)) / spread
  return Math.min(WORST_LENGTH, (ratio * ratio) / 2)
}

/** The same for whole blocks, of which less is left out and joined than of sentences: languages' means are up to 0.2 apart, each spreads by 0.2. */
const BLOCK_SPREAD = 0.35

/** Marks of a kind beyond this say no more. */
const MAX_MARKS = 3
const SAME_MARKS = 0.4
const OTHER_MARKS = 0.6

/** How well two texts fit that have nothing more in common than lengths and marks; 0 or more is well. */
export const fitScore = (source: Evidence, target: Evidence): number =>
  formScore(source, target) - lengthPenalty(source.weight, target.weight, BLOCK_SPREAD)

/** What marks and endings say: as many on both sides speaks for a pair, each one more against it. */
function formScore({ form: source }: Evidence, { form: target }: Evidence): number {
  let score = 0
  for (const name of new Set([...source.keys(), ...target.keys()])) {
    const apart = Math.abs((source.get(name) ?? 0) - (target.get(name) ?? 0))
    if (apart > 0 && name.startsWith(FOOTNOTE)) continue
    score += apart === 0 ? SAME_MARKS : -OTHER_MARKS * Math.min(apart, MAX_MARKS)
  }
  return score
}

/** Evidence that two texts say the same: same words, same addresses and code, names and numbers kept, like lengths. */
export function evidenceScore(source: Evidence, target: Evidence, rarity: Rarity): number {
  if (source.folded !== "" && source.folded === target.folded) return 8 + keyScore(source, target, rarity)
  return keyScore(source, target, rarity) + wordScore(source, target, rarity) + fitScore(source, target)
}

/** What words in another script than the language's cost that the other text has none of: the name of something else. */
const OTHER_NAME = -2

function wordScore(source: Evidence, target: Evidence, rarity: Rarity): number {
  if (source.words.size === 0 || target.words.size === 0) return 0
  const words = likeness(source.words, target.words, rarity) ?? 0
  return words === 0 && (source.isForeign || target.isForeign) ? OTHER_NAME : 4 * words
}

function keyScore(source: Evidence, target: Evidence, rarity: Rarity): number {
  const alike = likeness(source.keys, target.keys, rarity)
  if (alike === undefined) return 0
  if (source.keys.size === 0 || target.keys.size === 0) return -1
  // As many on both sides, all others: addresses that were localized, perhaps.
  return 8 * alike - (source.keys.size === target.keys.size ? 1.5 : 2.5)
}

/** How well one block stands for another: their evidence, and whether they are of one kind in one place. */
export function blockScore(source: Block, target: Block, rarity: Rarity): number {
  const kind = kindScore(source, target)
  if (kind === Number.NEGATIVE_INFINITY) return kind
  const place = source.path === target.path ? 0.5 : -0.2
  return kind + place + evidenceScore(source.evidence, target.evidence, rarity)
}

function kindScore(source: Block, target: Block): number {
  const wordless = source.units.length === 0 || target.units.length === 0
  if (source.kind === target.kind) {
    if (source.kind === "heading") return source.level === target.level ? 2 : 0.5
    return wordless ? 0 : 1.5
  }
  if (wordless || source.kind === "row" || target.kind === "row") return Number.NEGATIVE_INFINITY
  if (source.kind === "heading" || target.kind === "heading") return -4
  return FLOW.has(source.kind) && FLOW.has(target.kind) ? 0.8 : -1
}

/** Kinds that become one another when a platform loses an indentation or a line. */
const FLOW: ReadonlySet<BlockKind> = new Set(["paragraph", "item", "text", "definition"])

/** By less than this margin a pair without evidence of its own is doubtful. */
export const DOUBT = 0.5
/** From this score of evidence on a pair needs no margin. */
export const SURE = 2.5
