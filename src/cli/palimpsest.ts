import type { Compilation, CompileOptions } from "../build.ts"
import type { BuildOptions, BuildResult } from "../eleventy.ts"
import type { Learning, LearnOptions, Look, LookOptions, PruneOptions, Pruning } from "../memory/index.ts"
import type { Exported, ExportOptions, Imported, ImportOptions } from "../round-trip.ts"
import type { ServeOptions } from "../serve.ts"

/** What the commands call: the rest of Palimpsest, as far as they know it. */
export interface Palimpsest {
  readonly compile: (options: CompileOptions) => Promise<Compilation>
  readonly buildSite: (options: BuildOptions) => Promise<BuildResult>
  readonly serveSite: (options: ServeOptions) => Promise<{ readonly url: string }>
  readonly exportLocale: (options: ExportOptions) => Promise<Exported>
  readonly importFiles: (options: ImportOptions) => Promise<Imported>
  readonly learnMemories: (options: LearnOptions) => Promise<Learning>
  readonly lookInMemory: (options: LookOptions) => Promise<Look>
  readonly pruneMemories: (options: PruneOptions) => Promise<Pruning>
}

/** Loaded when a command needs it, not for `--help`. */
export type Loader = () => Promise<Palimpsest>
