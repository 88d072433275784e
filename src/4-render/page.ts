import type { HideablePart, Locale, PageId, Site } from "../1-read/index.ts"
import type { Coverage, SegmentRecord } from "../3-locale/index.ts"
import type { Diagnostic } from "../diagnostics/index.ts"

/** A short text with its language: a title, a label. `html` is safe to print as it is. */
export interface Phrase {
  readonly text: string
  readonly html: string
  readonly lang: string
}

/** A heading in "on this page". Links and ids are taken out of `html`; language runs stay. */
export interface ContentsEntry {
  readonly id: string
  readonly title: Phrase
  readonly entries: readonly ContentsEntry[]
}

/** An id on the page, and where in the source's text its heading, or the unit with the stale wording, begins. */
export interface Anchor {
  readonly id: string
  readonly at: number
  /** Of a run whose wording is older than the source; else of a heading. */
  readonly isStale: boolean
}

/** A picture as it lies in the output. Paths are relative to the site's root, without a leading slash. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** The file for readers who open the picture itself. */
  readonly original: string
  /** Best format first; the last one is the format that every browser reads. Candidates by rising width (CSS pixels). */
  readonly formats: readonly {
    readonly type: string
    readonly candidates: readonly { readonly path: string; readonly width: number }[]
  }[]
}

/** Pictures by asset path, or by `tag:path` where a locale has its own. */
export type Pictures = ReadonlyMap<string, Picture>

/** Where everything is that a page leads to. */
export interface AddressBook {
  readonly site: Site
  readonly pages: ReadonlySet<PageId>
  /** Output path of every asset that is copied, by asset path. */
  readonly assets: ReadonlyMap<string, string>
}

/** All that a link may lead to, for who checks them: made once from all documents, frozen, the same for every page. */
export interface Destinations extends AddressBook {
  /** Ids on each source page: what a `#fragment` may name. */
  readonly anchors: ReadonlyMap<PageId, ReadonlySet<string>>
  /** Pictures that are there and can't be shown, which is told of them. */
  readonly unfit: ReadonlySet<string>
}

/** Words that the interface puts into a body (default titles of admonitions, “open the picture”), where it has them. */
export type Labels = (key: string, values?: Readonly<Record<string, string | number>>) => Phrase | undefined

/** What a page needs of the world around it. */
export interface Surroundings {
  readonly addresses: AddressBook
  readonly pictures: Pictures
  /** SVG markup of icons by name (`simple-qubesos`), trusted: it comes from packages. */
  readonly icons: ReadonlyMap<string, string>
  readonly labels: Labels
}

/** A page in one locale as HTML, without the theme around it. Plain data. */
export interface RenderedPage {
  readonly page: PageId
  readonly locale: Locale
  /** Path from the site's root, with slashes at both ends: `/zh/os/qubes-overview/`. */
  readonly address: string
  readonly title: Phrase
  /** The title that browsers and search engines are told, where it is another one. */
  readonly metaTitle?: Phrase
  /** Plain text. */
  readonly description: string
  readonly tags: readonly Phrase[]
  /** What search engines are told: `noindex`. */
  readonly robots: readonly string[]
  /** Parts of the page that the theme leaves out. */
  readonly hidden: readonly HideablePart[]
  /** What the navigation says of it: `new`, as the front matter has it. */
  readonly status?: string
  /** Path in the output of the picture that stands for the page elsewhere, without a leading slash. */
  readonly image?: string
  /** The site's own search finds it. */
  readonly isSearchable: boolean
  /** Name of the page's icon, where the front matter has one. */
  readonly icon?: string
  readonly body: string
  /** Drawings of the icons in `body`, as hidden SVG symbols; goes behind the body, once. */
  readonly iconSheet: string
  /** The body has diagrams that a script can draw. */
  readonly hasDiagrams: boolean
  /** The body has a heading of level 1: the theme prints no title of its own. */
  readonly hasHeading: boolean
  readonly contents: readonly ContentsEntry[]
  /** Abbreviations that are marked in the body. */
  readonly terms: readonly string[]
  /** In the order of the source. */
  readonly anchors: readonly Anchor[]
  readonly coverage: Coverage
  readonly segments: readonly SegmentRecord[]
  readonly diagnostics: readonly Diagnostic[]
}
