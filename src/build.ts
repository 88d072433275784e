import { join } from "node:path"
import {
  type Asset,
  type Locale,
  type Page,
  type Project,
  type ReadOptions,
  read,
  readIcons,
  type Source,
} from "./1-read/index.ts"
import { type DialectOptions, type Document, parse } from "./2-parse/index.ts"
import { type LocalizedDocument, localize } from "./3-locale/index.ts"
import {
  absoluteAddress,
  addressBook,
  addressOf,
  checkPage,
  filesIn,
  iconsIn,
  type RenderedPage,
  remotePicturesIn,
  render,
  type Surroundings,
} from "./4-render/index.ts"
import { documentsOf, interfaceIn, type SiteDocument, type SiteParts, siteWords } from "./5-theme/index.ts"
import {
  cacheFolder,
  headersOf,
  isPicture,
  makePictures,
  type OutputFile,
  type PageInputs,
  type PictureRequest,
  placeholderFor,
  sitemapOf,
  themeFiles,
} from "./6-write/index.ts"
import { type Diagnostic, regrade, withoutConsequences } from "./diagnostics/index.ts"

export interface CompileOptions extends ReadOptions {
  /** Is told what is being done, how much of it is done, and how much there is. */
  readonly onProgress?: (step: string, done: number, of: number) => void
}

/** A site that is ready to be written: its documents, and the files that aren't documents. */
export interface Compiled {
  readonly project: Project
  /** By locale tag. */
  readonly rendered: ReadonlyMap<string, readonly RenderedPage[]>
  readonly documents: readonly SiteDocument[]
  /** What the documents are made of. */
  readonly parts: SiteParts
  readonly files: readonly OutputFile[]
  readonly inputs: readonly PageInputs[]
  /** Files and folders whose changes call for a new build, absolute. */
  readonly watched: readonly string[]
}

/** What compiling gives: a site, unless the settings are so wrong that there is none; and all that was found. */
export interface Compilation {
  readonly compiled?: Compiled
  readonly diagnostics: readonly Diagnostic[]
}

/** A page as it was parsed: the source, and each translation, once. */
interface ParsedPage {
  readonly page: Page
  readonly source: Document
  readonly targets: ReadonlyMap<string, Document>
}

const localesOf = ({ site }: Project): readonly Locale[] => [site.source, ...site.targets]

/** Reads, parses, merges and renders a whole project. */
export async function compile(options: CompileOptions): Promise<Compilation> {
  const project = await read(options)
  if ("failed" in project) return { diagnostics: project.diagnostics }
  const { site, strings } = project
  const parsed = parseAll(project)
  const sources = parsed.map(({ source }) => source)
  const media = await makeMedia(project, parsed, options)
  const icons = await readIcons(sources.flatMap(iconsIn), site.iconFolders)
  const addresses = addressBook(site, sources, media.paths)
  const localized = localesOf(project).map(locale => parsed.map(page => localizeIn(locale, page, project)))
  const rendered = renderAll(project, localized, { addresses, pictures: media.pictures, icons })
  const { files: themes, ...theme } = themeFiles()
  const parts = { site, rendered, strings, icons, fileOf: fileFinder(parsed), ...theme }
  const found = [
    ...project.diagnostics,
    ...media.diagnostics,
    ...sources.flatMap(({ diagnostics }) => diagnostics),
    ...parsed.flatMap(({ targets }) => [...targets.values()].flatMap(({ diagnostics }) => diagnostics.map(asWarning))),
    ...sources.flatMap(source => checkPage(source, addresses, icons)),
    ...localized.flat().flatMap(({ diagnostics }) => diagnostics),
  ]
  return {
    compiled: {
      project,
      rendered,
      documents: documentsOf(parts),
      parts,
      files: [...themes, ...media.files, sitemapOf(addressesOf(project)), headersOf(new URL(site.url).pathname)],
      inputs: inputsOf(project, parsed),
      watched: project.watched,
    },
    diagnostics: regrade(withoutConsequences(found), site.severities ?? {}),
  }
}

/** A fault in a translation never fails a build. */
const asWarning = (found: Diagnostic): Diagnostic =>
  found.severity === "error" ? { ...found, severity: "warning" } : found

/** Every page in every locale as HTML, by locale. */
function renderAll(
  project: Project,
  localized: readonly (readonly LocalizedDocument[])[],
  world: Omit<Surroundings, "labels">,
): ReadonlyMap<string, readonly RenderedPage[]> {
  const pages = localesOf(project).map((locale, at) => {
    const labels = interfaceIn(project.strings, locale).find
    return [locale.tag, (localized[at] ?? []).map(document => render(document, { ...world, labels }))] as const
  })
  return new Map(pages)
}

