import { join } from "node:path"
import { type Diagnostic, diagnoseFile, type Piece } from "../diagnostics/index.ts"
import { appendedLists } from "./auto-append.ts"
import { fileState, readText } from "./files.ts"
import { type Environment, readEnvironment, translationsOf } from "./mkdocs/index.ts"
import type { Source, Strings } from "./project.ts"
import { asWarning, type Reading } from "./reading.ts"
import { readStrings } from "./strings.ts"
import { readThemeWords, themeKeys, withoutForm } from "./theme-words.ts"

/** A path in which `{locale}` stands, for one locale. */
export const inLocale = (pattern: string, tag: string): string => pattern.replaceAll("{locale}", () => tag)

/** Several files as one text, which knows which lines are whose. */
function joined(files: readonly { readonly file: string; readonly text: string }[]): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  let text = ""
  for (const each of files) {
    pieces.push({ at: text.length, file: each.file, line: 1, indent: 0 })
    text += each.text.endsWith("\n") ? each.text : `${each.text}\n`
  }
  return { text, pieces }
}

/** Files of abbreviations in a locale: those of the settings, else the lists that MkDocs appends to every page. */
function abbreviationFiles(reading: Reading, tag: string): readonly string[] {
  const { settings } = reading
  if (settings.abbreviations !== undefined) return [inLocale(settings.abbreviations, tag)]
  return tag === settings.locales.source ? appendedLists(reading).map(({ file }) => file) : []
}

/** Abbreviation lists: Markdown that is read before every page of a locale. */
export function readAbbreviations(reading: Reading, tags: readonly string[]): ReadonlyMap<string, Source> {
  const { root, settings, findings } = reading
  const lists = new Map<string, Source>()
  for (const locale of tags) {
    const texts = abbreviationFiles(reading, locale).flatMap(file => {
      const state = fileState(root, file)
      if (state === "outside") findings.push(diagnoseFile("C110", file, { path: file }))
      if (state !== "there") return []
      const read = readText(file, join(root, file))
      if (!("fault" in read)) return [{ file, text: read.text }]
      findings.push(locale === settings.locales.source ? read.fault : asWarning(read.fault))
      return []
    })
    const [first] = texts
    if (first !== undefined)
      lists.set(locale, { file: first.file, ...joined(texts), locale, page: first.file, body: 0, frontMatter: {} })
  }
  return lists
}

/** A locale's words of the site from a file of `KEY="value"`, by what the source says under the same names. */
function environmentStrings(
  { root, mkdocs, findings }: Reading,
  file: string,
  environments: readonly Environment[],
): Strings {
  const { values, diagnostics } = readEnvironment(root, file)
  findings.push(...diagnostics.map(asWarning))
  return { interface: Object.create(null), site: translationsOf(mkdocs?.variables ?? [], environments, values) }
}

const NOTHING_SAID: Strings = { interface: Object.create(null), site: Object.create(null) }

/** Words with those of the MkDocs project's plugin `i18n` behind them. */
function withPluginWords(strings: Strings | undefined, words: ReadonlyMap<string, string> | undefined) {
  if (words === undefined || words.size === 0) return strings
  const site: Record<string, string> = Object.create(null)
  for (const [source, own] of [...words, ...Object.entries(strings?.site ?? {})]) site[source] = own
  return { ...(strings ?? NOTHING_SAID), site }
}

/** What the project says in a locale; nothing where it says nothing. */
function ownStrings(reading: Reading, tag: string, environments: readonly Environment[]): Strings | undefined {
  const { root, settings, mkdocs, findings } = reading
  const file = inLocale(settings.strings, tag)
  if (file.endsWith(".env")) {
    return tag === settings.locales.source ? undefined : environmentStrings(reading, file, environments)
  }
  const { strings, diagnostics } = readStrings(root, file)
  findings.push(...diagnostics.map(asWarning))
  return withPluginWords(strings, mkdocs?.words.get(tag))
}

/** Words of the interface that nobody has in a locale: neither the theme nor the project. */
function missingWords({ settings }: Reading, tag: string, own: Strings | undefined): Diagnostic[] {
  const file = inLocale(settings.strings, tag)
  if (file.endsWith(".env")) return []
  const said = new Set(Object.keys(own?.interface ?? {}).map(withoutForm))
  const all = themeKeys()
  const [key, ...others] = all.filter(each => !said.has(each))
  if (key === undefined) return []
  return [diagnoseFile("T108", file, { tag, missing: others.length + 1, all: all.length, key })]
}

/** Words of the interface and of the site, by locale; also the theme's in English, in which it has all. */
export function readAllStrings(
  reading: Reading,
  tags: readonly string[],
  environments: readonly Environment[],
): ReadonlyMap<string, Strings> {
  return new Map(
    [...new Set([...tags, "en"])].map(tag => {
      const own = tags.includes(tag) ? ownStrings(reading, tag, environments) : undefined
      const theme = readThemeWords(tag)
      if (theme === undefined) reading.findings.push(...missingWords(reading, tag, own))
      return [tag, { ...(own ?? NOTHING_SAID), ...(theme && { theme }) }]
    }),
  )
}
