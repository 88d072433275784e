import type { Locale, PageId, Site, Source, Strings } from "../1-read/index.ts"
import {
  addressOf,
  type NavigationNode,
  navigationIn,
  type Phrase,
  type RenderedPage,
  readingOrder,
  sentencesLeft,
} from "../4-render/index.ts"
import { editAddress } from "./edit-address.ts"
import { freeName } from "./free-name.ts"
import { createInterface, type Interface } from "./interface.ts"
import { namesKept } from "./names.ts"
import { notFound } from "./not-found.tsx"
import { page } from "./page.tsx"
import { root } from "./root.tsx"
import { searchPage } from "./search-page.tsx"
import { siteWords } from "./site-words.ts"
import { statusPages } from "./status-documents.ts"
import type { Alternate, Diagrams, Frame, PageView, Problems } from "./view.ts"
import { wordingsFor } from "./wordings.ts"

/** A whole HTML document of the site: where it goes, relative to the output folder, and how to make it. */
export interface SiteDocument {
  readonly path: string
  /** What the page is about; missing where it is no article's: the root, “page not found”. */
  readonly article?: RenderedPage
  /** The document in the theme's layout. */
  readonly html: () => string
}

/** Everything that the documents of a site are made of. */
export interface SiteParts {
  readonly site: Site
  /** Rendered pages by locale tag, in the order of ids. */
  readonly rendered: ReadonlyMap<string, readonly RenderedPage[]>
  /** What each locale's `ui.json` and the theme say, by tag. */
  readonly strings: ReadonlyMap<string, Strings>
  /** The file that a person edits to change a page in a locale. */
  readonly fileOf: (page: PageId, locale: string) => Source | undefined
  /** Output paths of the style sheet, the icon of browser tabs, and the scripts of every page. */
  readonly stylesheet: string
  readonly favicon: string
  readonly scripts: readonly string[]
  /** What is added on paper. */
  readonly printSheet: string
  /** The style sheet of pages with formulas. */
  readonly formulas: string
  /** What the pages about translations have. */
  readonly status: { readonly stylesheet: string; readonly script: string }
  /** Output paths of what the page to search on has. */
  readonly search: { readonly script: string; readonly stylesheet: string; readonly library: string }
  /** Where pages have diagrams: output paths of what draws them. */
  readonly diagrams?: Diagrams
  readonly icons: ReadonlyMap<string, string>
  /** For those who are writing the site: what is wrong, by the path of the document that is to tell it. */
  readonly problemsOf?: (path: string) => Problems | undefined
}

/** What the documents of one locale have in common. */
interface Shelf {
  readonly parts: SiteParts
  readonly locale: Locale
  readonly frame: Omit<Frame, "alternates">
  readonly t: Interface
  readonly navigation: readonly NavigationNode[]
  readonly order: readonly NavigationNode[]
  readonly shares: Shares
}

/** How much of each page is translated, by the locale's tag and the page. */
type Shares = ReadonlyMap<string, ReadonlyMap<PageId, number>>

/** The languages of a site that are built, the source first. */
export const localesOf = ({ source, targets }: Site): readonly Locale[] => [source, ...targets]

/** The interface in a locale: the words of its `ui.json` and of its chain's, and the theme's own. */
export const interfaceIn = (strings: ReadonlyMap<string, Strings>, locale: Locale): Interface =>
  createInterface(wordingsFor(strings, locale))

/** Names of the pages that are the theme's own. */
interface OwnPages {
  readonly search: PageId
  /** Where there are translations. */
  readonly status?: PageId
}

function ownPagesOf({ site, rendered }: SiteParts): OwnPages {
  const names = (rendered.get(site.source.tag) ?? []).map(({ page }) => page)
  const search = freeName("search", names)
  return site.targets.length === 0 ? { search } : { search, status: freeName("translation-status", names) }
}

