import { hasFailed } from "../diagnostics/index.ts"
import type { Choices } from "./choices.ts"
import { printFindings } from "./findings.ts"
import type { Palimpsest } from "./palimpsest.ts"
import { progressOn } from "./progress.ts"
import type { Terminal } from "./terminal.ts"

/** `palimpsest check`: every finding, nothing written. Returns the exit code. */
export async function check(choices: Choices, { compile }: Palimpsest, terminal: Terminal): Promise<number> {
  const { strict, quiet, all, format, port, out, ...options } = choices
  const progress = progressOn(terminal, quiet)
  const { diagnostics } = await compile({ ...options, thorough: all, onProgress: progress.report }).finally(
    progress.end,
  )
  printFindings(diagnostics, choices, terminal, true)
  if (diagnostics.length === 0 && format === "pretty" && !quiet) terminal.write("No problems.\n")
  return hasFailed(diagnostics, strict) ? 1 : 0
}
