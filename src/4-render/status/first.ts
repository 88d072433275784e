import type { PageId } from "../../1-read/index.ts"
import { type Repeated, repeatedIn } from "./repeated.ts"
import type { SentenceLeft } from "./sentences.ts"
import { bySoonest, type LocaleStatus, type PageStatus } from "./status.ts"

/** How far a locale is, and what it still asks for, page by page in the order of its status. */
export interface LocaleReport {
  readonly status: LocaleStatus
  readonly left: readonly (readonly SentenceLeft[])[]
}

/** A page that is worth to be worked on. */
export interface PageToDo {
  readonly locale: string
  readonly page: PageId
  readonly amounts: PageStatus
  readonly sentences: readonly SentenceLeft[]
}

/** A sentence with the locale in which it is left. */
export interface SentenceIn {
  readonly locale: string
  readonly sentence: SentenceLeft
}

/** What to do first, the best of each kind first. */
export interface WhatFirst {
  /** Pages with the fewest words to go. */
  readonly nearest: readonly PageToDo[]
  /** Pages with the most words whose source changed since. */
  readonly stale: readonly PageToDo[]
  /** Sentences that are missing on many pages. */
  readonly repeated: readonly Repeated[]
  /** Sentences whose wording was refused, in the order of the pages. */
  readonly refused: readonly SentenceIn[]
}

function pagesOf({ status, left }: LocaleReport): PageToDo[] {
  return status.pages.map((amounts, at) => ({
    locale: status.locale.tag,
    page: amounts.rendered.page,
    amounts,
    sentences: left[at] ?? [],
  }))
}

/** What helps the translations of several locales, or of one, most. */
export function whatFirst(reports: readonly LocaleReport[]): WhatFirst {
  const pages = reports.flatMap(pagesOf)
  const left = new Map(reports.map(({ status, left }) => [status.locale.tag, left.flat()]))
  return {
    nearest: pages
      .filter(({ amounts }) => amounts.left > 0)
      .sort((one, other) => bySoonest(one.amounts, other.amounts)),
    stale: pages
      .filter(({ amounts }) => amounts.stale > 0)
      .sort((one, other) => other.amounts.stale - one.amounts.stale),
    repeated: repeatedIn(left),
    refused: pages.flatMap(({ locale, sentences }) =>
      sentences.filter(({ state }) => state === "refused").map(sentence => ({ locale, sentence })),
    ),
  }
}
