import type { Locale } from "../1-read/index.ts"
import type {
  Amounts,
  LocaleStatus,
  NavigationNode,
  Phrase,
  RenderedPage,
  Repeated,
  SentenceLeft,
} from "../4-render/index.ts"
import type { Diagnostic } from "../diagnostics/index.ts"

/** A page in one of the site's languages, as its menu of languages names it. */
export interface Alternate {
  readonly locale: Locale
  /** Path from the site's root: `/zh/os/`. */
  readonly address: string
  /** Share of the page's words that is in this language, 0 to 1. The source has none, nor a page without words. */
  readonly share?: number
}

/** What is wrong with what a page was made from, for those who are writing it; readers never see it. */
export interface Problems {
  readonly findings: readonly Diagnostic[]
  /** Style sheet of the panel that shows them. */
  readonly stylesheet: string
}

/** Output paths of what draws diagrams: the theme's script, and the library that it starts. */
export interface Diagrams {
  readonly stylesheet: string
  readonly script: string
  readonly library: string
}

/** What every page of a locale shows. Addresses are paths from the site's root (`/zh/`, `/assets/…`) unless they say otherwise. */
export interface Frame {
  readonly locale: Locale
  /** The language in which the site is written first. */
  readonly source: Locale
  /** Name of the site. */
  readonly site: Phrase
  /** Absolute address of the site's root, with a trailing slash. */
  readonly url: string
  /** Path under which the site's root is served, with slashes at both ends: `/`, `/docs/`. */
  readonly base: string
  /** The locale's start page. */
  readonly home: string
  readonly stylesheets: readonly string[]
  /** What is added on paper. */
  readonly printSheet: string
  readonly favicon: string
  readonly scripts: readonly string[]
  /** Where the page has diagrams. */
  readonly diagrams?: Diagrams
  /** The same page in every language, this one among them, in the order of the settings. */
  readonly alternates: readonly Alternate[]
  /** The page that says how far the translation is; none where the site is in one language. */
  readonly status?: string
  /** The page to search on. */
  readonly search: string
  readonly problems?: Problems
}

/** An article with all that stands around it. */
export interface PageView extends Frame {
  readonly rendered: RenderedPage
  readonly navigation: readonly NavigationNode[]
  readonly previous?: NavigationNode
  readonly next?: NavigationNode
  /** Drawing of the page's icon: `<svg>` from a package, trusted. */
  readonly icon?: string
  /** Absolute address at which the file of this page in this language can be edited. */
  readonly edit?: string
  /** Absolute address at which a reader can help to translate: the file and line of the first sentence without a wording. */
  readonly translate?: string
}

/** The page to search on, which lists all pages for those without scripts. */
export interface SearchView extends Frame {
  readonly navigation: readonly NavigationNode[]
  /** Pages that the navigation doesn't have. */
  readonly others: readonly RenderedPage[]
  readonly pages: ReadonlyMap<string, RenderedPage>
  /** Path of what loads the search in a browser. */
  readonly library: string
}

/** “Page not found” in one language; `alternates` are the start pages. */
export type NotFoundView = Frame

/** The page at the site's root, in the source language; `alternates` are the start pages. */
export type RootView = Frame

/** How far the translation into the page's language is. */
export interface StatusView extends Frame {
  readonly translation: LocaleStatus
  /** What each page still asks for, in the order of the pages of `translation`. */
  readonly left: readonly (readonly SentenceLeft[])[]
  readonly repeated: readonly Repeated[]
  /** The page that says how far all languages are. */
  readonly overview: string
  /** Absolute address at which a line of a file can be edited. */
  readonly editAt?: (file: string, line: number) => string
}

/** How far the translations into all languages are, in the order of what is soonest done. */
export interface OverviewView extends Frame {
  readonly locales: readonly (Amounts & { readonly locale: Locale; readonly address: string })[]
}
