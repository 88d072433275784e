import type { Locale, PageId } from "../1-read/index.ts"
import type { Abbreviation, Document, Range, Token } from "../2-parse/index.ts"
import type { Diagnostic } from "../diagnostics/index.ts"
import type { ComposedUnit } from "./compose.ts"
import type { Stale } from "./memory/pair.ts"

/** Where a segment's wording came from. */
type Origin = "target" | "memory" | "fallback" | "source"

/** How one segment (sentence) of the source is worded on the page: for side by side, status, reports. */
export interface SegmentRecord {
  /** Plain text of the source's sentence(s). */
  readonly source: string
  /** Plain text as it stands on the page. */
  readonly text: string
  /** Language tag of `text`. */
  readonly lang: string
  readonly origin: Origin
  /** Words of the source text (as `Intl.Segmenter` counts them). */
  readonly words: number
  /** Place in the source file. */
  readonly at: Range
  /** Place in the file that the wording came from, where that isn't the source. */
  readonly from?: { readonly file: string; readonly at: Range }
  /** The wording was made for another sentence, which the source had before. */
  readonly stale?: Stale
  /** Code of the finding for which the translator's wording isn't on the page. */
  readonly refused?: string
}

/** Words of the source, and how many of them have a wording in the locale. */
export interface Coverage {
  readonly words: number
  readonly translated: number
}

/**
 * A page in one locale, words chosen and languages marked. From here on nobody asks whether a text is
 * translated: a stretch in another language than the page's carries `lang` (and `dir` where that differs)
 * as attributes of its block's opening token, of a `run_open` token (`span`), or of an image token.
 */
export interface LocalizedDocument {
  readonly page: PageId
  readonly locale: Locale
  readonly source: Document
  /** Block tokens of the source with the chosen wording. */
  readonly tokens: readonly Token[]
  /** `inline` tokens; `meta.lang` says the language where it isn't the locale's. */
  readonly title?: Token
  readonly metaTitle?: Token
  readonly description?: Token
  readonly tags: readonly Token[]
  readonly abbreviations: readonly LocalizedAbbreviation[]
  /** Ids that headings of the target file had on its own, by the source's heading id. */
  readonly aliases: ReadonlyMap<string, readonly string[]>
  /** Every unit as it was worded: the front matter's first, then the blocks' in order. */
  readonly units: readonly ComposedUnit[]
  readonly segments: readonly SegmentRecord[]
  readonly coverage: Coverage
  readonly diagnostics: readonly Diagnostic[]
}

export interface LocalizedAbbreviation extends Abbreviation {
  /** Language of the definition. */
  readonly lang: string
}
