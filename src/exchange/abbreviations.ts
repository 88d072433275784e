import type { LocalizedDocument } from "../3-locale/index.ts"
import { locate } from "../diagnostics/index.ts"
import { normalized } from "./content.ts"
import type { Entry } from "./entries.ts"
import { SITE } from "./site-words.ts"

/** Definitions of abbreviations, each once: a page's own, and those of lists that pages share. */
export function abbreviationsIn(documents: readonly LocalizedDocument[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const document of documents) {
    for (const [index, { term, definition, source, at }] of document.source.abbreviations.entries()) {
      const { file, start } = locate(source, ...at)
      const key = `${file}:${start.line}:${term}`
      const here = document.abbreviations[index]
      if (entries.has(key) || !here || !/\p{L}/u.test(definition)) continue
      entries.set(key, {
        page: source.file === document.source.source.file ? document.page : SITE,
        whereabouts: { kind: `abbreviation ${term}` },
        place: { file, line: start.line },
        source: normalized([definition]),
        ...(here.lang === document.locale.tag && { target: normalized([here.definition]) }),
        markup: [],
        asPair: { kind: "unit", source: definition },
      })
    }
  }
  return [...entries.values()]
}
