import type { SentenceLeft } from "./sentences.ts"

/** A sentence that is untranslated on several pages: translated once, the memory has it for all. */
export interface Repeated {
  readonly source: string
  readonly words: number
  /** How many pages have it. */
  readonly pages: number
  /** Where it is missing. */
  readonly locales: readonly string[]
  /** One of its places. */
  readonly first: SentenceLeft
}

/** Untranslated sentences that stand on more than one page, those that gain most words first. By locale tag. */
export function repeatedIn(left: ReadonlyMap<string, readonly SentenceLeft[]>): readonly Repeated[] {
  const found = new Map<string, { pages: Set<string>; locales: Set<string>; first: SentenceLeft }>()
  for (const [locale, sentences] of left)
    for (const first of sentences) {
      if (first.state !== "untranslated") continue
      const same = found.get(first.source) ?? { pages: new Set(), locales: new Set(), first }
      same.pages.add(first.page)
      same.locales.add(locale)
      found.set(first.source, same)
    }
  return [...found.values()]
    .filter(({ pages }) => pages.size > 1)
    .map(({ pages, locales, first }) => ({
      source: first.source,
      words: first.words,
      pages: pages.size,
      locales: [...locales],
      first,
    }))
    .sort((one, other) => other.words * other.pages - one.words * one.pages)
}
