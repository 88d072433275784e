import type { Locale, PageId, Source } from "../../1-read/index.ts"
import type { RenderedPage } from "../page.ts"
import { type Amounts, amountsOf, sumOf } from "./amounts.ts"
import { type SentenceLeft, sentencesLeft } from "./sentences.ts"

/** How far a page is in a locale. */
export interface PageStatus extends Amounts {
  readonly rendered: RenderedPage
}

/** How far a locale is: its pages, by what helps most. */
export interface LocaleStatus extends Amounts {
  readonly locale: Locale
  readonly pages: readonly PageStatus[]
}

/** What is soonest done first, what is done last. */
export const bySoonest = (one: Amounts, other: Amounts): number =>
  Number(one.left === 0) - Number(other.left === 0) || one.left - other.left

/** How far the pages of a locale are. */
export function statusIn(locale: Locale, pages: readonly RenderedPage[]): LocaleStatus {
  const all = pages.map((rendered): PageStatus => ({ ...amountsOf(rendered), rendered }))
  return { locale, ...sumOf(all), pages: all.sort(bySoonest) }
}

/** What a locale still asks of translators, page by page, in the order of its status. */
export function leftIn(
  { locale, pages }: LocaleStatus,
  source: Locale,
  fileOf: (page: PageId, locale: string) => Source | undefined,
): readonly (readonly SentenceLeft[])[] {
  return pages.map(({ rendered }) => {
    const file = fileOf(rendered.page, source.tag)
    return file === undefined
      ? []
      : sentencesLeft(rendered, { source: file, target: fileOf(rendered.page, locale.tag) })
  })
}
