import { existsSync, lstatSync, readdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { type Project, type ReadOptions, read, readText, type Source } from "./1-read/index.ts"
import { dialectOf } from "./2-parse/index.ts"
import { type LocalizedDocument, memoryOf, type Pair, printMemory, readInline } from "./3-locale/index.ts"
import { liesAmong, writeProjectFile, writeWhole } from "./6-write/index.ts"
import { articlesOf } from "./articles.ts"
import { type Diagnostic, diagnose, diagnoseFile } from "./diagnostics/index.ts"
import {
  abbreviationsIn,
  confirm,
  type Entry,
  entriesOf,
  type Format,
  knownOf,
  type Language,
  type Outcome,
  otherRunsOf,
  print,
  type ReturnedFile,
  readReturned,
  siteWordsAsEntries,
  take,
} from "./exchange/index.ts"
import { textsOfSite, withPlainWords, withRememberedWords } from "./site-words.ts"

export interface LocaleOptions extends Pick<ReadOptions, "dir" | "config"> {
  readonly locale: string
}

export interface ExportOptions extends LocaleOptions {
  readonly format: Format
  /** A file for all pages; or a folder (it exists, or ends with a slash) for a file a page. `zh.po` in the project by default. */
  readonly out?: string
}

/** What an export wrote. */
export interface Exported {
  readonly files: readonly string[]
  readonly sentences: number
  readonly untranslated: number
  readonly stale: number
  readonly diagnostics: readonly Diagnostic[]
}

export interface ImportOptions extends LocaleOptions {
  /** Files, and folders of files. */
  readonly files: readonly string[]
}

/** What an import did. */
export interface Imported extends Omit<Outcome, "taken"> {
  /** Wordings that are new on the site. */
  readonly taken: number
  /** The memory's file, where something was written into it. */
  readonly memory?: string
}

/** A project with the sentences of one locale. */
interface Desk {
  readonly project: Project
  readonly locale: string
  readonly entries: readonly Entry[]
  /** Sentences in other runs than the site has them in now. */
  readonly others: () => readonly Entry[]
}

async function open({
  dir,
  config,
  locale,
}: LocaleOptions): Promise<Desk | { readonly failed: readonly Diagnostic[] }> {
  const found = await read({ dir, locales: [locale], ...(config !== undefined && { config }) })
  if ("failed" in found) return { failed: found.diagnostics }
  if (locale === found.site.source.tag) return { failed: [diagnoseFile("C124", dir, { tag: locale })] }
  const project = withPlainWords(found)
  const documents = articlesOf(project).localized(locale)
  return {
    project,
    locale,
    entries: entriesIn(project, documents, locale),
    others: () => documents.flatMap(otherRunsOf),
  }
}

/** All sentences of a locale: the pages', then those that pages share. */
function entriesIn(project: Project, documents: readonly LocalizedDocument[], locale: string): Entry[] {
  const said = withRememberedWords(project).strings.get(locale)?.site
  const words = new Map(textsOfSite(project).map(text => [text, said?.[text]]))
  return [...documents.flatMap(entriesOf), ...abbreviationsIn(documents), ...siteWordsAsEntries(words)]
}

/** Writes a locale's sentences for translation tools. A file with work that the site doesn't have is left alone. */
export async function exportLocale(options: ExportOptions): Promise<Exported> {
  const desk = await open(options)
  const nothing = { files: [], sentences: 0, untranslated: 0, stale: 0 }
  if ("failed" in desk) return { ...nothing, diagnostics: desk.failed }
  const { project, locale, entries } = desk
  const head = { title: project.site.title, source: project.site.source.tag, locale }
  const sheets = sheetsOf(options, desk).map(({ file, entries }) => ({
    file,
    text: print(entries, head, options.format),
  }))
  const diagnostics = sheets.flatMap(({ file, text }) => {
    const among = liesAmong(project, resolve(file))
    return among.length > 0 ? among : workIn(file, text, desk)
  })
  if (diagnostics.length > 0) return { ...nothing, diagnostics }
  for (const { file, text } of sheets) writeWhole(file, text)
  return {
    files: sheets.map(({ file }) => file),
    sentences: entries.length,
    untranslated: entries.filter(({ target }) => target === undefined).length,
    stale: entries.filter(({ previous }) => previous !== undefined).length,
    diagnostics: [],
  }
}

const EXTENSIONS = { po: "po", xliff: "xlf" } as const satisfies Record<Format, string>

/** Which entries go to which file. */
function sheetsOf(
  { dir, format, out, locale }: ExportOptions,
  { entries }: Desk,
): { file: string; entries: readonly Entry[] }[] {
  const extension = EXTENSIONS[format]
  const isFolder = out !== undefined && (/[/\\]$/.test(out) || (existsSync(out) && lstatSync(out).isDirectory()))
  if (!isFolder) return [{ file: out ?? join(dir, `${locale}.${extension}`), entries }]
  const pages = [...new Set(entries.map(({ page }) => page))]
  return pages.map(page => ({
    file: join(out, `${page}.${extension}`),
    entries: entries.filter(entry => entry.page === page),
  }))
}

/** Whether writing over a file would lose somebody's work. */
function workIn(file: string, text: string, desk: Desk): Diagnostic[] {
  if (!existsSync(file)) return []
  const returned = readFile(file)
  if (returned.diagnostics.length > 0) return [...returned.diagnostics]
  if (returned.located.text === text) return []
  const { taken, fuzzy, diagnostics } = take([returned], knownOf(desk.entries), languageOf(desk))
  const count = taken.length + fuzzy + diagnostics.length
  return count === 0 ? [] : [diagnoseFile("T307", file, { count })]
}

/** Reads what came back from translation tools, and puts what is new into the locale's memory. */
export async function importFiles(options: ImportOptions): Promise<Imported> {
  const desk = await open(options)
  const nothing = { taken: 0, unchanged: 0, empty: 0, fuzzy: 0 }
  if ("failed" in desk) return { ...nothing, diagnostics: desk.failed }
  const files = options.files.flatMap(filesIn).map(readFile)
  const faults = files.flatMap(file => [...file.diagnostics, ...otherLanguage(file, options.locale)])
  const readable = files.filter(file => otherLanguage(file, options.locale).length === 0)
  const outcome = take(readable, knownOf(desk.entries, desk.others()), languageOf(desk))
  const memory = memoryIn(desk)
  const withPairs = (pairs: readonly Pair[]): string => printMemory(joined(memory.lines, pairs), memory.marks)
  const rehearsal = remembering(desk, withPairs(outcome.taken.map(({ pair }) => pair)))
  const shown = entriesIn(rehearsal, articlesOf(rehearsal).localized(options.locale), options.locale)
  const confirmed = confirm(outcome.taken, shown)
  const diagnostics = [...faults, ...outcome.diagnostics, ...confirmed.diagnostics]
  const counts = { ...outcome, taken: confirmed.pairs.length, diagnostics }
  if (confirmed.pairs.length === 0) return counts
  const { file } = memory.source
  if (!writeProjectFile(desk.project.root, file, withPairs(confirmed.pairs)))
    return { ...counts, taken: 0, diagnostics: [...diagnostics, diagnoseFile("C110", file, { path: file })] }
  return { ...counts, memory: file }
}

function otherLanguage({ located, locale }: ReturnedFile, tag: string): Diagnostic[] {
  const plain = (name: string): string => name.replaceAll("_", "-").toLowerCase()
  if (locale === undefined || plain(locale) === plain(tag)) return []
  return [diagnose("T306", located, 0, 0, { found: locale, tag })]
}

/** Bytes: ten times what a site of a hundred long pages makes. */
const MAX_FILE = 64 * 1024 * 1024

function readFile(file: string): ReturnedFile {
  const text = readText(file, resolve(file), MAX_FILE)
  if ("fault" in text) return { located: { file, text: "" }, entries: [], diagnostics: [text.fault] }
  return readReturned({ file, text: text.text })
}

/** The files that are meant by a path: itself, or those in a folder that tools write. */
function filesIn(path: string): string[] {
  if (!existsSync(path) || !lstatSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter(name => /\.(?:po|xlf|xliff)$/i.test(name))
    .sort()
    .map(name => join(path, name))
}

function memorySource({ project, locale }: Desk): Source {
  const file = project.places.get(locale)?.memory ?? `locales/${locale}/memory.tsv`
  return project.memories.get(locale) ?? { file, text: "", locale, page: file, body: 0, frontMatter: {} }
}

const memoryIn = (desk: Desk) => memoryOf(memorySource(desk), dialectOf(desk.project.site))

/** How the locale's texts are read. */
function languageOf(desk: Desk): Language {
  const from = { source: memorySource(desk), options: dialectOf(desk.project.site) }
  return { tag: desk.locale, read: markdown => readInline(from, markdown)?.unit.token.children ?? undefined }
}

/** The project as it would be with another memory. */
function remembering(desk: Desk, text: string): Project {
  const { project, locale } = desk
  const memories = new Map([...project.memories, [locale, { ...memorySource(desk), text }] as const])
  return { ...project, memories }
}

/** What was written by hand for the same sentence before goes. */
function joined(lines: readonly Pair[], pairs: readonly Pair[]): Pair[] {
  const sources = new Set(pairs.map(({ source }) => source))
  return [...lines.filter(({ origin, source }) => origin !== "hand" || !sources.has(source)), ...pairs]
}
