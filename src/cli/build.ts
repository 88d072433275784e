import { relative } from "node:path"
import { hasFailed, visible } from "../diagnostics/index.ts"
import type { BuildResult, LocaleSummary } from "../eleventy.ts"
import type { Choices } from "./choices.ts"
import { printFindings } from "./findings.ts"
import type { Palimpsest } from "./palimpsest.ts"
import { plural } from "./plural.ts"
import { progressOn } from "./progress.ts"
import { inColumns, percent } from "./table.ts"
import type { Terminal } from "./terminal.ts"

/** A line for each locale: tag, name, pages, share of the words. The first is the source. */
function coverage(locales: readonly LocaleSummary[]): string {
  const rows = locales.map(({ tag, name, pages, words, translated }, at) => [
    tag,
    visible(name),
    plural(pages, "page"),
    at === 0 ? "source" : `${percent(translated, words)} translated`,
  ])
  return inColumns(rows, "   ")
}

/** What was built, how much of it is translated, where it lies and how to look at it. */
function summary({ out, pages, locales }: BuildResult, { dir }: Choices, milliseconds: number): string {
  if (pages === 0) return "Nothing was built.\n"
  const place = relative(".", out) || "."
  const head = `Built ${plural(pages, "page")} in ${plural(locales.length, "language")}, in ${(milliseconds / 1000).toFixed(1)} s.`
  const serve = `palimpsest serve${dir === "." ? "" : ` ${dir}`}`
  return `${head}\n\n${coverage(locales)}\nThe site lies in ${place}. To look at it: ${serve}\n`
}

/** `palimpsest build`. Returns the exit code. */
export async function build(choices: Choices, { buildSite }: Palimpsest, terminal: Terminal): Promise<number> {
  const { strict, quiet, all, format, port, ...options } = choices
  const began = terminal.now()
  const progress = progressOn(terminal, quiet)
  let result: BuildResult
  try {
    result = await buildSite({ ...options, onProgress: progress.report })
  } finally {
    progress.end()
  }
  printFindings(result.diagnostics, choices, terminal, false)
  if (!quiet) {
    const words = summary(result, choices, terminal.now() - began)
    if (format === "pretty") terminal.write(result.diagnostics.length > 0 ? `\n${words}` : words)
    else terminal.tell(words)
  }
  return hasFailed(result.diagnostics, strict) ? 1 : 0
}
