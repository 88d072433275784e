import type { Document, Token } from "../2-parse/index.ts"
import type { Aligned } from "./align-document.ts"
import { tokensText } from "./inline.ts"
import type { Memories } from "./memory/memory.ts"
import { recall, recallAlternatives, recallCorrections } from "./memory/recall.ts"
import { withStaleness } from "./memory/stale.ts"
import { sentencesIn } from "./skeleton.ts"
import { fold } from "./text.ts"
import { isSameUnit, type Unit } from "./units.ts"
import { type Wording, wordingOf } from "./wording.ts"

/** Where wording is looked for. */
export interface Offering {
  readonly source: Document
  /** The locale's tag, then those of its fallback chain, nearest first. */
  readonly tags: readonly string[]
  /** Translations of the page, by tag. */
  readonly aligned: readonly Aligned[]
  readonly memories: Memories
  /** Whether words that were made for another sentence are used. */
  readonly takesStale: boolean
}

/**
 * All that is known to word a unit, the best first. For each locale: what a person wrote into its memory, what its file
 * says, and for sentences that are left what its memory knows.
 */
export function offersFor(unit: Unit, offering: Offering): Wording[] {
  const { source, tags, memories } = offering
  const asked = { document: source, sentences: sentencesIn(source) }
  const offers: Wording[] = []
  for (const tag of tags) {
    const memory = memories.get(tag)
    if (memory) offers.push(...recallCorrections(unit, memory, asked))
    offers.push(...translationsOf(unit, tag, offering))
    if (!memory) continue
    const told = toldIn(offers)
    offers.push(...recall(unit, segment => !told.has(segment), memory, asked))
    offers.push(...recallAlternatives(unit, image => !isDescribed(image, offers), memory))
  }
  return offers
}

/** What the files of a locale say for a unit, and what its memory says of that. */
function translationsOf(unit: Unit, tag: string, { source, aligned, memories, takesStale }: Offering): Wording[] {
  const memory = memories.get(tag)
  return aligned.flatMap(({ document, units }) => {
    const target = document.source.locale === tag ? units.get(unit) : undefined
    // Most of what a platform exports was never translated: there is nothing to compare.
    if (!target || isSameUnit(unit, target)) return []
    const wording = wordingOf(unit, target, document, sentencesIn(source))
    if (!wording || !memory) return wording ?? []
    return judged(withStaleness(wording, unit, memory, source), takesStale)
  })
}

/** A wording without its stale sentences, where they aren't to be used. */
function judged(wording: Wording, takesStale: boolean): Wording {
  if (takesStale || !wording.groups.some(({ stale }) => stale)) return wording
  const groups = wording.groups.map(group => (group.stale ? { ...group, state: "missing" as const } : group))
  return { ...wording, groups }
}

/** Sentences that have a wording. */
function toldIn(offers: readonly Wording[]): Set<number> {
  const groups = offers.flatMap(wording => wording.groups).filter(({ state }) => state === "translated")
  return new Set(groups.flatMap(({ source: [from, to] }) => Array.from({ length: to - from }, (_, at) => from + at)))
}

function isDescribed(image: Token, offers: readonly Wording[]): boolean {
  const own = fold(tokensText(image.children ?? []))
  return offers.some(({ pictures }) => {
    const text = fold(tokensText(pictures.get(image)?.children ?? []))
    return text !== "" && text !== own
  })
}
