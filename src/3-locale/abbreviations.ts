import type { Abbreviation, Document } from "../2-parse/index.ts"
import type { LocalizedAbbreviation } from "./localized.ts"
import { fold } from "./text.ts"

/**
 * The source's abbreviations, each with the definition of the first target that has one in its own words.
 * Terms that only a target knows are taken from lists that it shares with other pages, not from the page.
 */
export function mergeAbbreviations(source: Document, targets: readonly Document[]): LocalizedAbbreviation[] {
  const tables = targets.map(target => new Map(target.abbreviations.map(each => [each.term, each])))
  const known = source.abbreviations.map(own => {
    const found = tables.map(table => table.get(own.term)).find(each => each && differs(own, each))
    return found ? localized(found) : localized(own)
  })
  const terms = new Set(source.abbreviations.map(({ term }) => term))
  return [...known, ...targets.flatMap(target => sharedBeyond(target, terms))]
}

const differs = (own: Abbreviation, other: Abbreviation): boolean =>
  fold(other.definition) !== "" && fold(other.definition) !== fold(own.definition)

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
