import { existsSync, statSync } from "node:fs"
import { hasFailed } from "../diagnostics/index.ts"
import type { Imported, ImportOptions } from "../round-trip.ts"
import type { Call } from "./arguments.ts"
import { localeFaults } from "./export.ts"
import { printFindings } from "./findings.ts"
import type { Palimpsest } from "./palimpsest.ts"
import { plural } from "./plural.ts"
import type { Terminal } from "./terminal.ts"

export interface ImportChoices extends ImportOptions {
  readonly strict: boolean
  readonly all: boolean
  readonly quiet: boolean
}

/** The choices of a call, or what is wrong with them. The last of several operands is the project, if it is a folder. */
export function importChoices(call: Call): ImportChoices | { readonly wrong: readonly string[] } {
  const { operands, values } = call
  const last = operands.at(-1) ?? ""
  const hasProject = operands.length > 1 && existsSync(last) && statSync(last).isDirectory()
  const dir = hasProject ? last : "."
  const files = hasProject ? operands.slice(0, -1) : operands
  const [locale, config] = (["locale", "config"] as const).map(name => values.get(name))
  const wrong = localeFaults(dir, call)
  if (files.length === 0) wrong.push("import needs a FILE, as in zh.po")
  wrong.push(...files.filter(file => !existsSync(file)).map(file => `there is no file ${file}`))
  if (wrong.length > 0 || locale === undefined) return { wrong }
  return {
    dir,
    files,
    locale,
    strict: values.has("strict"),
    all: values.has("all"),
    quiet: values.has("quiet"),
    ...(config !== undefined && { config }),
  }
}

/** `3 new translations in locales/zh/memory.tsv; 120 as they were, 2 unsure, 10 empty.` */
function summary({ taken, unchanged, fuzzy, empty, memory }: Imported): string {
  const left = [`${unchanged} as they were`, ...(fuzzy > 0 ? [`${fuzzy} unsure`] : []), `${empty} empty`].join(", ")
  if (memory === undefined) return `Nothing new: ${left}.\n`
  return `${plural(taken, "new translation")} in ${memory}; ${left}.\n`
}

/** `palimpsest import`: puts what is new into the locale's memory, and says what became of the rest. Returns the exit code. */
export async function importFiles(choices: ImportChoices, palimpsest: Palimpsest, terminal: Terminal): Promise<number> {
  const { strict, all, quiet, ...options } = choices
  const imported = await palimpsest.importFiles(options)
  printFindings(imported.diagnostics, { dir: ".", format: "pretty", all }, terminal, false)
  if (!quiet) terminal.write(`${imported.diagnostics.length > 0 ? "\n" : ""}${summary(imported)}`)
  return hasFailed(imported.diagnostics, strict) ? 1 : 0
}
