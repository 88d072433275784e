import type { Known } from "../../src/3-locale/index.ts"
import type { Compilation } from "../../src/build.ts"
import type { Palimpsest } from "../../src/cli/palimpsest.ts"
import { run } from "../../src/cli/run.ts"
import type { Terminal } from "../../src/cli/terminal.ts"
import type { Diagnostic } from "../../src/diagnostics/index.ts"
import type { BuildResult } from "../../src/eleventy.ts"
import type { Learned } from "../../src/memory/index.ts"
import type { Exported, Imported } from "../../src/round-trip.ts"

export const RESULT: BuildResult = {
  out: `${process.cwd()}/dist`,
  pages: 14,
  locales: [
    { tag: "en", name: "English", pages: 7, words: 900, translated: 900 },
    { tag: "zh-Hant", name: "繁體中文", pages: 7, words: 900, translated: 567 },
  ],
  diagnostics: [],
}

const EXPORTED: Exported = { files: ["zh.po"], sentences: 12, untranslated: 5, stale: 1, diagnostics: [] }

const IMPORTED: Imported = {
  taken: 3,
  unchanged: 7,
  empty: 5,
  fuzzy: 0,
  memory: "locales/zh/memory.tsv",
  diagnostics: [],
}

const LEARNED: Learned = { locale: "zh", file: "locales/zh/memory.tsv", pairs: 8, fresh: 1, commits: 3 }

const KNOWN: Known = {
  line: {
    kind: "segment",
    source: "Read it.",
    target: "阅读它。",
    origin: { file: "locales/zh/pages/tea.md", commit: "1a2b3c4d", date: "2024-02-18" },
    at: 0,
  },
  likeness: 1,
}

export interface Outcome {
  readonly code: number
  /** Standard output, standard error. */
  readonly out: string
  readonly err: string
  /** What the rest of Palimpsest was called with. */
  readonly calls: readonly (readonly [name: string, options: unknown])[]
}

interface World {
  readonly result?: Partial<BuildResult>
  readonly found?: readonly Diagnostic[]
  readonly learned?: readonly Learned[]
  readonly fails?: Error
  /** What goes wrong while the site is being served. */
  readonly failsLater?: Error
  readonly interactive?: boolean
  /** Progress that the work reports: step, done, of. */
  readonly reports?: readonly (readonly [string, number, number])[]
}

/** Runs a command line in a world where Palimpsest is a fake and a second passes at every look at the clock. */
export async function call(line: string, world: World = {}): Promise<Outcome> {
  const seen = { out: "", err: "", calls: [] as [string, unknown][] }
  let clock = 0
  const terminal: Terminal = {
    write: text => {
      seen.out += text
    },
    tell: text => {
      seen.err += text
    },
    interactive: world.interactive ?? false,
    color: false,
    now: () => (clock += 1000),
  }
  const work = (name: string, { onProgress, ...options }: Parameters<Palimpsest["serveSite"]>[0]): void => {
    seen.calls.push([name, options])
    if (world.fails) throw world.fails
    for (const report of world.reports ?? []) onProgress?.(...report)
  }
  const found = world.found ?? []
  const compilation: Compilation = { diagnostics: found }
  const palimpsest: Palimpsest = {
    compile: async options => {
      work("compile", options)
      return compilation
    },
    buildSite: async options => {
      work("buildSite", options)
      return { ...RESULT, diagnostics: found, ...world.result }
    },
    serveSite: async ({ onCompiled, onFailed, ...options }) => {
      work("serveSite", options)
      onCompiled?.(compilation)
      onCompiled?.({ diagnostics: [] })
      if (world.failsLater) onFailed?.(world.failsLater)
      return { url: "http://127.0.0.1:8080/" }
    },
    exportLocale: async options => {
      seen.calls.push(["exportLocale", options])
      return { ...EXPORTED, diagnostics: found }
    },
    importFiles: async options => {
      seen.calls.push(["importFiles", options])
      return { ...IMPORTED, diagnostics: found }
    },
    learnMemories: async options => {
      work("learnMemories", options)
      return { learned: world.learned ?? [LEARNED], without: [], diagnostics: found }
    },
    lookInMemory: async options => {
      seen.calls.push(["lookInMemory", options])
      return { known: [KNOWN], shown: [{ page: "tea", text: "阅读它。", origin: "memory" }], diagnostics: found }
    },
    pruneMemories: async options => {
      seen.calls.push(["pruneMemories", options])
      const pruned = { locale: "zh", file: "locales/zh/memory.tsv", dropped: [KNOWN.line], kept: 7 }
      return { pruned: [pruned], diagnostics: found }
    },
  }
  const code = await run(
    line === "" ? [] : line.split(" "),
    terminal,
    async () => palimpsest,
    () => "1.2.3",
  )
  return { code, ...seen }
}