function shelfOf(parts: SiteParts, locale: Locale, { search, status }: OwnPages, shares: Shares): Shelf {
  const { site, rendered } = parts
  const pages = rendered.get(locale.tag) ?? []
  const names = namesKept(pages, locale.tag)
  const unlessName = (words: Phrase): Phrase => (names.has(words.text) ? { ...words, lang: locale.tag } : words)
  const wordsOf = siteWords(parts.strings, site)
  const titles = new Map(pages.map(({ page, title }) => [page, unlessName(title)]))
  const t = interfaceIn(parts.strings, locale)
  const statuses = statusesOf(pages, site, text => wordsOf(text, locale), t)
  const words = { titles, statuses, site: (text: string) => unlessName(wordsOf(text, locale)) }
  const navigation = navigationIn(locale, site.navigation, words)
  const frame = {
    locale,
    source: site.source,
    site: words.site(site.title),
    url: site.url,
    base: new URL(site.url).pathname,
    home: addressOf("index", locale.tag),
    stylesheets: [`/${parts.stylesheet}`],
    printSheet: `/${parts.printSheet}`,
    favicon: `/${parts.favicon}`,
    scripts: parts.scripts.map(path => `/${path}`),
    search: addressOf(search, locale.tag),
    ...(status !== undefined && { status: addressOf(status, locale.tag) }),
  }
  return { parts, locale, frame, t, navigation, order: readingOrder(navigation), shares }
}

/** What the navigation says of pages: as the project words it in their language, else as the theme does, else as it stands there. */
function statusesOf(
  pages: readonly RenderedPage[],
  site: Site,
  wordsOf: (text: string) => Phrase,
  t: Interface,
): ReadonlyMap<PageId, Phrase> {
  return new Map(
    pages.flatMap(({ page, status, locale }) => {
      if (status === undefined) return []
      const wording = site.theme?.statuses.get(status)
      const own = wordsOf(wording ?? status)
      const isOwn = wording !== undefined && own.lang === locale.tag
      return [[page, isOwn ? own : (t.find(`page-${status}`) ?? own)]]
    }),
  )
}

/** The pages of a locale that have words, and the share of them that is translated. */
const sharesIn = (pages: readonly RenderedPage[]): ReadonlyMap<PageId, number> =>
  new Map(
    pages.flatMap(({ page, coverage: { words, translated } }) => (words === 0 ? [] : [[page, translated / words]])),
  )

/** The same page in every locale. */
function alternatesOf(site: Site, page: PageId, shares: Shares): Alternate[] {
  return localesOf(site).map(locale => {
    const alternate = { locale, address: addressOf(page, locale.tag) }
    const share = locale === site.source ? undefined : shares.get(locale.tag)?.get(page)
    return share === undefined ? alternate : { ...alternate, share }
  })
}

/** Addresses at which the file of a page can be edited, and its translation helped: at the first sentence that asks for it. */
function editLinks({ parts, locale }: Shelf, rendered: RenderedPage): Pick<PageView, "edit" | "translate"> {
  const { edit, source } = parts.site
  const target = parts.fileOf(rendered.page, locale.tag)
  const original = parts.fileOf(rendered.page, source.tag)
  if (edit === undefined || original === undefined) return {}
  const address = editAddress(edit, (target ?? original).file)
  if (locale === source) return { edit: address }
  const [first] = sentencesLeft(rendered, { source: original, target })
  return { edit: address, translate: first === undefined ? address : editAddress(edit, first.file, first.line) }
}

function viewOf(shelf: Shelf, rendered: RenderedPage): PageView {
  const { parts, frame, navigation, order } = shelf
  const at = order.findIndex(node => node.page === rendered.page)
  const [previous, next] = at < 0 ? [] : [order[at - 1], order[at + 1]]
  const icon = parts.icons.get(rendered.icon ?? "")
  const { diagrams } = parts
  return {
    ...frame,
    ...(rendered.body.includes("<math") && { stylesheets: [...frame.stylesheets, `/${parts.formulas}`] }),
    rendered,
    navigation,
    alternates: alternatesOf(parts.site, rendered.page, shelf.shares),
    ...(previous && { previous }),
    ...(next && { next }),
    ...(icon !== undefined && { icon }),
    ...(rendered.hasDiagrams && diagrams && { diagrams }),
    ...editLinks(shelf, rendered),
  }
}

