import type { Locale } from "../1-read/index.ts"
import type { LocaleReport, WhatFirst } from "../4-render/index.ts"

/** What `palimpsest status` tells, in whatever form. */
export interface StatusTold {
  readonly source: Locale
  readonly reports: readonly LocaleReport[]
  readonly first: WhatFirst
  /** One locale was asked for: page by page, sentence by sentence. */
  readonly byPage: boolean
}
