import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { codes, type Diagnostic, diagnoseFile, nearest } from "../diagnostics/index.ts"
import { type FoundFile, folderState, MAX_ASSET, readText, sizeFault, walkFiles } from "./files.ts"
import { type LocalesRead, readLocales, targetFolder } from "./locales.ts"
import { navigationByFile, readNavigation } from "./navigation.ts"
import { oneForEachAddress, pageIdOf, readSources, type SourcesRead } from "./pages.ts"
import type { Asset, Locale, Page, PageId, Project, Site, Source, Strings } from "./project.ts"
import { diagnoseSetting, readSettings, type SettingsFile } from "./settings-file.ts"
import type { Settings } from "./settings-schema.ts"
import { readStrings } from "./strings.ts"
import { readTargetFrontMatter } from "./target-front-matter.ts"
import { isDataMap } from "./yaml.ts"

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
  readonly diagnostics: readonly Diagnostic[]
}

/** Every step adds its findings here. */
type Findings = Diagnostic[]

/** Faults in a translation never fail a build. */
const asWarning = (finding: Diagnostic): Diagnostic =>
  finding.severity === "error" ? { ...finding, severity: "warning" } : finding

interface Content {
  readonly sources: SourcesRead["sources"]
  readonly assets: readonly Asset[]
}

const assetAt = ({ path, file, absolute }: FoundFile, mount = ""): Asset => ({ path: mount + path, file, absolute })

/** The assets folder's files, as if they lay in `assets/` beside the pages. */
function mountedAssets(root: string, folder: string, taken: readonly Asset[], findings: Findings): Asset[] {
  const walked = walkFiles(root, folder)
  findings.push(...walked.diagnostics)
  const paths = new Map(taken.map(asset => [asset.path, asset.file]))
  return walked.files.flatMap(file => {
    const asset = assetAt(file, "assets/")
    const other = paths.get(asset.path)
    if (file.kind === "page") findings.push(diagnoseFile("F111", file.file, { kind: ".md" }))
    else if (other !== undefined) findings.push(diagnoseFile("F110", file.file, { other, address: asset.path }))
    else return [asset]
    return []
  })
}

/** The source pages, and the files beside them. */
function readContent(root: string, settings: Settings, findings: Findings): Content {
  const walked = walkFiles(root, settings.pages.source)
  const pages = oneForEachAddress(walked.files.filter(({ kind }) => kind === "page"))
  const read = readSources(pages.files, settings.locales.source)
  findings.push(...walked.diagnostics, ...pages.diagnostics, ...read.diagnostics)
  const beside = walked.files.filter(({ kind }) => kind === "asset").map(file => assetAt(file))
  const mounted = settings.assets === undefined ? [] : mountedAssets(root, settings.assets, beside, findings)
  const assets = [...beside, ...mounted].filter(({ file, absolute }) => {
    const fault = sizeFault(file, absolute, MAX_ASSET)
    if (fault) findings.push(fault)
    return fault === undefined
  })
  return { sources: read.sources, assets }
}

/** A locale's target pages, by page. A faulty file leaves the page to the source. */
function readTarget(root: string, settings: Settings, locale: Locale, pages: readonly PageId[], findings: Findings) {
  const folder = targetFolder(settings, locale.tag)
  const state = folderState(root, folder)
  if (state === "outside") findings.push(diagnoseFile("C110", folder, { path: folder }))
  if (state === "missing") findings.push(diagnoseFile("C111", folder, { tag: locale.tag, folder }))
  if (state !== "there") return new Map<PageId, Source>()
  const walked = walkFiles(root, folder)
  findings.push(...walked.diagnostics.map(asWarning))
  const known = new Set(pages)
  const wanted = walked.files.filter(({ kind, path, file }) => {
    if (kind !== "page") return false
    if (known.has(pageIdOf(path))) return true
    const guess = nearest(pageIdOf(path), pages)
    const source = `${settings.pages.source}/${path}`
    const help = guess === undefined ? [] : [`there is \`${settings.pages.source}/${guess}.md\``]
    findings.push(diagnoseFile("T101", file, { source }, help))
    return false
  })
  const read = readSources(wanted, locale.tag, readTargetFrontMatter)
  findings.push(...read.diagnostics.map(asWarning))
  const empty = [...read.sources].filter(([, { text }]) => text.trim() === "")
  findings.push(...empty.map(([, { file }]) => diagnoseFile("F120", file)))
  return new Map([...read.sources].filter(([, { text }]) => text.trim() !== ""))
}

/** Abbreviation lists: Markdown that is read before every page of a locale. */
function readAbbreviations(root: string, settings: Settings, tags: readonly string[], findings: Findings) {
  const lists = new Map<string, Source>()
  for (const locale of settings.abbreviations === undefined ? [] : tags) {
    const file = settings.abbreviations?.replace("{locale}", () => locale) ?? ""
    const absolute = join(root, file)
    if (!existsSync(absolute)) continue
    const read = readText(file, absolute)
    if ("fault" in read) findings.push(locale === settings.locales.source ? read.fault : asWarning(read.fault))
    else lists.set(locale, { file, text: read.text, locale, page: file, body: 0, frontMatter: {} })
  }
  return lists
}