/** How the texts of a site are read, where its settings say so. */
function dialectOptions({ dialect }: Project["site"]): DialectOptions {
  if (dialect === undefined) return {}
  const { extensions, iconSets, emphasis, contents } = dialect
  return {
    iconSets,
    smartSymbols: extensions.includes("smartsymbols"),
    bareLinks: extensions.includes("magiclink"),
    inlineLanguages: extensions.includes("inlinehilite"),
    saneLists: extensions.includes("sane_lists"),
    slugs: contents.slugs.style,
    ...(emphasis && { betterEmphasis: emphasis }),
  }
}

/** Every text of the project as tokens, once; what a locale's list of abbreviations defines is defined on all its pages. */
function parseAll({ site, pages, abbreviations }: Project): readonly ParsedPage[] {
  const options = dialectOptions(site)
  const lists = new Map([...abbreviations].map(([tag, list]) => [tag, parse(list).abbreviations]))
  const tokens = (source: Source): Document => {
    const document = parse(source, options)
    const list = lists.get(source.locale) ?? []
    return list.length === 0 ? document : { ...document, abbreviations: [...document.abbreviations, ...list] }
  }
  return pages.map(page => ({
    page,
    source: tokens(page.source),
    targets: new Map([...page.targets].map(([tag, target]) => [tag, tokens(target)])),
  }))
}

/** A page in a locale, from its own translation and those of its fallback chain. */
function localizeIn(locale: Locale, { source, targets }: ParsedPage, { site }: Project): LocalizedDocument {
  const wordings = [locale.tag, ...locale.chain].flatMap(tag => targets.get(tag) ?? [])
  return localize(source, wordings, locale, site)
}

/** Pictures, made ready, and the other files that pages lead to; and where each of them lies in the output. */
async function makeMedia(project: Project, parsed: readonly ParsedPage[], { onProgress }: CompileOptions) {
  const used = new Set(parsed.flatMap(({ source }) => filesIn(source)))
  const assets = project.assets.filter(({ path }) => used.has(path))
  const requests = assets.filter(({ path }) => isPicture(path)).flatMap(asset => requestsFor(asset, project))
  const fonts = project.site.fonts.map(font => join(project.root, font))
  const cache = await cacheFolder(project.root)
  const made = await makePictures(requests, fonts, cache, done => onProgress?.("pictures", done, requests.length))
  const downloads = assets
    .filter(({ path }) => !isPicture(path))
    .map(({ path, absolute }) => ({ asset: path, path: downloadPath(path), copyOf: absolute }))
  const remote = new Set(parsed.flatMap(({ source }) => remotePicturesIn(source)))
  const elsewhere = [...remote].map(url => ({ url, ...placeholderFor(url) }))
  const pictures = new Map([...made.pictures, ...elsewhere.map(({ url, picture }) => [url, picture] as const)])
  const paths = new Map([
    ...[...made.pictures].map(([key, { original }]) => [key, original] as const),
    ...downloads.map(({ asset, path }) => [asset, path] as const),
  ])
  const files = [
    ...made.files,
    ...elsewhere.map(({ file }) => file),
    ...downloads.map(({ path, copyOf }) => ({ path, copyOf })),
  ]
  return { ...made, pictures, paths, files }
}

const downloadPath = (path: string): string => (path.startsWith("assets/") ? path : `assets/${path}`)

/** A picture for all locales; a drawing also for each locale, in whose words its labels may be. */
function requestsFor(asset: Asset, { site, strings }: Project): PictureRequest[] {
  if (!asset.path.toLowerCase().endsWith(".svg")) return [{ key: asset.path, asset }]
  const words = siteWords(strings, site)
  const inLocales = site.targets.map(locale => ({
    key: `${locale.tag}:${asset.path}`,
    asset,
    words: (text: string) => words(text, locale).text,
  }))
  return [{ key: asset.path, asset }, ...inLocales]
}

/** Finds the file that a person edits to change a page in a locale. */
function fileFinder(parsed: readonly ParsedPage[]): (page: string, locale: string) => Source | undefined {
  const byPage = new Map(parsed.map(({ page }) => [page.id, page]))
  return (id, locale) => {
    const page = byPage.get(id)
    return page?.source.locale === locale ? page.source : page?.targets.get(locale)
  }
}

/** Absolute addresses of every page in every locale, the source's first. */
function addressesOf(project: Project) {
  return project.pages.map(({ id }) => ({
    addresses: new Map(localesOf(project).map(({ tag }) => [tag, absoluteAddress(project.site, addressOf(id, tag))])),
  }))
}

/** Every document's path with the files of the project that it was made from. */
function inputsOf(project: Project, parsed: readonly ParsedPage[]): PageInputs[] {
  return localesOf(project).flatMap(locale =>
    parsed.map(({ page }) => {
      const targets = [locale.tag, ...locale.chain].flatMap(tag => page.targets.get(tag) ?? [])
      const files = [page.source, ...targets].flatMap(({ file, pieces = [] }) => [
        file,
        ...pieces.map(each => each.file),
      ])
      return { path: `${addressOf(page.id, locale.tag).slice(1)}index.html`, inputs: [...new Set(files)] }
    }),
  )
}
