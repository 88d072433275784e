import type { Diagnostic, Piece, Severities } from "../diagnostics/index.ts"

/** A language of the site, with its settings. Nothing in Palimpsest knows about a language but by this. */
export interface Locale {
  /** BCP 47 tag; also the first part of the addresses in this locale. */
  readonly tag: string
  /** The language's name in itself: `中文`. */
  readonly name: string
  readonly dir: "ltr" | "rtl"
  /** Where wording is looked for when this locale has none: nearest first, the source locale's tag last. Empty for the source. */
  readonly chain: readonly string[]
}

/** Name of a page in every locale: its path without `.md` (`os/qubes-overview`, `index`). */
export type PageId = string

/** An entry of the site's navigation. `title` is in the source language. */
export type NavigationEntry =
  | { readonly kind: "page"; readonly page: PageId; readonly title?: string }
  | { readonly kind: "link"; readonly title: string; readonly href: string }
  | { readonly kind: "section"; readonly title: string; readonly entries: readonly NavigationEntry[] }

/** The settings, checked. */
export interface Site {
  readonly title: string
  readonly description?: string
  /** Absolute address of the site's root, with a trailing slash; may have a path. */
  readonly url: string
  readonly source: Locale
  /** The target locales that are built. */
  readonly targets: readonly Locale[]
  /** Every locale of the settings, built or not, the source first. */
  readonly locales: readonly Locale[]
  /** As the settings say, or by file where they say nothing. */
  readonly navigation: readonly NavigationEntry[]
  /** Address of a file for editing, with `{path}` (relative to the project's root), or `{path:docs/}` (without that folder). */
  readonly edit?: string
  /** Folder of the source pages, relative to the project's root: `content`. */
  readonly pagesFolder: string
  /** Font files for the labels of figures, relative to the project's root. */
  readonly fonts: readonly string[]
  /** Severities that the settings give to codes, in place of the catalogue's. */
  readonly severities?: Severities
  /** What becomes of wordings whose source changed since. */
  readonly stale: "mark" | "show" | "source"
  /** Links lead to the locale's own pages (`fr.wikipedia.org`) where a translation says so. */
  readonly localizedLinks?: boolean
  /** Which constructs of the dialect are on, and how; where it is missing, all are, as they are by default. */
  readonly dialect?: Dialect
  /** Folders of the project's own icons, absolute; the first part of an icon's name is a folder in one of them. */
  readonly iconFolders?: readonly string[]
  /** What a MkDocs project asks of its theme. */
  readonly theme?: ThemeWishes
  /** Pages that may be missing from the navigation without a word. */
  readonly unlisted?: readonly PageId[]
}

/** How an id is made from words. */
export interface Slugs {
  /**
   * Python-Markdown's `slugify` (`ascii`) and `slugify_unicode` (`unicode`), or `pymdownx.slugs.slugify` by its `case`.
   */
  readonly style: "ascii" | "unicode" | "none" | "lower" | "lower-ascii" | "fold"
  /** Letters that aren't ASCII are percent-encoded. */
  readonly encoded: boolean
  readonly separator: string
}

/** A name of generic blocks (`/// name`), with the class and the title that they have where those aren't the name. */
export interface BlockType {
  readonly name: string
  readonly class?: string
  readonly title?: string
}

/** A name of captions. Those with a prefix (`Figure {}.`) are numbered. */
export interface CaptionType {
  readonly name: string
  readonly prefix?: string
  /** Classes of the figure. */
  readonly classes?: string
}

/** How footnotes are written out, where a site wants them otherwise than they are by default. */
export interface FootnoteWishes {
  /** In ids: `fn:tea`. */
  readonly separator?: string
  /** Text of a reference and of a link back, `{}` for the number. */
  readonly reference?: string
  readonly back?: string
  /** A paragraph with this text is where footnotes go. */
  readonly place?: string
  /** Ids have a number of the page's in them, as they have in the reference. */
  readonly unique?: boolean
  /** They are counted by their references, not by their definitions. */
  readonly byReference?: boolean
}

