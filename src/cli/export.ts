import { existsSync, statSync } from "node:fs"
import { relative } from "node:path"
import type { ExportOptions } from "../round-trip.ts"
import type { Call } from "./arguments.ts"
import { printFindings } from "./findings.ts"
import type { Palimpsest } from "./palimpsest.ts"
import { plural } from "./plural.ts"
import type { Terminal } from "./terminal.ts"

export interface ExportChoices extends ExportOptions {
  readonly quiet: boolean
}

/** What is wrong with a call that names a project's folder, its settings and a locale. */
export function localeFaults(dir: string, { command, values }: Call): string[] {
  const config = values.get("config")
  return [
    ...(existsSync(dir) && statSync(dir).isDirectory() ? [] : [`there is no folder ${dir}`]),
    ...(config !== undefined && !existsSync(config) ? [`there is no file ${config}`] : []),
    ...(values.has("locale") ? [] : [`${command} needs a locale: --locale TAG`]),
  ]
}

/** As the call says, or as the file's ending does. */
function formatOf({ values }: Call): ExportOptions["format"] | undefined {
  const name = values.get("format") ?? (/\.xli?ff?$/i.test(values.get("out") ?? "") ? "xliff" : "po")
  return name === "po" || name === "xliff" ? name : undefined
}

/** The choices of a call, or what is wrong with them. */
export function exportChoices(call: Call): ExportChoices | { readonly wrong: readonly string[] } {
  const { operand: dir = ".", values } = call
  const [locale, out, config] = (["locale", "out", "config"] as const).map(name => values.get(name))
  const format = formatOf(call)
  const wrong = localeFaults(dir, call)
  if (!format) wrong.push(`there is no format ${values.get("format")}: there are po, xliff`)
  if (wrong.length > 0 || !format || locale === undefined) return { wrong }
  return {
    dir,
    locale,
    format,
    quiet: values.has("quiet"),
    ...(out !== undefined && { out }),
    ...(config !== undefined && { config }),
  }
}

/** `palimpsest export`: writes a locale's sentences, and says how many. Returns the exit code. */
export async function exportLocale(
  choices: ExportChoices,
  palimpsest: Palimpsest,
  terminal: Terminal,
): Promise<number> {
  const { quiet, ...options } = choices
  const { files, sentences, untranslated, stale, diagnostics } = await palimpsest.exportLocale(options)
  printFindings(diagnostics, { dir: ".", format: "pretty", all: false }, terminal, false)
  const [first, ...others] = files
  if (first === undefined) return diagnostics.length > 0 ? 1 : 0
  if (!quiet) {
    const place = others.length === 0 ? relative(".", first) : plural(files.length, "file")
    const work = `${untranslated} to translate${stale > 0 ? `, ${stale} to look at again` : ""}`
    terminal.write(`Wrote ${plural(sentences, "sentence")} to ${place}: ${work}.\n`)
  }
  return 0
}
