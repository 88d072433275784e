import type { Amounts, LocaleReport, PageToDo, SentenceLeft, WhatFirst } from "../4-render/index.ts"
import { visible, widthOf } from "../diagnostics/index.ts"
import { plural } from "./plural.ts"
import type { StatusTold } from "./status-told.ts"
import { inColumns, numeral, percent } from "./table.ts"

/** Entries of each kind of what to do first. */
const FIRST = 5
/** Columns of a terminal. */
const WIDE = 80
/** Of a sentence that stands below its place. */
const INDENT = "      "

const HEAD = ["translated", "to do", "stale", "refused", "memory", "words"]

const cellsOf = ({ words, translated, left, stale, refused, memory }: Amounts): string[] => [
  percent(translated, words),
  ...[left, stale, refused, memory, words].map(numeral),
]

/** Amounts under their names, one row each; what they are of stands last, since nobody knows how long it is. */
function table(of: string, rows: readonly { readonly amounts: Amounts; readonly name: string }[]): string {
  const cells = rows.map(({ amounts, name }) => [...cellsOf(amounts), visible(name)])
  return inColumns([[...HEAD, of], ...cells], "  ", HEAD.length)
}

/** One line of a sentence, as much as fits. */
function lineOf(sentence: string): string {
  const room = WIDE - INDENT.length
  const text = visible(sentence)
  if (widthOf(text) <= room) return `${INDENT}${text}\n`
  let shown = ""
  for (const character of text) {
    if (widthOf(shown + character) > room - 2) break
    shown += character
  }
  return `${INDENT}${shown} …\n`
}

const placeOf = ({ file, line }: Pick<SentenceLeft, "file" | "line">): string => visible(`${file}:${line}`)

function section(title: string, entries: readonly string[], of: number): string {
  const more = of > entries.length ? `    and ${numeral(of - entries.length)} more\n` : ""
  return entries.length === 0 ? "" : `\n  ${title}\n${entries.join("")}${more}`
}

/** The commits that made wordings of a page stale: `, since 3f9a2c17ab of 2025-04-01`. */
function sinceWhen({ sentences }: PageToDo): string {
  const commits = new Map(
    sentences.flatMap(({ commit, date }) =>
      commit === undefined ? [] : [[commit, date === undefined ? "" : ` of ${date.slice(0, 10)}`]],
    ),
  )
  const [first] = commits
  if (first === undefined) return ""
  const [commit, date] = first
  return `, since ${commit.slice(0, 10)}${date}${commits.size > 1 ? ` and ${plural(commits.size - 1, "other")}` : ""}`
}

/** A page: how many words, in which locale, and where to begin. */
function pageLine(page: PageToDo, words: number, state: SentenceLeft["state"] | undefined, more: string): string {
  const begin = page.sentences.find(sentence => state === undefined || sentence.state === state)
  const name = `    ${plural(words, "word")}, ${page.locale}: ${visible(page.page)}${more}\n`
  return begin === undefined ? name : `${name}${INDENT}${placeOf(begin)}\n`
}

/** What helps most, each kind with where to begin. */
function whatFirst({ nearest, stale, repeated, refused }: WhatFirst): string {
  const sections = [
    section(
      "Nearest to done",
      nearest.slice(0, FIRST).map(page => pageLine(page, page.amounts.left, undefined, "")),
      nearest.length,
    ),
    section(
      "Most out of date",
      stale.slice(0, FIRST).map(page => pageLine(page, page.amounts.stale, "stale", sinceWhen(page))),
      stale.length,
    ),
    section(
      "On many pages: translated once, the memory has it for all",
      repeated.slice(0, FIRST).map(({ source, pages, words, first }) => {
        const amount = `${plural(words, "word")} on ${plural(pages, "page")}`
        return `    ${amount}: ${placeOf(first)}\n${lineOf(source)}`
      }),
      repeated.length,
    ),
    section(
      "Not taken as it is worded",
      refused.slice(0, FIRST).map(({ locale, sentence }) => {
        return `    ${sentence.code ?? ""}, ${locale}: ${placeOf(sentence)}\n${lineOf(sentence.source)}`
      }),
      refused.length,
    ),
  ].join("")
  return sections === "" ? "Nothing is left to do.\n" : `What to do first\n${sections}`
}

function byLocale(reports: readonly LocaleReport[]): string {
  const rows = reports.map(({ status }) => ({
    amounts: status,
    name: `${status.locale.tag}  ${status.locale.name}, ${plural(status.pages.length, "page")}`,
  }))
  return table("locale", rows)
}

function byPage({ status }: LocaleReport): string {
  return table(
    "page",
    status.pages.map(page => ({ amounts: page, name: page.rendered.page })),
  )
}

/** The status as plain text: a table by locale (for one locale, by page), then what to do first. */
export function statusText({ source, reports, first, byPage: isByPage }: StatusTold): string {
  if (reports.length === 0) return `There is no translation: the site is in ${visible(source.name)} alone.\n`
  const [only] = reports
  const tables = [
    byLocale(reports),
    ...(only !== undefined && (isByPage || reports.length === 1) ? [byPage(only)] : []),
  ]
  return `${tables.join("\n")}\nAll numbers count words of the source.\n\n${whatFirst(first)}`
}