/** A language that fenced code of a site's own has, and the class that it gets. */
export interface CustomFence {
  readonly name: string
  readonly class: string
  readonly isFormula?: true
}

/** The dialect of a MkDocs project: its `markdown_extensions`, as plain values. */
export interface Dialect {
  /** The extensions that are on, by their short names, sorted: `admonition`, `attr_list`, `tabbed`. */
  readonly extensions: readonly string[]
  /** What the settings turn on or off in them, by extension and option: `tilde.subscript`, `toc.anchorlink`. */
  readonly switches: ReadonlyMap<string, boolean>
  readonly contents: {
    /** Levels of headings that the table of contents has. */
    readonly depth: readonly [first: number, last: number]
    /** The sign of a heading's own link; none where there is no such link. */
    readonly permalink?: string
    /** The level that `#` is. */
    readonly baseLevel: number
    readonly slugs: Slugs
  }
  /** Ids of tabs, where they are made from the labels. */
  readonly tabSlugs?: Slugs
  /** Which marks of emphasis count at the borders of words only (`betterem`). */
  readonly emphasis?: "underscore" | "asterisk" | "all" | "none"
  readonly footnotes?: FootnoteWishes
  /** The repository that short forms of links start from (`magiclink`): `#3` is its issue 3. */
  readonly repository?: { readonly provider: string; readonly user: string; readonly repo: string }
  /** Fenced code of these languages is something else: a diagram, or a formula. */
  readonly customFences: readonly CustomFence[]
  /** Languages of code in a line that is a formula (`inlinehilite`). */
  readonly formulaLanguages: readonly string[]
  /** How formulas may be written (`arithmatex`): `dollar`, `round`; `dollar`, `square`, `begin`. All ways where it is left out. */
  readonly formulas?: { readonly inline?: readonly string[]; readonly block?: readonly string[] }
  /** First parts of the names of the project's own icons. */
  readonly iconSets: readonly string[]
  /** What becomes of critic marks: shown, accepted or rejected. */
  readonly critic: "view" | "accept" | "reject"
  /** Code blocks have numbered lines where they don't say otherwise. */
  readonly lineNumbers: boolean
  /** What stands between keys, and keys of the project's own by name. */
  readonly keys: { readonly separator: string; readonly labels: ReadonlyMap<string, string> }
  /** Names of generic blocks that are admonitions or collapsibles. */
  readonly blockTypes: {
    readonly admonition: readonly BlockType[]
    readonly details: readonly BlockType[]
    readonly caption: readonly CaptionType[]
  }
  /** Figures inside one another that are numbered; all where it is 0. */
  readonly captionLevels: number
  /** Kinds of numbers that lists may have (`fancylists`): `roman`, `alpha`, `generic`; all where it is left out. */
  readonly listStyles?: readonly string[]
  /** Columns by which what belongs to an item of a list is indented (`mdx_truly_sane_lists`); four where it is left out. */
  readonly listIndent?: number
}

/** A place elsewhere where the project is found. */
export interface SocialLink {
  /** `simple/mastodon`. */
  readonly icon: string
  readonly href: string
  /** In the source language. */
  readonly name?: string
}

export interface ThemeWishes {
  readonly features: readonly string[]
  /** In the source language: words for the `status` of a page, by its value. */
  readonly statuses: ReadonlyMap<string, string>
  readonly social: readonly SocialLink[]
  /** Colour schemes in order: `default` or `slate`, with names of colours. */
  readonly palette: readonly { readonly scheme?: string; readonly primary?: string; readonly accent?: string }[]
  /** Icons by what they stand for: `logo`, `repo`, `edit`. */
  readonly icons: Readonly<Record<string, string>>
  /** Paths relative to the folder of the source pages. */
  readonly favicon?: string
  readonly logo?: string
  /** Address of the project's repository. */
  readonly repository?: string
  readonly copyright?: string
}

