import type { Token } from "../../src/2-parse/index.ts"
import {
  type LocalizedDocument,
  localize,
  type Memories,
  memoryOf,
  printMemory,
  readInline,
} from "../../src/3-locale/index.ts"
import {
  abbreviationsIn,
  confirm,
  type Entry,
  entriesOf,
  type Format,
  knownOf,
  type Outcome,
  otherRunsOf,
  print,
  readReturned,
  take,
} from "../../src/exchange/index.ts"
import { documentOf, localeOf, sourceOf } from "../3-locale/helpers.ts"

const head = { title: "The tea pages", source: "en", locale: "zh" }
export const formats: readonly Format[] = ["po", "xliff"]

/** A page in Chinese, from a translation and a memory. */
export function pageOf(source: string, target: string | undefined, memory = ""): LocalizedDocument {
  const memories: Memories = new Map([["zh", memoryOf(sourceOf(memory, "zh", "memory.tsv"), {})]])
  const targets = target === undefined ? [] : [documentOf(target, "zh", "target.md")]
  const languages = { source: localeOf("en"), targets: [localeOf("zh")] }
  return localize(documentOf(source), targets, localeOf("zh"), languages, memories)
}

export const entriesIn = (page: LocalizedDocument): Entry[] => [...entriesOf(page), ...abbreviationsIn([page])]

export const read = (markdown: string): Token[] | undefined =>
  readInline({ source: sourceOf("", "zh"), options: {} }, markdown)?.unit.token.children ?? undefined

export const exported = (entries: readonly Entry[], format: Format): string => print(entries, head, format)

/** What becomes of a file that came back. */
export function imported(text: string, entries: readonly Entry[], others: readonly Entry[] = []): Outcome {
  const file = readReturned({ file: "zh.po", text })
  const outcome = take([file], knownOf(entries, others), { tag: "zh", read })
  return { ...outcome, diagnostics: [...file.diagnostics, ...outcome.diagnostics] }
}

/** The memory that an import writes for a page, and what it told. */
export function remembered(text: string, source: string, target?: string) {
  const page = pageOf(source, target)
  const outcome = imported(text, entriesIn(page), otherRunsOf(page))
  const rehearsal = printMemory(
    outcome.taken.map(({ pair }) => pair),
    {},
  )
  const { pairs, diagnostics } = confirm(outcome.taken, entriesIn(pageOf(source, target, rehearsal)))
  return { memory: printMemory(pairs, {}), pairs, diagnostics: [...outcome.diagnostics, ...diagnostics] }
}
