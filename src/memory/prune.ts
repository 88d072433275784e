import { type ReadOptions, read } from "../1-read/index.ts"
import { dialectOf, parse } from "../2-parse/index.ts"
import { type Pair, printMemory, uselessLines } from "../3-locale/index.ts"
import { writeProjectFile } from "../6-write/index.ts"
import { type Diagnostic, diagnoseFile } from "../diagnostics/index.ts"
import { memoryFor } from "./learn.ts"
import { translationOf } from "./translation.ts"

export interface PruneOptions extends Pick<ReadOptions, "dir" | "config" | "locales"> {
  /** `2024-02-18`: what was learned on that day or later stays. */
  readonly before?: string
  /** Nothing is written. */
  readonly isRehearsal: boolean
}

/** What was dropped from a locale's memory, or would be. */
export interface Pruned {
  readonly locale: string
  readonly file: string
  readonly dropped: readonly Pair[]
  readonly kept: number
}

export interface Pruning {
  readonly pruned: readonly Pruned[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Drops from the memories of a project's locales what its pages have no use for. */
export async function pruneMemories({ before, isRehearsal, ...options }: PruneOptions): Promise<Pruning> {
  const project = await read(options)
  if ("failed" in project) return { pruned: [], diagnostics: project.diagnostics }
  const reading = dialectOf(project.site)
  const sources = project.pages.map(({ source }) => parse(source, reading))
  const pruned: Pruned[] = []
  const diagnostics: Diagnostic[] = []
  for (const { tag } of project.site.targets) {
    const memory = memoryFor(project, tag)
    if (memory.lines.length === 0) continue
    const targets = project.pages.flatMap(page => translationOf(page, tag, reading) ?? [])
    const useless = uselessLines(memory.lines, sources, targets).filter(line => isBefore(line, before))
    const dropped = new Set(useless)
    const kept = memory.lines.filter(line => !dropped.has(line))
    const { file } = memory.source
    pruned.push({ locale: tag, file, dropped: useless, kept: kept.length })
    if (isRehearsal || useless.length === 0) continue
    if (!writeProjectFile(project.root, file, printMemory(kept, memory.marks)))
      diagnostics.push(diagnoseFile("C110", file, { path: file }))
  }
  return { pruned, diagnostics }
}

const isBefore = ({ origin }: Pair, day: string | undefined): boolean =>
  day === undefined || (origin !== "hand" && (origin.date ?? "") < day)