/** A value of the front matter with the offsets of its text in the file. */
export interface Field {
  readonly value: string
  readonly at: readonly [start: number, end: number]
}

/** A part of the page that front matter may leave out, by the name that Material for MkDocs gives it. */
export type HideablePart = "navigation" | "toc" | "footer" | "path" | "tags"

/** The front matter of a page: what Palimpsest knows, checked. */
export interface FrontMatter {
  readonly title?: Field
  readonly description?: Field
  /** `simple/qubesos`. */
  readonly icon?: Field
  /** Title for search engines and browser tabs, where it differs from the page's own. */
  readonly metaTitle?: Field
  /** `noindex`: what search engines are told, in lower case. */
  readonly robots?: readonly string[]
  /** `new`, `deprecated`: a mark in the navigation. */
  readonly status?: Field
  readonly tags?: readonly Field[]
  /** Parts of the page that are left out. */
  readonly hide?: readonly HideablePart[]
  /** Path or address of the picture that stands for the page where others show a link to it. */
  readonly image?: Field
  readonly isSearchable?: boolean
}

/** One Markdown file as it was read. */
export interface Source {
  /** Path relative to the project's root. */
  readonly file: string
  readonly locale: string
  readonly page: PageId
  /** The whole file, `\n` line ends, no byte order mark. Offsets everywhere are into this text. */
  readonly text: string
  /** Where files were put into the text: which lines are whose. */
  readonly pieces?: readonly Piece[]
  /** Offset at which the Markdown starts, after the front matter. */
  readonly body: number
  readonly frontMatter: FrontMatter
}

/** A page: its source, and its translations by locale tag. */
export interface Page {
  readonly id: PageId
  readonly source: Source
  readonly targets: ReadonlyMap<string, Source>
}

/** A file beside the pages that is part of the site: a picture or a download. */
export interface Asset {
  /** Path relative to the folder of the source pages: how Markdown names it, resolved. */
  readonly path: string
  /** Path relative to the project's root. */
  readonly file: string
  /** Absolute path on this machine. */
  readonly absolute: string
}

/** Words of the interface and of the site itself, in one locale, as its `ui.json` has them. */
export interface Strings {
  /** i18next keys and texts. */
  readonly interface: Readonly<Record<string, string>>
  /** Source-language texts of settings and pictures (site title, navigation sections, labels in figures) and their translations. */
  readonly site: Readonly<Record<string, string>>
  /** What the theme itself says in the nearest language that it knows. */
  readonly theme?: ThemeWords
}

/** The theme's words in one language. */
export interface ThemeWords {
  /** Of the file: `zh-Hant` also for `zh-TW`. */
  readonly language: string
  readonly words: Readonly<Record<string, string>>
}

/** All that a project consists of. */
export interface Project {
  /** Absolute path of the project's root on this machine. */
  readonly root: string
  readonly site: Site
  /** Sorted by id. */
  readonly pages: readonly Page[]
  readonly assets: readonly Asset[]
  /** By locale tag. */
  readonly strings: ReadonlyMap<string, Strings>
  /** Texts that are read before every page of a locale's, by tag: abbreviation lists. */
  readonly abbreviations: ReadonlyMap<string, Source>
  /** Files of what is known to translate what, by the locale's tag. */
  readonly memories: ReadonlyMap<string, Source>
  /** Folder of pages and path of the memory, relative to the root, whether or not they are there, by the locale's tag. */
  readonly places: ReadonlyMap<string, { readonly pages: string; readonly memory: string }>
  /** Folders of the pages and of what lies beside them, relative to the root, whether or not they are there. */
  readonly folders: readonly string[]
  /** Files and folders whose changes call for reading again, absolute. */
  readonly watched: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}
