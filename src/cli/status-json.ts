import type { Amounts, LocaleReport, PageToDo, SentenceLeft } from "../4-render/index.ts"
import type { StatusTold } from "./status-told.ts"

/** Entries of each kind of what to do first. */
const FIRST = 25

/** Raised when something that was there changes its meaning or goes. */
const VERSION = 1

const amountsOf = ({ words, translated, memory, stale, refused, left }: Amounts) => ({
  words,
  translated,
  memory,
  stale,
  refused,
  left,
})

const withoutPage = ({ page, ...rest }: SentenceLeft) => rest

const localeOf = ({ status, left }: LocaleReport, byPage: boolean) => ({
  locale: status.locale.tag,
  name: status.locale.name,
  ...amountsOf(status),
  pages: status.pages.map((page, at) => ({
    page: page.rendered.page,
    ...amountsOf(page),
    ...(byPage && { sentences: (left[at] ?? []).map(withoutPage) }),
  })),
})

const toDo = ({ locale, page, amounts, sentences: [first] }: PageToDo) => ({
  locale,
  page,
  ...amountsOf(amounts),
  file: first?.file,
  line: first?.line,
})

/** The status as JSON: docs/status.md says its shape. */
export function statusJson({ source, reports, first, byPage }: StatusTold): string {
  const told = {
    version: VERSION,
    source: source.tag,
    locales: reports.map(report => localeOf(report, byPage)),
    first: {
      nearest: first.nearest.slice(0, FIRST).map(toDo),
      stale: first.stale.slice(0, FIRST).map(toDo),
      repeated: first.repeated
        .slice(0, FIRST)
        .map(({ first: { file, line }, ...repeated }) => ({ ...repeated, file, line })),
      refused: first.refused.slice(0, FIRST).map(({ locale, sentence }) => ({ locale, ...sentence })),
    },
  }
  return `${JSON.stringify(told, undefined, 2)}\n`
}
