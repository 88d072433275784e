import type { Locale } from "../1-read/index.ts"
import type { Document } from "../2-parse/index.ts"
import type { LocalizedDocument } from "./localized.ts"

/** A page in the language that it was written in: nothing is chosen, marked or counted. */
export function inItsOwnLanguage(source: Document, locale: Locale): LocalizedDocument {
  const { title, metaTitle, description, tags } = source
  return {
    page: source.source.page,
    locale,
    source,
    tokens: source.tokens,
    ...(title && { title }),
    ...(metaTitle && { metaTitle }),
    ...(description && { description }),
    tags,
    abbreviations: source.abbreviations.map(abbreviation => ({ ...abbreviation, lang: locale.tag })),
    aliases: new Map(),
    units: [],
    segments: [],
    coverage: { words: 0, translated: 0 },
    diagnostics: [],
  }
}
