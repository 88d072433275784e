import type { Locale, Page, PageId, Project, Site, Source } from "./1-read/index.ts"
import { type Document, dialectOf, parse } from "./2-parse/index.ts"
import { type LocalizedDocument, localize, type Memories, memoryOf, mend } from "./3-locale/index.ts"
import {
  checkPage,
  destinationsOf,
  filesIn,
  iconsIn,
  idsIn,
  largeFilesIn,
  type Pictures,
  type RenderedPage,
  remotePicturesIn,
  render,
} from "./4-render/index.ts"
import { interfaceIn, localesOf } from "./5-theme/index.ts"
import type { Diagnostic } from "./diagnostics/index.ts"
import { KeptArticles, type PageSurvey, type PrintedPage } from "./kept/index.ts"

/** What articles are made from. Plain data, as all that goes in and comes out here is: it can cross a thread's border. */
export type Manuscript = Pick<Project, "site" | "pages" | "strings" | "abbreviations" | "memories">

/** What articles want of the world, and what the world wants to know of them. */
export interface Survey extends Omit<PageSurvey, "ids"> {
  /** Ids on each source page. */
  readonly ids: ReadonlyMap<PageId, readonly string[]>
}

/** What articles get of the world. */
export interface World {
  /** Ids on every source page of the site. */
  readonly ids: ReadonlyMap<PageId, readonly string[]>
  /** Output paths of the site's files. */
  readonly paths: ReadonlyMap<string, string>
  /** Paths of pictures that are there and can't be shown. */
  readonly unfit: ReadonlySet<string>
  readonly pictures: Pictures
  readonly icons: ReadonlyMap<string, string>
}

/** Articles as HTML. */
export interface Printed {
  /** By locale tag, in the order of the manuscript's pages. */
  readonly rendered: ReadonlyMap<string, readonly RenderedPage[]>
  readonly diagnostics: readonly Diagnostic[]
}

/** Is given pages, each in every locale, as they are printed. */
export type OnPages = (pages: readonly PrintedPage[]) => void

/** Articles under way: what was surveyed can be printed. */
export interface Articles {
  readonly survey: Survey
  /** Every page in the words of one locale, before it is HTML. */
  readonly localized: (tag: string) => readonly LocalizedDocument[]
  /**
   * Others get their turn after each page: there is more to do than to print.
   *
   * @param onPages is given them in their order, from the first one on that wasn't kept; none where all were.
   */
  readonly print: (world: World, onPages?: OnPages) => Promise<Printed>
}

/** A page whose source is parsed once, where it is asked for. Its translations are parsed when it is their turn, and forgotten after it. */
interface OpenedPage {
  readonly page: Page
  readonly source: () => Document
  readonly survey: PageSurvey
}

/** The texts of a manuscript as tokens. */
interface Reader {
  readonly source: (text: Source) => Document
  /** With the addresses that its source page names. */
  readonly translation: (target: Source, page: Document) => Document
}

/**
 * Parses the pages of a manuscript; in which words they are is said where they are asked for.
 *
 * @param kept what the build before this one made of them.
 */
export function articlesOf(manuscript: Manuscript, kept: KeptArticles = new KeptArticles()): Articles {
  const { pages, ...project } = manuscript
  const { site } = project
  const memories = memoriesIn(manuscript)
  const reader = readerOf(manuscript)
  kept.begin(pages, project)
  const opened = pages.map(page => {
    const parsed = (): Document => reader.source(page.source)
    const source = once(() => kept.source(page, parsed))
    const surveyed = (): PageSurvey => surveyOf(source(), site)
    return { page, source, survey: kept.survey(page, surveyed) }
  })
  const surveys = opened.map(({ survey }) => survey)
  const named = (name: "files" | "largeFiles" | "icons") => [...new Set(surveys.flatMap(survey => survey[name]))]
  return {
    survey: {
      ids: new Map(opened.map(({ page, survey }) => [page.id, survey.ids])),
      files: named("files"),
      largeFiles: named("largeFiles"),
      icons: named("icons"),
      remotePictures: surveys.flatMap(({ remotePictures }) => remotePictures),
      diagnostics: surveys.flatMap(({ diagnostics }) => diagnostics),
    },
    localized: tag => {
      const locale = localesOf(site).find(each => each.tag === tag)
      if (!locale) return []
      return opened.flatMap(page => localizeIn([locale], page, manuscript, reader, memories).documents)
    },
    print: async (world, onPages) => {
      const print = printerOf(manuscript)
      const destinations = destinationsOf(site, world.ids, world.paths, world.unfit)
      kept.meet(world)
      const pages: PrintedPage[] = []
      const checks: Diagnostic[] = []
      let told = 0
      for (const { page, source, survey } of opened) {
        const shown = shownOf(world, destinations.pages, survey, site)
        let isNew = false
        const printed = (): PrintedPage => {
          isNew = true
          return print(localizeIn(localesOf(site), { page, source, survey }, manuscript, reader, memories), shown)
        }
        const checked = (): readonly Diagnostic[] => checkPage(source(), destinations, world.icons)
        pages.push(kept.printed(page, shown, printed))
        if (isNew || told > 0) {
          onPages?.(pages.slice(told))
          told = pages.length
        }
        checks.push(...kept.checked(page, checked))
        await othersTurn()
      }
      return {
        rendered: new Map(
          localesOf(site).map(({ tag }, at) => [tag, pages.flatMap(({ rendered }) => rendered[at] ?? [])]),
        ),
        diagnostics: [...pages.flatMap(({ diagnostics }) => diagnostics), ...checks],
      }
    },
  }
}

