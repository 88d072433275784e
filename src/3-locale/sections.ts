import type { Evidence } from "./evidence.ts"
import { evidenceScore, likeness, type Rarity } from "./score.ts"
import { alignSequences } from "./sequence.ts"
import type { Block } from "./skeleton.ts"

/** A heading with all up to the next one; the first section has no heading. Indices of blocks. */
export interface Section {
  readonly start: number
  readonly end: number
  readonly heading: Block | undefined
  /** Of the heading and all blocks under it. */
  readonly evidence: Evidence
}

/** The sections of a page, in order; the first one may be empty. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const starts = [0, ...blocks.flatMap(({ kind }, at) => (kind === "heading" ? [at] : []))]
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? blocks.length
    const isFirst = at === 0
    const members = blocks.slice(start, end)
    return { start, end, heading: isFirst ? undefined : blocks[start], evidence: gather(members) }
  })
}

function gather(blocks: readonly Block[]): Evidence {
  const keys = new Set<string>()
  const words = new Set<string>()
  let weight = 0
  for (const { evidence } of blocks) {
    for (const key of evidence.keys) keys.add(key)
    for (const word of evidence.words) words.add(word)
    if (evidence.folded.length >= 12) keys.add(`words:${evidence.folded}`)
    weight += evidence.weight
  }
  return { keys, words, folded: "", weight, form: new Map(), isForeign: false, isBroken: false }
}

/** Sections that belong together, as indices of source and target sections. */
export type SectionPair = readonly [source: number, target: number]

/** A section that moved must have this share of its evidence in common with its translation. */
const MOVED = 0.4

/** Sections to compare each with each when looking for moved ones. */
const MAX_MOVED = 150

/**
 * Which section of the target stands for which of the source. Headings come first, so that one restructured
 * section doesn't cost the others; a section that was moved as a whole is found by what is in it.
 */
export function alignSections(source: readonly Section[], target: readonly Section[], rarity: Rarity): SectionPair[] {
  const score = (row: number, column: number): number => {
    const [left, right] = [source[row], target[column]]
    return left && right ? sectionScore(left, right, rarity) : Number.NEGATIVE_INFINITY
  }
  const pairs = alignSequences(source.length, target.length, score)
    .filter(match => match.score > 0)
    .map(match => [match.source, match.target] as const)
  return [...pairs, ...moved(source, target, pairs, rarity)].sort((a, b) => a[0] - b[0])
}

/** What each key of a section costs where the other one has none, and all at most: a link may be new, six are of another section. */
const UNTOLD = 0.5
const MAX_UNTOLD = 2.5

function sectionScore(source: Section, target: Section, rarity: Rarity): number {
  if (!source.heading || !target.heading) return source.heading === target.heading ? 3 : Number.NEGATIVE_INFINITY
  const level = source.heading.level === target.heading.level ? 2 : -1
  const heading = evidenceScore(source.heading.evidence, target.heading.evidence, rarity)
  const alike = likeness(source.evidence.keys, target.evidence.keys, rarity)
  const isTold = source.evidence.keys.size > 0 && target.evidence.keys.size > 0
  const untold = Math.max(source.evidence.keys.size, target.evidence.keys.size)
  const keys = alike === undefined ? 0 : isTold ? 10 * alike - 4 : -Math.min(UNTOLD * untold, MAX_UNTOLD)
  const words = 4 * (likeness(source.evidence.words, target.evidence.words, rarity) ?? 0)
  return level + Math.max(-3, heading) + keys + words
}

function moved(
  source: readonly Section[],
  target: readonly Section[],
  pairs: readonly SectionPair[],
  rarity: Rarity,
): SectionPair[] {
  const taken = new Set(pairs.map(([, right]) => right))
  const placed = new Set(pairs.map(([left]) => left))
  const free = [...target.keys()].filter(at => at > 0 && !taken.has(at)).slice(0, MAX_MOVED)
  const homeless = [...source.keys()].filter(at => at > 0 && !placed.has(at)).slice(0, MAX_MOVED)
  const offers = homeless.flatMap(left =>
    free.map(right => ({ left, right, alike: movedLikeness(source[left], target[right], rarity) })),
  )
  const found: SectionPair[] = []
  for (const { left, right, alike } of offers.sort((a, b) => b.alike - a.alike)) {
    if (alike < MOVED || placed.has(left) || taken.has(right)) continue
    placed.add(left)
    taken.add(right)
    found.push([left, right])
  }
  return found
}

function movedLikeness(source: Section | undefined, target: Section | undefined, rarity: Rarity): number {
  if (!source?.heading || !target?.heading || source.heading.level !== target.heading.level) return 0
  return likeness(source.evidence.keys, target.evidence.keys, rarity) ?? 0
}
