import type { Locale, Page, PageId, Project, Source } from "./1-read/index.ts"
import { type Document, dialectOf, parse } from "./2-parse/index.ts"
import { type LocalizedDocument, localize, type Memories, memoryOf, mend } from "./3-locale/index.ts"
import {
  addressBook,
  checkPage,
  filesIn,
  iconsIn,
  idsIn,
  type Pictures,
  type RenderedPage,
  remotePicturesIn,
  render,
} from "./4-render/index.ts"
import { interfaceIn, localesOf } from "./5-theme/index.ts"
import type { Diagnostic } from "./diagnostics/index.ts"

/** What articles are made from. Plain data, as all that goes in and comes out here is: it can cross a thread's border. */
export type Manuscript = Pick<Project, "site" | "pages" | "strings" | "abbreviations" | "memories">

/** What articles want of the world, and what the world wants to know of them. */
export interface Survey {
  /** Ids on each source page. */
  readonly ids: ReadonlyMap<PageId, readonly string[]>
  /** Paths of the site's files that are shown or led to. */
  readonly files: readonly string[]
  readonly icons: readonly string[]
  /** Addresses of pictures on other sites. */
  readonly remotePictures: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What articles get of the world. */
export interface World {
  /** Ids on every source page of the site. */
  readonly ids: ReadonlyMap<PageId, readonly string[]>
  /** Output paths of the site's files. */
  readonly paths: ReadonlyMap<string, string>
  readonly pictures: Pictures
  readonly icons: ReadonlyMap<string, string>
}

/** Articles as HTML. */
export interface Printed {
  /** By locale tag, in the order of the manuscript's pages. */
  readonly rendered: ReadonlyMap<string, readonly RenderedPage[]>
  readonly diagnostics: readonly Diagnostic[]
}

/** Articles under way: what was surveyed can be printed. */
export interface Articles {
  readonly survey: Survey
  /** Every page in every locale, in its words, before it is HTML. */
  readonly localized: ReadonlyMap<string, readonly LocalizedDocument[]>
  readonly print: (world: World) => Printed
}

/** A page as it was parsed: the source, and each translation, once. */
interface ParsedPage {
  readonly source: Document
  readonly targets: ReadonlyMap<string, Document>
}

/** Parses and merges the pages of a manuscript, in every locale. */
export function articlesOf(manuscript: Manuscript): Articles {
  const { site } = manuscript
  const memories = memoriesIn(manuscript)
  const parsed = parseAll(manuscript)
  const sources = parsed.map(({ source }) => source)
  const localized = new Map(
    localesOf(site).map(locale => [locale.tag, parsed.map(page => localizeIn(locale, page, site, memories))]),
  )
  const survey = {
    ids: new Map(sources.map(document => [document.source.page, idsIn(document.tokens)])),
    files: [...new Set(sources.flatMap(filesIn))],
    icons: [...new Set(sources.flatMap(iconsIn))],
    remotePictures: [...new Set(sources.flatMap(remotePicturesIn))],
    diagnostics: [
      ...sources.flatMap(({ diagnostics }) => diagnostics),
      ...parsed.flatMap(({ targets }) =>
        [...targets.values()].flatMap(({ diagnostics }) => diagnostics.map(asWarning)),
      ),
      ...[...localized.values()].flat().flatMap(({ diagnostics }) => diagnostics),
    ],
  }
  return { survey, localized, print: world => print(manuscript, sources, localized, world) }
}

/** A fault in a translation never fails a build. */
const asWarning = (found: Diagnostic): Diagnostic =>
  found.severity === "error" ? { ...found, severity: "warning" } : found

function print(
  { site, strings }: Manuscript,
  sources: readonly Document[],
  localized: Articles["localized"],
  { ids, paths, pictures, icons }: World,
): Printed {
  const addresses = addressBook(site, ids, paths)
  const rendered = localesOf(site).map(locale => {
    const surroundings = { addresses, pictures, icons, labels: interfaceIn(strings, locale).find }
    return [locale.tag, (localized.get(locale.tag) ?? []).map(document => render(document, surroundings))] as const
  })
  return {
    rendered: new Map(rendered),
    diagnostics: sources.flatMap(source => checkPage(source, addresses, icons)),
  }
}

const memoriesIn = ({ site, memories }: Manuscript): Memories =>
  new Map([...memories].map(([tag, text]) => [tag, memoryOf(text, dialectOf(site))]))

/** Every text as tokens, once; what a locale's list of abbreviations defines is defined on all its pages. */
function parseAll({ site, pages, abbreviations }: Manuscript): readonly ParsedPage[] {
  const options = dialectOf(site)
  const lists = new Map([...abbreviations].map(([tag, list]) => [tag, parse(list).abbreviations]))
  const tokens = (source: Source): Document => {
    const document = parse(source, options)
    const list = lists.get(source.locale) ?? []
    return list.length === 0 ? document : { ...document, abbreviations: [...document.abbreviations, ...list] }
  }
  const translation = (target: Source, page: Source): Document => {
    const mended = mend(target, page)
    const document = tokens(mended.source)
    return { ...document, diagnostics: [...mended.diagnostics, ...document.diagnostics] }
  }
  return pages.map(({ source, targets }: Page) => ({
    source: tokens(source),
    targets: new Map([...targets].map(([tag, target]) => [tag, translation(target, source)])),
  }))
}

/** A page in a locale, from its own translation and those of its fallback chain, and from what is remembered. */
function localizeIn(
  locale: Locale,
  { source, targets }: ParsedPage,
  site: Project["site"],
  memories: Memories,
): LocalizedDocument {
  const wordings = [locale.tag, ...locale.chain].flatMap(tag => targets.get(tag) ?? [])
  return localize(source, wordings, locale, site, memories)
}
