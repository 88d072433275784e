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
import { dialectOf, parse } from "./2-parse/index.ts"
import { memoryOf } from "./3-locale/index.ts"
import {
  absoluteAddress,
  addressOf,
  type RenderedPage,
  type SearchRecord,
  searchRecord,
  unusedAbbreviations,
} from "./4-render/index.ts"
import { documentsOf, localesOf, type SiteDocument, type SiteParts, siteWords } from "./5-theme/index.ts"
import {
  diagramFiles,
  headersOf,
  isPicture,
  type OutputFile,
  openIndexer,
  openPictures,
  type PageInputs,
  type PictureRequest,
  type PicturesMade,
  placeholdersFor,
  SEARCH_LIBRARY,
  type SearchIndex,
  sitemapOf,
  themeFiles,
} from "./6-write/index.ts"
import type { OnPages, Survey, World } from "./articles.ts"
import { type Diagnostic, diagnoseFile, regrade, withoutConsequences } from "./diagnostics/index.ts"
import {
  articlesIn,
  type Cache,
  type KeptArticles,
  keepArticlesOf,
  keptSearch,
  openCache,
  picturesIn,
  searchIn,
} from "./kept/index.ts"
import { withPlainWords, withRememberedWords } from "./site-words.ts"
import { openDesks } from "./threads/index.ts"

export interface CompileOptions extends ReadOptions {
  /** Is told what is being done, how much of it is done, and how much there is. */
  readonly onProgress?: (step: string, done: number, of: number) => void
  /** For those who only want the words: no picture is made, and links to pictures count as broken. */
  readonly withoutPictures?: boolean
  /** Also looks for what is there and of no use: abbreviations that no page has. */
  readonly thorough?: boolean
  /** Words are indexed while pages are printed: for who is going to ask for the search. */
  readonly withSearch?: boolean
  /** What earlier builds of this process made, for one that builds again and again. */
  readonly kept?: KeptArticles
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
  /** Makes what the site is searched with: files, too, but slow to make. */
  readonly search: () => Promise<SearchIndex>
  readonly inputs: readonly PageInputs[]
  /** Files and folders whose changes call for a new build, absolute. */
  readonly watched: readonly string[]
}

