import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { codes, type Diagnostic, diagnoseFile, nearest } from "../diagnostics/index.ts"
import { readContent, readTarget } from "./content.ts"
import { fileState, folderState } from "./files.ts"
import { navigationByFolder } from "./folder-navigation.ts"
import { type FolderOrder, folderOrders, NO_ORDER } from "./folder-order.ts"
import { folderOfPages } from "./layout.ts"
import { type LocalesRead, readLocales, targetFolder } from "./locales.ts"
import { memoryPath, readMemories } from "./memory.ts"
import type { MkDocs } from "./mkdocs/index.ts"
import { navigationByFile, readNavigation } from "./navigation.ts"
import type { Page, PageId, Project, Site } from "./project.ts"
import { type Findings, type Reading, readingOf } from "./reading.ts"
import { diagnoseSetting, type SettingsFile } from "./setting.ts"
import { readSettings } from "./settings-file.ts"
import type { Settings } from "./settings-schema.ts"
import { inLocale, readAbbreviations, readAllStrings } from "./words.ts"
import { type Data, isDataMap, type Keys } from "./yaml.ts"

export interface ReadOptions {
  /** The project's folder. */
  readonly dir: string
  /** A settings file from elsewhere. */
  readonly config?: string
  /** Tags of the locales to build; all where it is missing. */
  readonly locales?: readonly string[]
  /** The site's address, in place of the settings'. */
  readonly baseUrl?: string
}

