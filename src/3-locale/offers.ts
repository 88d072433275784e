import type { Document, Token } from "../2-parse/index.ts"
import type { Aligned } from "./align-document.ts"
import { tokensText } from "./inline.ts"
import type { Memories } from "./memory/memory.ts"
import { recall, recallAlternatives, recallCorrections } from "./memory/recall.ts"
import { skeletonOf } from "./skeleton.ts"
import { fold } from "./text.ts"
import type { Unit } from "./units.ts"
import { type Wording, wordingOf } from "./wording.ts"

/** Where wording is looked for. */
export interface Offering {
  readonly source: Document
  /** The locale's tag, then those of its fallback chain, nearest first. */
  readonly tags: readonly string[]
  /** Translations of the page, by tag. */
  readonly aligned: readonly Aligned[]
  readonly memories: Memories
}

/**
 * All that is known to word a unit, the best first. For each locale: what a person wrote into its memory, what its file
 * says, and for sentences that are left what its memory knows.
 */
export function offersFor(unit: Unit, { source, tags, aligned, memories }: Offering): Wording[] {
  const { sentences } = skeletonOf(source)
  const asked = { document: source, sentences }
  const offers: Wording[] = []
  for (const tag of tags) {
    const memory = memories.get(tag)
    if (memory) offers.push(...recallCorrections(unit, memory, asked))
    for (const { document, units } of aligned) {
      const target = document.source.locale === tag ? units.get(unit) : undefined
      const wording = target && wordingOf(unit, target, document, sentences)
      if (wording) offers.push(wording)
    }
    if (!memory) continue
    const told = toldIn(offers)
    offers.push(...recall(unit, segment => !told.has(segment), memory, asked))
    offers.push(...recallAlternatives(unit, image => !isDescribed(image, offers), memory))
  }
  return offers
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