/** What compiling gives: a site, unless the settings are so wrong that there is none; and all that was found. */
export interface Compilation {
  readonly compiled?: Compiled
  /** Where there is no site: files and folders whose changes may mend it, absolute. */
  readonly watched?: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Findings about the list of abbreviations of the source language. */
function unusedIn({ site, abbreviations }: Project, rendered: Compiled["rendered"]): readonly Diagnostic[] {
  const { tag } = site.source
  const list = abbreviations.get(tag)
  return list ? unusedAbbreviations(parse(list, site.dialect).abbreviations, rendered.get(tag) ?? []) : []
}

/** Reads, parses, merges and renders a whole project. */
export async function compile(options: CompileOptions): Promise<Compilation> {
  const found = await read(options)
  if ("failed" in found) return { watched: found.watched, diagnostics: found.diagnostics }
  const project = withRememberedWords(withPlainWords(found))
  const { site, strings } = project
  if (project.pages.length === 0) return withoutPages(project)
  const indexer = openIndexer()
  const onPages: OnPages = pages =>
    indexer.feed(
      recordsOf(
        pages.flatMap(({ rendered }) => rendered),
        site.source,
      ),
    )
  const cache = await openCache(project.root)
  const { survey, media, icons, printed } = await articlesWithMedia(project, cache, {
    ...options,
    ...(options.withSearch && { onPages }),
  })
  const { rendered } = printed
  const { files: themes, search, ...theme } = themeFiles()
  const hasDiagrams = [...rendered.values()].some(pages => pages.some(page => page.hasDiagrams))
  const diagrams = hasDiagrams ? diagramFiles() : undefined
  const parts = {
    site,
    rendered,
    strings,
    icons,
    fileOf: fileFinder(project),
    ...theme,
    search: { ...search, library: SEARCH_LIBRARY },
    ...(diagrams && { diagrams }),
  }
  const unused = options.thorough ? unusedIn(project, rendered) : []
  const memories = [...project.memories.values()].map(source => memoryOf(source, dialectOf(site)))
  const steps = [project, cache, media, ...memories, survey, printed]
  const findings = steps.flatMap(({ diagnostics }) => diagnostics).concat(unused)
  return {
    compiled: {
      project,
      rendered,
      documents: documentsOf(parts),
      parts,
      files: [
        ...themes,
        ...(diagrams?.files ?? []),
        ...media.files,
        sitemapOf(addressesOf(project)),
        headersOf(new URL(site.url).pathname),
      ],
      search: () => {
        const records = recordsOf([...rendered.values()].flat(), site.source)
        return keptSearch(searchIn(cache), records, () => indexer.finish(records))
      },
      inputs: inputsOf(project),
      watched: project.watched,
    },
    diagnostics: regrade(withoutConsequences(findings), site.severities ?? {}),
  }
}

/** A site of no page would replace one that was good. */
function withoutPages({ site, watched, diagnostics }: Project): Compilation {
  const none = diagnoseFile("C121", site.pagesFolder, { folder: site.pagesFolder })
  return { watched, diagnostics: [...diagnostics.filter(({ code }) => code !== "T101"), none] }
}

/** What the search reads: every page in every locale that may be found. */
const recordsOf = (pages: readonly RenderedPage[], source: Locale): SearchRecord[] =>
  pages.filter(({ isSearchable }) => isSearchable).map(page => searchRecord(page, source))

/**
 * Articles, and what they show of the world. Pages are printed while their pictures are made: what they show of a
 * picture is known by a look at it. However it ends, no thread is left at work.
 */
async function articlesWithMedia(
  project: Project,
  cache: Cache,
  options: CompileOptions & { readonly onPages?: OnPages },
) {
  const store = articlesIn(cache)
  const { survey, print, close } = await openDesks(project, { kept: options.kept, store })
  try {
    const requests = options.withoutPictures ? [] : picturesWanted(project, survey)
    const fonts = project.site.fonts.map(font => join(project.root, font))
    const opened = await openPictures(requests, fonts, picturesIn(cache))
    const icons = await readIcons(survey.icons, project.site.iconFolders)
    const worldWith = ({ paths, unfit, pictures }: Media): World => ({ ids: survey.ids, paths, unfit, pictures, icons })
    const [made, early] = await Promise.all([
      opened.make(done => options.onProgress?.("pictures", done, opened.pictures.size)),
      print(worldWith(mediaOf(project, survey, { ...opened, files: [] })), options.onPages),
    ])
    const media = mediaOf(project, survey, made)
    const isSame = made.pictures.size === opened.pictures.size
    const printed = isSame ? early : await print(worldWith(media))
    if (store !== undefined) keepArticlesOf(store, project.pages)
    return { survey, media, icons, printed }
  } finally {
    await close()
  }
}

/** The files that pages show or lead to. */
function assetsUsed({ assets }: Project, survey: Survey): readonly Asset[] {
  const used = new Set(survey.files)
  return assets.filter(({ path }) => used.has(path))
}

function picturesWanted(project: Project, survey: Survey): readonly PictureRequest[] {
  const large = new Set(survey.largeFiles)
  const pictures = assetsUsed(project, survey).filter(({ path }) => isPicture(path))
  return pictures.flatMap(asset => requestsFor(asset, !large.has(asset.path), project))
}

/** What pages show and lead to, and where each of it lies in the output. */
interface Media extends PicturesMade {
  /** By asset path. */
  readonly paths: ReadonlyMap<string, string>
  /** Paths of pictures that are there and can't be shown. */
  readonly unfit: ReadonlySet<string>
}

/** Pictures, and the other files that pages lead to. */
function mediaOf(project: Project, survey: Survey, made: PicturesMade): Media {
  const assets = assetsUsed(project, survey)
  const downloads = assets
    .filter(({ path }) => !isPicture(path))
    .map(({ path, absolute }) => ({ asset: path, path: downloadPath(path), copyOf: absolute }))
  const elsewhere = placeholdersFor(survey.remotePictures)
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
  const faulty = new Set(made.diagnostics.map(({ span }) => span.file))
  const unfit = new Set(assets.filter(({ file }) => faulty.has(file)).map(({ path }) => path))
  return { ...made, pictures, paths, unfit, files }
}

const downloadPath = (path: string): string => (path.startsWith("assets/") ? path : `assets/${path}`)

/** A picture for all locales; a drawing also for each locale, in whose words its labels may be. */
function requestsFor(asset: Asset, isSmall: boolean, { site, strings }: Project): PictureRequest[] {
  if (!asset.path.toLowerCase().endsWith(".svg")) return [{ key: asset.path, asset, isSmall }]
  const words = siteWords(strings, site)
  const inLocales = site.targets.map(locale => ({
    key: `${locale.tag}:${asset.path}`,
    asset,
    isSmall,
    words: (text: string) => words(text, locale).text,
  }))
  return [{ key: asset.path, asset, isSmall }, ...inLocales]
}

/** Finds the file that a person edits to change a page in a locale. */
function fileFinder({ pages }: Project): (page: string, locale: string) => Source | undefined {
  const byPage = new Map(pages.map(page => [page.id, page]))
  return (id, locale) => {
    const page = byPage.get(id)
    return page?.source.locale === locale ? page.source : page?.targets.get(locale)
  }
}

/** Whether search engines may list a page. */
const isListed = ({ source }: Page): boolean =>
  !source.frontMatter.robots?.some(directive => directive === "noindex" || directive === "none")

/** Absolute addresses of every page that is to be found, in every locale, the source's first. */
function addressesOf(project: Project) {
  return project.pages.filter(isListed).map(({ id }) => ({
    addresses: new Map(
      localesOf(project.site).map(({ tag }) => [tag, absoluteAddress(project.site, addressOf(id, tag))]),
    ),
  }))
}

/** Every document's path with the files of the project that it was made from. */
function inputsOf(project: Project): PageInputs[] {
  return localesOf(project.site).flatMap(locale =>
    project.pages.map(page => {
      const targets = [locale.tag, ...locale.chain].flatMap(tag => page.targets.get(tag) ?? [])
      const remembered = [locale.tag, ...locale.chain].flatMap(tag => project.memories.get(tag) ?? [])
      const files = [page.source, ...targets, ...remembered].flatMap(({ file, pieces = [] }) => [
        file,
        ...pieces.map(each => each.file),
      ])
      return { path: `${addressOf(page.id, locale.tag).slice(1)}index.html`, inputs: [...new Set(files)] }
    }),
  )
}
