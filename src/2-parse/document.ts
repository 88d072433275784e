import type { Token } from "markdown-it"
import type { Source } from "../1-read/index.ts"
import type { Diagnostic } from "../diagnostics/index.ts"

export type { Token }

/** Offsets into `Source.text`, UTF-16 code units, end not included. */
export type Range = readonly [start: number, end: number]

/** What our rules write into `Token.meta`. Data only. */
export interface TokenMeta {
  /** Where the token stands in the source. On every block opening, leaf block and inline token that stems from the text. */
  at?: Range
  /** `text` of several pieces (words, entities, escapes): where each begins in the content, and where in the text. */
  seams?: readonly (readonly [content: number, text: number])[]
  /** `icon`: the icon's name, `simple-qubesos`. */
  icon?: string
  /** `heading_open`: the id was written by the author (`{#id}`), not made from the text. */
  explicitId?: true
  /** `inline`: the text stands for a word of the interface (an admonition without a title: `note`); not the author's wording. */
  label?: string
  /** `inline`: the space behind its content, up to the end of its block, and where its indented lines begin. */
  behind?: string
  indented?: readonly number[]
  /** `image`: it is the picture of a figure. */
  figure?: true
  /** `inline`: text of an HTML block without Markdown in it, where abbreviations aren't marked. */
  raw?: true
  /** `inline` of a title: the language, where it isn't the page's. Written by room 3. */
  lang?: string
  /** `figcaption_open`: the number of its figure, and what is counted. */
  counted?: { readonly kind: string; readonly number: string; readonly prefix?: string }
  /** `fence`: words above the code, lines to mark (`2 4-6`), number of the first line where lines are numbered. */
  title?: string
  highlighted?: string
  firstLine?: number
  /** An empty element that keeps an earlier id of a heading alive. Written by room 4. */
  alias?: true
}

/** A definition `*[VM]: virtual machine`. `definition` is plain text. */
export interface Abbreviation {
  readonly term: string
  readonly definition: string
  readonly at: Range
  readonly source: Source
}

/** A link reference definition `[label]: address "title"`. */
export interface Definition {
  readonly href: string
  readonly title: string
}

/**
 * What one text means. `tokens` is markdown-it's stream: blocks in order, every leaf block's text in an
 * `inline` token with `children`. Raw HTML is tokens, too (allow-listed elements and attributes), so a
 * stream is always balanced.
 */
export interface Document {
  readonly source: Source
  readonly tokens: readonly Token[]
  /** Words of the front matter, parsed: `inline` tokens. */
  readonly title?: Token
  readonly metaTitle?: Token
  readonly description?: Token
  readonly tags: readonly Token[]
  readonly abbreviations: readonly Abbreviation[]
  /** Link reference definitions by label, lower case. */
  readonly definitions: ReadonlyMap<string, Definition>
  readonly diagnostics: readonly Diagnostic[]
}
