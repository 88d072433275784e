import type { Source } from "../../1-read/index.ts"
import { type Diagnostic, diagnose } from "../../diagnostics/index.ts"
import { oneLine } from "./one-line.ts"
import type { Commit, Origin, Pair } from "./pair.ts"

/** A pair with its place in the memory's file. */
export interface MemoryLine extends Pair {
  /** Where the target's words begin, an offset into the file's text. */
  readonly at: number
}

/** The last commits that were learned from. */
export interface ReadMarks {
  readonly source?: string
  readonly target?: string
}

/** What is in a memory's file. */
export interface MemoryFile {
  readonly marks: ReadMarks
  readonly lines: readonly MemoryLine[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Characters of a side; a paragraph has some hundreds. */
const MAX_SIDE = 10_000
/** Broken lines that are told; a file that is none at all has as many as lines. */
const MAX_TOLD = 50

const MARK = /^# read (source|target) ([0-9a-f]{7,64})$/

/**
 * Reads a memory's file: a pair a line, its parts between tabs.
 *
 *     segment→Read it.→Lisez-le.→i18n/fr/tea.md→1a2b3c4→2024-02-18
 *     segment→Read on.→Continuez.→hand
 */
export function readMemoryFile(source: Source): MemoryFile {
  const lines: MemoryLine[] = []
  const diagnostics: Diagnostic[] = []
  const marks: ReadMarks = {}
  const take = (line: string, at: number): void => {
    const read = readLine(line, at)
    if (typeof read !== "string") lines.push(read)
    else if (diagnostics.length < MAX_TOLD)
      diagnostics.push(diagnose("T130", source, at, at + line.length, { reason: read }))
  }
  let at = 0
  for (const line of source.text.split("\n")) {
    if (line.startsWith("#")) Object.assign(marks, markIn(line))
    else if (line !== "") take(line, at)
    at += line.length + 1
  }
  return { marks, lines, diagnostics }
}

function markIn(line: string): ReadMarks {
  const [, name, commit] = MARK.exec(line) ?? []
  return name !== undefined && commit !== undefined ? { [name]: commit } : {}
}

/** A pair, or why the line is none. */
function readLine(line: string, at: number): MemoryLine | string {
  const [kind, source = "", target = "", file = "hand", commit = "", date = "", until = "", ...rest] = line.split("\t")
  if (kind !== "unit" && kind !== "segment") return "it begins with neither `unit` nor `segment` and a tab"
  if (source.trim() === "" || target.trim() === "") return "its source or its target is missing"
  if (rest.length > 0) return "it has more parts than there are"
  if (source.length > MAX_SIDE || target.length > MAX_SIDE) return `a side is longer than ${MAX_SIDE} characters`
  const origin: Pair["origin"] = file === "hand" ? file : originOf(file, commit, date)
  const gone = commitIn(until)
  return {
    ...{ kind, source, target, origin, at: at + kind.length + source.length + 2 },
    ...(gone && { until: gone }),
    ...(until.endsWith(RARE) && { isRare: true }),
  }
}

const originOf = (file: string, commit: string, date: string): Origin => ({
  file,
  ...(commit !== "" && { commit }),
  ...(date !== "" && { date }),
})

const RARE = "rare"

function commitIn(text: string): Commit | undefined {
  const [, commit, date] = /^(\S+) (\S+)(?: rare)?$/.exec(text) ?? []
  return commit !== undefined && date !== undefined ? { commit, date } : undefined
}

const HEAD = [
  "# What is known to be the translation of what: one pair a line, sorted by source. Between tabs: unit or segment,",
  "# source, target (both Markdown), and where it was learned: file, commit, date; at last since when the source is gone,",
  "# and `rare` where more pages say it otherwise.",
  "# `hand` in place of the file: written or confirmed by a person. Such a line wins over all others, and is never dropped.",
]

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A memory's file for pairs: sorted, so that two branches that learned merge line by line. */
export function printMemory(pairs: readonly Pair[], marks: ReadMarks): string {
  const sorted = pairs
    .map(pair => ({ source: oneLine(pair.source), line: lineOf(pair) }))
    .sort((a, b) => byCodeUnit(a.source, b.source) || byCodeUnit(a.line, b.line))
  const read = (["source", "target"] as const).flatMap(name =>
    marks[name] === undefined ? [] : [`# read ${name} ${marks[name]}`],
  )
  return [...HEAD, ...read, ...new Set(sorted.map(({ line }) => line)), ""].join("\n")
}

function lineOf({ kind, source, target, origin, until, isRare }: Pair): string {
  const { file, commit = "", date = "" } = origin === "hand" ? { file: "hand" } : origin
  const state = [...(until ? [until.commit, until.date] : []), ...(isRare ? [RARE] : [])].join(" ")
  const parts = [kind, oneLine(source), oneLine(target), oneLine(file), commit, date, state]
  return parts.join("\t").trimEnd()
}
