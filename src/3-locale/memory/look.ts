import { prose } from "../inline.ts"
import { isNeutral } from "../text.ts"
import { wordingOf } from "../wording.ts"
import { likenessOf, spokenIn } from "./likeness.ts"
import type { Memory } from "./memory.ts"
import { linesFor } from "./memory.ts"
import { withNumbersOf } from "./numbers.ts"
import { readInline } from "./read-inline.ts"
import type { MemoryLine } from "./tsv.ts"

/** A line of a memory beside a text that was looked up. */
export interface Known {
  readonly line: MemoryLine
  /** Words in common with the text, from 0 to 1: 1 for the same words. */
  readonly likeness: number
  /** Why it can't stand for the text; nothing where it can. */
  readonly fault?: string
}

/** Lines that are shown beside those with the same words, and how like they must be. */
const MAX_NEAR = 5
const MIN_LIKENESS = 0.5

/** What a memory knows of a text, the line that would be used first. */
export function lookUp(memory: Memory, markdown: string, sourceTag: string): Known[] {
  const exact = linesFor(memory, markdown)
  const same = exact.map((line): Known => {
    const fault = faultOf(memory, line, markdown, sourceTag)
    return { line, likeness: 1, ...(fault !== undefined && { fault }) }
  })
  const words = spokenIn(markdown)
  const near = memory.lines
    .filter(line => !exact.includes(line))
    .map(
      (line): Known => ({
        line,
        likeness: likenessOf(words, spokenIn(line.source)),
        fault: "its source says something else",
      }),
    )
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
  return [
    ...same.filter(({ fault }) => fault === undefined),
    ...same.filter(({ fault }) => fault),
    ...near.slice(0, MAX_NEAR),
  ]
}

function faultOf(memory: Memory, line: MemoryLine, markdown: string, sourceTag: string): string | undefined {
  const target = withNumbersOf(markdown, line, memory.source.locale)
  if (target === undefined) return "its numbers can't be exchanged"
  const { source, options } = memory
  const here = readInline({ source: { ...source, locale: sourceTag }, options }, markdown)
  const there = readInline(memory, target)
  const wording = here && there && wordingOf(here.unit, there.unit, there.document, new Set())
  if (!here || !wording) return "it can't be read"
  const lost = wording.findings.find(({ code }) => code === "T104")
  if (lost) return `it lost ${lost.values.what}`
  const isWhole = wording.groups.every(
    ({ state, source: [from, to] }) =>
      state === "translated" || here.unit.segments.slice(from, to).every(({ nodes }) => isNeutral(prose(nodes))),
  )
  return isWhole ? undefined : "it leaves a part untranslated"
}
