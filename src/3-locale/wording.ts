import type { Document, Token } from "../2-parse/index.ts"
import { findingsOfGroup } from "./check.ts"
import { describedPictures } from "./described-pictures.ts"
import { elementsOf } from "./elements.ts"
import type { Finding } from "./finding.ts"
import { type Group, groupAt, joinGroups, type WordedGroup } from "./groups.ts"
import { plainTextOf, prose } from "./inline.ts"
import { isFormerWording, leftIn } from "./left-words.ts"
import { type Partners, pairAlike, pairByOrder, pairMoved, uniquePartners } from "./match.ts"
import type { MemoryLine } from "./memory/tsv.ts"
import { rebuild } from "./rebuild.ts"
import { repairUnit } from "./repair.ts"
import { seamsOf } from "./seams.ts"
import { haveSameWords, isCode, type Segment, segment } from "./segment.ts"
import { alignSentences, type Left } from "./sentences.ts"
import { lossOf, type Sides, within } from "./sides.ts"
import { isNeutral, weight } from "./text.ts"
import { titledLinks } from "./titled-links.ts"
import { refusal, trust } from "./trust/trust.ts"
import type { Unit } from "./units.ts"

/** What one target says for one unit of the source. */
export interface Wording {
  readonly document: Document
  readonly unit: Unit
  readonly segments: readonly Segment[]
  readonly groups: readonly WordedGroup[]
  /** Target picture by source picture. */
  readonly pictures: ReadonlyMap<Token, Token>
  /** Titles of links, by the source's opening token. */
  readonly titles: ReadonlyMap<Token, string>
  readonly findings: readonly Finding[]
  /** The memory's line that it comes from. */
  readonly line?: MemoryLine
}

/**
 * Compares a source unit with the target's unit for it, sentence by sentence.
 *
 * @param sentences the longer sentences of the source page, folded.
 */
export function wordingOf(
  unit: Unit,
  given: Unit,
  document: Document,
  sentences: ReadonlySet<string>,
): Wording | undefined {
  if (!unit.nodes || !given.nodes) return undefined
  const repaired = repairUnit(unit, given, document.source.locale)
  const sides = sidesOf(unit, repaired.unit, document.source.locale, sentences)
  const unique = uniquePartners(sides.elements.source, sides.elements.target)
  const left = leftIn(sides.isUntranslated, sides.source, sides.language)
  const groups = joinMoved(sides, alignSentences(sides.source, sides.target, unique, left), left)
  for (const group of groups) pairByOrder(...within(sides, group), sides.partners)
  const keepsBreaks = unit.nodes.some(node => node.kind === "break" && node.hard)
  const worded = groups.map(group => word(sides, group, keepsBreaks))
  const described = describedPictures(sides)
  const titled = titledLinks(sides)
  return {
    document,
    unit: given,
    segments: sides.target,
    groups: worded,
    pictures: described.pictures,
    titles: titled.titles,
    findings: [
      ...repaired.findings,
      ...worded.flatMap(group => findingsOfGroup(sides, group)),
      ...described.findings,
      ...titled.findings,
    ],
  }
}

function sidesOf(unit: Unit, target: Unit, tag: string, sentences: ReadonlySet<string>): Sides {
  const own = new Set(unit.segments.map(({ folded }) => folded))
  const segments = segmentsAgainst(unit, target, tag, sentences)
  const elements = {
    source: elementsOf(unit.segments),
    // A link inside a link can't be kept, so it can't be anybody's partner.
    target: elementsOf(segments).filter(({ kind, link }) => kind !== "link" || !link),
  }
  return {
    source: unit.segments,
    target: segments,
    elements,
    partners: new Map(),
    language: tag,
    place: target.at,
    isUntranslated: segment =>
      segment.folded === "" || ((own.has(segment.folded) || sentences.has(segment.folded)) && !isCode(segment)),
  }
}

/** A target unit that is longer than its source by this factor may hold sentences of other units. */
const OVERLONG = 1.3

/** The target's segments; sentences that were left in the source's language are segments of their own. */
function segmentsAgainst(unit: Unit, target: Unit, tag: string, sentences: ReadonlySet<string>): readonly Segment[] {
  const nodes = target.nodes ?? []
  const text = plainTextOf(nodes)
  const isOverlong = weight(text) > OVERLONG * weight(plainTextOf(unit.nodes ?? []))
  const words = unit.segments.filter(({ text }) => !isNeutral(text)).map(({ folded }) => folded)
  const seams = seamsOf(nodes, isOverlong ? new Set([...words, ...sentences]) : words, target.segments)
  return seams.length === 0 ? target.segments : segment(nodes, tag, seams)
}

/** Pairs elements up inside groups; groups between which an element moved become one. */
function joinMoved(sides: Sides, groups: readonly Group[], left: (segment: Segment) => Left | undefined): Group[] {
  for (const group of groups) pairAlike(...within(sides, group), sides.partners)
  const moved: Partners = new Map(sides.partners)
  pairMoved(sides.elements.source, sides.elements.target, moved)
  let joined = [...groups]
  for (const [there, here] of moved) {
    if (sides.partners.has(there)) continue
    const ends = [groupAt(joined, "source", here.segment), groupAt(joined, "target", there.segment)].sort(
      (a, b) => a - b,
    )
    const [from, to] = [ends[0] ?? 0, ends[1] ?? 0]
    // A sentence that stands there untranslated is a border that nothing is carried across.
    const isBorder = ({ target }: Group) => sides.target.slice(...target).some(segment => left(segment) === "before")
    if (joined.slice(from, to + 1).some(group => isUntranslated(sides, group) || isBorder(group))) continue
    joined = joinGroups(joined, from, to)
    sides.partners.set(there, here)
  }
  return joined
}

const isSame = ({ source, target }: Sides, group: Group): boolean =>
  haveSameWords(source, group.source, target, group.target)

/** Words of a language, left as they are. Code and names of files are the same in all languages. */
const isUntranslated = (sides: Sides, group: Group): boolean =>
  isSame(sides, group) && sides.source.slice(...group.source).some(({ nodes }) => !isNeutral(prose(nodes)))

function word(sides: Sides, group: Group, keepsBreaks: boolean): WordedGroup {
  const state = stateOf(sides, group)
  if (state !== "translated") return { ...group, state, nodes: [], doubts: [] }
  const nodes = rebuild(sides, group, keepsBreaks)
  const source = sides.source.slice(...group.source).map(segment => prose(segment.nodes))
  const doubts = trust({ source: source.join(" "), target: prose(nodes), language: sides.language })
  return refusal(doubts) ? { ...group, state: "refused", nodes: [], doubts } : { ...group, state, nodes, doubts }
}

const wordsOf = (segments: readonly Segment[]): string => segments.map(({ nodes }) => prose(nodes)).join(" ")

function stateOf(sides: Sides, group: Group): WordedGroup["state"] {
  if (isSame(sides, group)) return "same"
  const target = sides.target.slice(...group.target)
  if (target.every(sides.isUntranslated)) return "missing"
  if (isFormerWording(wordsOf(target), sides.source.slice(...group.source))) return "same"
  return lossOf(sides, group).length > 0 ? "damaged" : "translated"
}
