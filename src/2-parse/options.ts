/** Which marks of emphasis count at the borders of words only. */
export type WordBorders = "underscore" | "asterisk" | "all" | "none"

/**
 * How ids are made of headings: Python-Markdown's `slugify` (`ascii`) and `slugify_unicode` (`unicode`), or
 * `pymdownx.slugs.slugify` by its `case` (letters of all languages stay, each space is a hyphen).
 */
export type Slugs = "ascii" | "unicode" | "none" | "lower" | "lower-ascii" | "fold"

/** What changes how a text is read. Left out: as Python-Markdown and PyMdown Extensions read it by default. */
export interface DialectOptions {
  /** First parts of the names of a site's own icons: `pg` for `:pg-logo:`. */
  readonly iconSets?: readonly string[]
  /** Classes that authors may use beside the dialect's: names, or beginnings of names with `*` behind. */
  readonly classes?: readonly string[]
  /** `(c)`, `-->`, `1/2`, `1st` become symbols. */
  readonly smartSymbols?: boolean
  /** Addresses without angles are links. */
  readonly bareLinks?: boolean
  /** `` `#!js code` ``, `` `:::js code` ``: code with a language. */
  readonly inlineLanguages?: boolean
  /** Emphasis as the extension BetterEm reads it. */
  readonly betterEmphasis?: WordBorders
  /** How ids are made of headings. */
  readonly slugs?: Slugs
  /** Items of another kind begin a list of their own, and an ordered list begins with its first number. */
  readonly saneLists?: boolean
}
