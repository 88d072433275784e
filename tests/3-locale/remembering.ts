import type { Site, Source } from "../../src/1-read/index.ts"
import { type LocalizedDocument, localize, memoryOf } from "../../src/3-locale/index.ts"
import { documentOf, localeOf } from "./helpers.ts"

/** A locale's memory of lines whose parts stand between `|`. */
export const memoryIn = (locale: string, lines: readonly string[]) =>
  memoryOfText(locale, lines.map(line => `${line.split("|").join("\t")}\n`).join(""))

export function memoryOfText(locale: string, text: string) {
  const file = `locales/${locale}/memory.tsv`
  const source: Source = { file, text, locale, page: file, body: 0, frontMatter: {} }
  return memoryOf(source, {})
}

/** Localizes English text to French by a translation and a memory. */
export function recalled(
  source: string,
  target: string | undefined,
  lines: readonly string[],
  stale: Site["stale"] = "mark",
): LocalizedDocument {
  const targets = target === undefined ? [] : [documentOf(target, "fr", "target.md")]
  const languages = { source: localeOf("en"), targets: [localeOf("fr")], stale }
  return localize(documentOf(source), targets, localeOf("fr"), languages, new Map([["fr", memoryIn("fr", lines)]]))
}

/** `memory: Lisez-le.`, for each sentence. */
export const worded = ({ segments }: LocalizedDocument): string[] =>
  segments.map(({ origin, text }) => `${origin}: ${text}`)