/** Lets what waits for this thread come in between. */
const othersTurn = (): Promise<void> => new Promise(done => setImmediate(done))

/** A value that is made where it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const surveyOf = (document: Document, site: Site): PageSurvey => ({
  ids: idsIn(document.tokens),
  files: filesIn(document, site),
  largeFiles: largeFilesIn(document, site),
  icons: iconsIn(document),
  remotePictures: remotePicturesIn(document),
  diagnostics: document.diagnostics,
})

/** Which abbreviations a page explains is the source's business, and told of it. */
const isOfTranslation = ({ code }: Diagnostic): boolean => code !== "D212"

/** A fault in a translation never fails a build. */
const asWarning = (found: Diagnostic): Diagnostic =>
  found.severity === "error" ? { ...found, severity: "warning" } : found

/** The part of a world that a page can show, whatever else there is. */
interface Shown extends Pick<World, "paths" | "pictures" | "icons"> {
  readonly pages: ReadonlySet<PageId>
}

/** What a page shows of a world, by what its source names. It is printed from that alone, and anew where that changes. */
function shownOf(world: World, pages: Shown["pages"], { files, icons, remotePictures }: PageSurvey, site: Site): Shown {
  const inLocales = localesOf(site).flatMap(({ tag }) => files.map(path => `${tag}:${path}`))
  return {
    pages,
    paths: among(world.paths, files),
    pictures: among(world.pictures, [...files, ...inLocales, ...remotePictures.map(({ url }) => url)]),
    icons: among(world.icons, icons),
  }
}

/** Those of a map's values that have one of these keys. */
const among = <Value>(map: ReadonlyMap<string, Value>, keys: readonly string[]): ReadonlyMap<string, Value> =>
  new Map(
    keys.flatMap(key => {
      const value = map.get(key)
      return value === undefined ? [] : [[key, value]]
    }),
  )

/** Prints one page in all locales, so that no more than one page's translations are held at a time. */
function printerOf({ site, strings }: Manuscript): (localized: Localized, shown: Shown) => PrintedPage {
  const labels = localesOf(site).map(locale => interfaceIn(strings, locale).find)
  return ({ documents, diagnostics }, { pages, paths, pictures, icons }) => {
    const addresses = { site, pages, assets: paths }
    return {
      rendered: labels.flatMap((labels, at) =>
        documents.slice(at, at + 1).map(each => render(each, { addresses, pictures, icons, labels })),
      ),
      diagnostics,
    }
  }
}

const memoriesIn = ({ site, memories }: Manuscript): Memories =>
  new Map([...memories].map(([tag, text]) => [tag, memoryOf(text, dialectOf(site))]))

/** What a locale's list of abbreviations defines is defined on all its pages. */
function readerOf({ site, abbreviations }: Manuscript): Reader {
  const options = dialectOf(site)
  const lists = new Map([...abbreviations].map(([tag, list]) => [tag, parse(list).abbreviations]))
  const source = (text: Source, definitions?: Document["definitions"]): Document => {
    const document = parse(text, options, definitions)
    const list = lists.get(text.locale) ?? []
    return list.length === 0 ? document : { ...document, abbreviations: [...document.abbreviations, ...list] }
  }
  return {
    source: text => source(text),
    translation: (target, page) => {
      const mended = mend(target, page.source)
      const document = source(mended.source, page.definitions)
      return { ...document, diagnostics: [...mended.diagnostics, ...document.diagnostics] }
    },
  }
}

/** A page in locales, in their order, and what is wrong with its translations. */
interface Localized {
  readonly documents: readonly LocalizedDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A page in some locales, from their translations and those of their fallback chains, and from what is remembered. */
function localizeIn(
  locales: readonly Locale[],
  { page, source: parsed }: OpenedPage,
  { site }: Manuscript,
  reader: Reader,
  memories: Memories,
): Localized {
  const source = parsed()
  const wanted = new Set(locales.flatMap(({ tag, chain }) => [tag, ...chain]))
  const texts = [...page.targets].filter(([tag]) => wanted.has(tag))
  const targets = new Map(texts.map(([tag, text]) => [tag, reader.translation(text, source)]))
  const documents = locales.map(locale => {
    const wordings = [locale.tag, ...locale.chain].flatMap(tag => targets.get(tag) ?? [])
    return localize(source, wordings, locale, site, memories)
  })
  return {
    documents,
    diagnostics: [
      ...[...targets.values()].flatMap(({ diagnostics }) => diagnostics.filter(isOfTranslation).map(asWarning)),
      ...documents.flatMap(({ diagnostics }) => diagnostics),
    ],
  }
}