/** A frame with what is wrong at its path, where somebody asked for that. */
function telling<View extends Omit<Frame, "alternates">>(view: View, path: string, { problemsOf }: SiteParts): View {
  const problems = problemsOf?.(path)
  return problems === undefined ? view : { ...view, problems }
}

/** What says how far the translations are, in each locale; nothing where there is none. */
function statusDocuments(parts: SiteParts, shelves: readonly Shelf[], name: PageId | undefined): SiteDocument[] {
  if (name === undefined) return []
  const html = statusPages(parts, name)
  return shelves.map(({ locale, frame, t }) => {
    const path = `${addressOf(name, locale.tag).slice(1)}index.html`
    const stylesheets = [...frame.stylesheets, `/${parts.status.stylesheet}`]
    const scripts = [...frame.scripts, `/${parts.status.script}`]
    return { path, html: () => html(locale, telling({ ...frame, stylesheets, scripts }, path, parts), t) }
  })
}

/** Where to search in each locale. */
function searchDocuments(parts: SiteParts, shelves: readonly Shelf[], name: PageId): SiteDocument[] {
  const alternates = localesOf(parts.site).map(locale => ({ locale, address: addressOf(name, locale.tag) }))
  return shelves.map(({ locale, frame, t, navigation, order }) => {
    const path = `${addressOf(name, locale.tag).slice(1)}index.html`
    const pages = parts.rendered.get(locale.tag) ?? []
    const listed = new Set(order.map(({ page }) => page))
    const view = {
      ...telling({ ...frame, alternates }, path, parts),
      navigation,
      others: pages.filter(({ page }) => !listed.has(page)),
      pages: new Map(pages.map(rendered => [rendered.page, rendered])),
      scripts: [...frame.scripts, `/${parts.search.script}`],
      stylesheets: [...frame.stylesheets, `/${parts.search.stylesheet}`],
      library: `/${parts.search.library}`,
    }
    return { path, html: () => searchPage(view, t) }
  })
}

/** Every document of a site: the pages, and for each locale how far it is and what is shown where there is no page; the root. */
export function documentsOf(parts: SiteParts): readonly SiteDocument[] {
  const own = ownPagesOf(parts)
  const shares = new Map([...parts.rendered].map(([tag, pages]) => [tag, sharesIn(pages)]))
  const shelves = localesOf(parts.site).map(locale => shelfOf(parts, locale, own, shares))
  const start = alternatesOf(parts.site, "index", shares)
  const pages = shelves.flatMap(shelf =>
    (parts.rendered.get(shelf.locale.tag) ?? []).map((rendered): SiteDocument => {
      const path = `${rendered.address.slice(1)}index.html`
      return { path, article: rendered, html: () => page(telling(viewOf(shelf, rendered), path, parts), shelf.t) }
    }),
  )
  const startIn = ({ frame }: Shelf, path: string): Frame => telling({ ...frame, alternates: start }, path, parts)
  const missing = (shelf: Shelf, path: string): SiteDocument => ({
    path,
    html: () => notFound(startIn(shelf, path), shelf.t),
  })
  const roots = shelves
    .slice(0, 1)
    .flatMap((shelf): SiteDocument[] => [
      { path: "index.html", html: () => root(startIn(shelf, "index.html"), shelf.t) },
      missing(shelf, "404.html"),
    ])
  return [
    ...pages,
    ...statusDocuments(parts, shelves, own.status),
    ...searchDocuments(parts, shelves, own.search),
    ...shelves.map(shelf => missing(shelf, `${shelf.locale.tag}/404.html`)),
    ...roots,
  ]
}