function readAllStrings(root: string, settings: Settings, tags: readonly string[], findings: Findings) {
  const all = new Map<string, Strings>()
  for (const tag of tags) {
    const { strings, diagnostics } = readStrings(
      root,
      settings.strings.replace("{locale}", () => tag),
    )
    if (strings) all.set(tag, strings)
    findings.push(...diagnostics.map(asWarning))
  }
  return all
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
function missingFolders(root: string, file: SettingsFile, settings: Settings): Diagnostic[] {
  const wanted = [{ folder: settings.pages.source, keys: ["pages", "source"] }]
  if (settings.assets !== undefined) wanted.push({ folder: settings.assets, keys: ["assets"] })
  return wanted.flatMap(({ folder, keys }) => {
    const state = folderState(root, folder)
    if (state === "there") return []
    if (state === "outside") return [diagnoseSetting(file, "C110", keys, { path: folder })]
    return [diagnoseSetting(file, "C107", keys, { folder })]
  })
}

/** Settings that lead nowhere, and without which a site can be built. */
function strayValues(root: string, file: SettingsFile, { figures, diagnostics }: Settings): Diagnostic[] {
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
  return [...fonts, ...unknown]
}

function siteOf(
  root: string,
  settings: Settings,
  locales: LocalesRead,
  wanted: readonly string[] | undefined,
): Omit<Site, "navigation"> {
  const { title, description, url, edit, pages, figures, stale } = settings
  return {
    title,
    url,
    source: locales.source,
    targets: locales.targets.filter(({ tag }) => wanted === undefined || wanted.includes(tag)),
    locales: [locales.source, ...locales.targets],
    pagesFolder: pages.source,
    fonts: (figures?.fonts ?? []).filter(font => existsSync(join(root, font))),
    stale,
    severities: settings.diagnostics,
    ...(description === undefined ? {} : { description }),
    ...(edit === undefined ? {} : { edit }),
  }
}

/** Tags of the locales that the built ones take wording from, themselves included; the source is not among them. */
const neededTags = ({ source, targets }: Pick<Site, "source" | "targets">): string[] =>
  [...new Set(targets.flatMap(({ tag, chain }) => [tag, ...chain]))].filter(tag => tag !== source.tag)

function readPages(root: string, settings: Settings, site: Omit<Site, "navigation">, findings: Findings) {
  const { sources, assets } = readContent(root, settings, findings)
  const ids = [...sources.keys()]
  const needed = neededTags(site)
  const targets = site.locales
    .filter(({ tag }) => needed.includes(tag))
    .map(locale => [locale.tag, readTarget(root, settings, locale, ids, findings)] as const)
  const pages = [...sources].map(([id, source]): Page => {
    const own = targets.flatMap(([tag, byPage]) => {
      const target = byPage.get(id)
      return target ? [[tag, target] as const] : []
    })
    return { id, source, targets: new Map(own) }
  })
  return { pages, assets }
}

/**
 * Reads a project: settings, pages in every locale, files beside them, words of the interface. What is wrong is told
 * in `diagnostics`, and left out; only settings that nothing can be built from fail as a whole. Never throws on content.
 */
export async function read(options: ReadOptions): Promise<Project | Failed> {
  const root = resolve(options.dir)
  const { file, settings, diagnostics } = { file: undefined, ...readSettings(root, options.config, options.baseUrl) }
  if (settings === undefined || file === undefined) return { failed: true, diagnostics }
  const locales = readLocales(root, file, settings)
  if (!("source" in locales)) return { failed: true, diagnostics: [...diagnostics, ...locales] }
  const fatal = [
    ...missingFolders(root, file, settings),
    ...unknownLocales(file.located.file, options.locales ?? [], locales),
  ]
  const stray = strayValues(root, file, settings)
  const findings: Findings = [...diagnostics, ...locales.diagnostics, ...stray, ...fatal]
  if (fatal.length > 0) return { failed: true, diagnostics: findings }

  const site = siteOf(root, settings, locales, options.locales)
  const { pages, assets } = readPages(root, settings, site, findings)
  const ids = pages.map(({ id }) => id)
  const tags = [site.source.tag, ...neededTags(site)]
  const strings = readAllStrings(root, settings, tags, findings)
  const abbreviations = readAbbreviations(root, settings, tags, findings)
  const navigation = navigationOf(file, ids, findings)
  const watched = [file.located.file, ...inputFolders(settings)].map(path => resolve(root, path))
  return { root, site: { ...site, navigation }, pages, assets, strings, abbreviations, watched, diagnostics: findings }
}

/** Where a project's files are: folders of its settings, those with `{locale}` up to there. */
function inputFolders({ pages, strings, assets, abbreviations }: Settings): string[] {
  const patterns = [pages.source, pages.target, strings, assets, abbreviations].flatMap(pattern => pattern ?? [])
  return [...new Set(patterns.map(pattern => pattern.split("{locale}")[0]?.replace(/\/[^/]*$/, "") ?? pattern))]
}

/** The navigation of the settings, or by file where they have none. */
function navigationOf(file: SettingsFile, ids: readonly PageId[], findings: Findings) {
  const nav = isDataMap(file.yaml.data) ? file.yaml.data.nav : undefined
  if (nav === undefined) return navigationByFile(ids)
  const { entries, diagnostics } = readNavigation(file, nav, ids)
  findings.push(...diagnostics)
  return entries
}
