import type { Abbreviation, Document } from "../2-parse/index.ts"
import type { Finding } from "./finding.ts"
import type { LocalizedAbbreviation } from "./localized.ts"
import type { Memories, Memory } from "./memory/memory.ts"
import { recallText } from "./memory/recall.ts"
import { fold } from "./text.ts"
import { refusal, trust } from "./trust/trust.ts"

/**
 * The source's abbreviations, each with the definition of the first locale that has one in its own words: written into
 * its memory by hand, in its files, or in its memory. Terms that only a target knows are taken from lists that it shares
 * with other pages, not from the page.
 *
 * @param tags the locale's, then those of its fallback chain.
 */
export function mergeAbbreviations(
  source: Document,
  targets: readonly Document[],
  tags: readonly string[],
  memories: Memories,
): LocalizedAbbreviation[] {
  const written = new Map(tags.map(lang => [lang, byTerm(targets.filter(target => target.source.locale === lang))]))
  const known = source.abbreviations.map(own => {
    for (const lang of tags) {
      const found = definitionOf(own, lang, written.get(lang)?.get(own.term) ?? [], memories.get(lang))
      if (found) return found
    }
    return localized(own)
  })
  const terms = new Set(source.abbreviations.map(({ term }) => term))
  return [...known, ...targets.flatMap(target => sharedBeyond(target, terms))]
}

function byTerm(documents: readonly Document[]): ReadonlyMap<string, readonly Abbreviation[]> {
  const terms = new Map<string, Abbreviation[]>()
  for (const each of documents.flatMap(({ abbreviations }) => abbreviations)) {
    const same = terms.get(each.term)
    if (same) same.push(each)
    else terms.set(each.term, [each])
  }
  return terms
}

/** A definition in a language: by hand in its memory, in its files (`written`), in its memory. */
function definitionOf(
  own: Abbreviation,
  lang: string,
  written: readonly Abbreviation[],
  memory: Memory | undefined,
): LocalizedAbbreviation | undefined {
  const told = memory && recallText(own.definition, memory)
  const remembered = told && { ...own, lang, definition: told.text }
  if (told?.isByHand) return remembered
  const found = written.find(each => isOwn(own, each))
  return found ? localized(found) : remembered
}

/** Whether another definition of the same term is in words of its own, and such as can be trusted. */
const isOwn = (own: Abbreviation, other: Abbreviation): boolean =>
  fold(other.definition) !== "" && fold(other.definition) !== fold(own.definition) && !refusedIn(own, other)

function refusedIn({ definition: source }: Abbreviation, { definition: target, source: { locale } }: Abbreviation) {
  return refusal(trust({ source, target, language: locale }))
}

/** Definitions in a target's page that can't be trusted, with what speaks against them. */
export function refusedDefinitions(source: Document, target: Document): Finding[] {
  const own = new Map(source.abbreviations.map(each => [each.term, each]))
  return target.abbreviations.flatMap(there => {
    const here = there.source.file === target.source.file ? own.get(there.term) : undefined
    const refused = here && fold(here.definition) !== fold(there.definition) ? refusedIn(here, there) : undefined
    return refused ? [{ code: refused.code, at: there.at, values: refused.values }] : []
  })
}

const localized = (abbreviation: Abbreviation): LocalizedAbbreviation => ({
  ...abbreviation,
  lang: abbreviation.source.locale,
})

/** Terms of a target's shared lists that aren't known yet; adds them to `terms`. */
function sharedBeyond(target: Document, terms: Set<string>): LocalizedAbbreviation[] {
  return target.abbreviations.flatMap(each => {
    if (terms.has(each.term) || each.source.file === target.source.file) return []
    terms.add(each.term)
    return [localized(each)]
  })
}

/** Definitions in a target's page for terms that the source doesn't define: they are left out. */
export function surplusAbbreviations(source: Document, target: Document): Abbreviation[] {
  const terms = new Set(source.abbreviations.map(({ term }) => term))
  return target.abbreviations.filter(({ term, source }) => source.file === target.source.file && !terms.has(term))
}