/** Nothing can be built: what is wrong. */
export interface Failed {
  readonly failed: true
  /** Files and folders whose changes may mend it, absolute. */
  readonly watched: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Locales that were asked for and that the site doesn't have. */
function unknownLocales(file: string, wanted: readonly string[], { source, targets }: LocalesRead): Diagnostic[] {
  const known = [source, ...targets].map(({ tag }) => tag)
  return wanted
    .filter(tag => !known.includes(tag))
    .map(tag => {
      const guess = nearest(tag, known)
      const help = guess === undefined ? `the site has: ${known.join(", ")}` : `did you mean \`${guess}\`?`
      return diagnoseFile("C112", file, { tag }, [help])
    })
}

/** Folders that must be there. */
function missingFolders(
  root: string,
  file: SettingsFile,
  settings: Settings,
  mkdocs: MkDocs | undefined,
): Diagnostic[] {
  const [name, usual] = mkdocs ? ["`docs_dir` of `mkdocs.yml`", "docs"] : ["`pages.source`", "content"]
  const unsaid = `${name} names the folder of the pages; it is \`${usual}\` where nothing does`
  const { source } = settings.pages
  const wanted = [{ folder: source, keys: ["pages", "source"], help: source === usual ? [unsaid] : [] }]
  if (settings.assets !== undefined) wanted.push({ folder: settings.assets, keys: ["assets"], help: [] })
  return wanted.flatMap(({ folder, keys, help }) => {
    const state = folderState(root, folder)
    if (state === "there") return []
    if (state === "outside") return [diagnoseSetting(file, "C110", keys, { path: folder })]
    return [diagnoseSetting(file, "C107", keys, { folder }, help)]
  })
}

/** Files and folders that are named and aren't there, and without which a site can be built. */
function strayPaths(root: string, file: SettingsFile, { abbreviations, locales, snippets }: Settings): Diagnostic[] {
  const list = abbreviations && inLocale(abbreviations, locales.source)
  const folders = (snippets ?? []).flatMap((folder, at) =>
    folderState(root, folder) === "missing" ? [diagnoseSetting(file, "C107", ["snippets", at], { folder })] : [],
  )
  if (list === undefined || fileState(root, list) !== "missing") return folders
  return [...folders, diagnoseSetting(file, "C115", ["abbreviations"], { file: list })]
}

/** Settings that lead nowhere, and without which a site can be built. */
function strayValues(root: string, file: SettingsFile, settings: Settings): Diagnostic[] {
  const { figures, diagnostics } = settings
  const fonts = (figures?.fonts ?? []).flatMap((font, at) => {
    if (existsSync(join(root, font))) return []
    return [diagnoseSetting(file, "C115", ["figures", "fonts", at], { file: font })]
  })
  const stray = Object.keys(diagnostics).filter(code => !codes.some(each => each === code))
  const unknown = stray.map(code => {
    const guess = nearest(code, codes)
    const help = guess === undefined ? [] : [`did you mean \`${guess}\`?`]
    return diagnoseSetting(file, "C103", ["diagnostics", code], { key: `diagnostics.${code}` }, help, "key")
  })
  return [...fonts, ...strayPaths(root, file, settings), ...unknown]
}

/** What only a MkDocs project says. */
function mkdocsPart(
  root: string,
  { dialect, theme, iconFolders }: MkDocs,
): Pick<Site, "dialect" | "theme" | "iconFolders"> {
  return { dialect, theme, iconFolders: iconFolders.map(folder => join(root, folder)) }
}

function siteOf(
  { root, settings, mkdocs }: Reading,
  locales: LocalesRead,
  wanted: readonly string[] | undefined,
): Omit<Site, "navigation"> {
  const { title, description, url, edit, pages, figures, stale, localizedLinks } = settings
  return {
    title,
    url,
    source: locales.source,
    targets: locales.targets.filter(({ tag }) => wanted === undefined || wanted.includes(tag)),
    locales: [locales.source, ...locales.targets],
    pagesFolder: pages.source,
    fonts: (figures?.fonts ?? []).filter(font => existsSync(join(root, font))),
    stale,
    localizedLinks,
    severities: { ...mkdocs?.severities, ...settings.diagnostics },
    ...(mkdocs && mkdocsPart(root, mkdocs)),
    ...(description === undefined ? {} : { description }),
    ...(edit === undefined ? {} : { edit }),
  }
}

/** Tags of the locales that the built ones take wording from, themselves included; the source is not among them. */
const neededTags = ({ source, targets }: Pick<Site, "source" | "targets">): string[] =>
  [...new Set(targets.flatMap(({ tag, chain }) => [tag, ...chain]))].filter(tag => tag !== source.tag)

function readPages(reading: Reading, site: Omit<Site, "navigation">) {
  const content = readContent(reading)
  const needed = neededTags(site)
  const targets = site.locales
    .filter(({ tag }) => needed.includes(tag))
    .map(locale => [locale.tag, readTarget(reading, locale, content)] as const)
  const pages = [...content.sources].map(([id, source]): Page => {
    const own = targets.flatMap(([tag, byPage]) => {
      const target = byPage.get(id)
      return target ? [[tag, target] as const] : []
    })
    return { id, source, targets: new Map(own) }
  })
  return { pages, assets: content.assets }
}

/**
 * Reads a project: settings, pages in every locale, files beside them, words of the interface. What is wrong is told
 * in `diagnostics`, and left out; only settings that nothing can be built from fail as a whole. Never throws on content.
 */
export async function read(options: ReadOptions): Promise<Project | Failed> {
  const root = resolve(options.dir)
  const found = readSettings(root, options.config, options.baseUrl)
  if (found.settings === undefined) return { failed: true, watched: [], diagnostics: found.diagnostics }
  const { file, settings, mkdocs, environments } = found
  const locales = readLocales(root, file, settings, mkdocs?.languageNames)
  const watched = inputsOf(file, settings, mkdocs).map(path => resolve(root, path))
  if (!("source" in locales)) return { failed: true, watched, diagnostics: [...found.diagnostics, ...locales] }
  const fatal = [
    ...missingFolders(root, file, settings, mkdocs),
    ...unknownLocales(file.located.file, options.locales ?? [], locales),
  ]
  const stray = strayValues(root, file, settings)
  const findings: Findings = [...found.diagnostics, ...locales.diagnostics, ...stray, ...fatal]
  if (fatal.length > 0) return { failed: true, watched, diagnostics: findings }

  const targets = locales.targets.map(({ tag }) => tag)
  const reading = readingOf({ root, settings, mkdocs, targets, findings })
  const site = siteOf(reading, locales, options.locales)
  const { pages, assets } = readPages(reading, site)
  const ids = pages.map(({ id }) => id)
  const tags = [site.source.tag, ...neededTags(site)]
  const strings = readAllStrings(reading, tags, environments)
  const abbreviations = readAbbreviations(reading, tags)
  const memories = readMemories(reading, tags.slice(1))
  const navigation = navigationOf(file, reading, ids)
  const unlisted = mkdocs && ids.filter(id => mkdocs.isUnlisted(`${id}.md`))
  return {
    root,
    site: { ...site, navigation, ...(unlisted && { unlisted }) },
    pages,
    assets,
    strings,
    abbreviations,
    memories,
    places: placesOf(settings, tags),
    folders: foldersOf(settings, tags),
    watched,
    diagnostics: findings,
  }
}

/** Where the files of each locale lie, or would. */
const placesOf = (settings: Settings, tags: readonly string[]): Project["places"] =>
  new Map(tags.map(tag => [tag, { pages: targetFolder(settings, tag), memory: memoryPath(settings.memory, tag) }]))

/** Folders of the pages and of what lies beside them. */
const foldersOf = (settings: Settings, tags: readonly string[]): string[] => [
  settings.pages.source,
  ...(settings.assets === undefined ? [] : [settings.assets]),
  ...tags.map(tag => folderOfPages(targetFolder(settings, tag))),
]

/** Where a project's files are: its settings, and folders that they name, those with `{locale}` up to there. */
function inputsOf(file: SettingsFile, settings: Settings, mkdocs: MkDocs | undefined): string[] {
  const { pages, strings, assets, abbreviations, memory, snippets } = settings
  const patterns = [pages.source, pages.target, strings, assets, abbreviations, memory].flatMap(
    pattern => pattern ?? [],
  )
  const folders = patterns.map(pattern => pattern.split("{locale}")[0]?.replace(/\/[^/]*$/, "") ?? pattern)
  const others = [
    ...(snippets ?? []),
    ...(mkdocs ? [...mkdocs.files, ...mkdocs.assetFolders, ...mkdocs.iconFolders] : []),
  ]
  return [...new Set([file.located.file, ...folders, ...others])]
}

/** Whether a navigation has a place for what it doesn't name: `...`, `*`, or a folder, `tea/`. */
const hasRest = (nav: Data): boolean =>
  typeof nav === "string"
    ? !nav.includes("://") && /^\.\.\.|\*|.\/$/.test(nav)
    : (Array.isArray(nav) || isDataMap(nav)) && Object.values(nav).some(hasRest)

/** The navigation of a MkDocs project by folders, as far as `nav` doesn't say another. */
function navigationOfFolders(
  { root, settings, findings }: Reading,
  { file, orderFiles, isUnlisted }: MkDocs,
  pages: readonly PageId[],
  nav?: readonly Data[],
) {
  const orders = orderFiles ? folderOrders(root, settings.pages.source, orderFiles, findings) : () => NO_ORDER
  const missing = (order: FolderOrder, page: string, keys: Keys): void => {
    findings.push(diagnoseSetting(order.file ?? file, "C108", keys, { page }))
  }
  const tree = { pages: pages.filter(id => !isUnlisted(`${id}.md`)), orders, missing }
  return navigationByFolder(tree, nav && { nav, file })
}

/** The navigation of the settings, or by file where they have none. */
function navigationOf(file: SettingsFile, reading: Reading, ids: readonly PageId[]) {
  const { mkdocs, findings } = reading
  const own = isDataMap(file.yaml.data) ? file.yaml.data.nav : undefined
  const nav = own ?? mkdocs?.nav
  const isEmpty = mkdocs !== undefined && Array.isArray(nav) && nav.length === 0
  if (nav === undefined || isEmpty) return mkdocs ? navigationOfFolders(reading, mkdocs, ids) : navigationByFile(ids)
  if (mkdocs?.orderFiles && Array.isArray(nav) && hasRest(nav)) return navigationOfFolders(reading, mkdocs, ids, nav)
  const { entries, diagnostics } = readNavigation(file, nav, ids, mkdocs !== undefined)
  findings.push(...diagnostics)
  return entries
}
