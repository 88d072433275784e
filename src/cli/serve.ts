import type { Compilation } from "../build.ts"
import { visible } from "../diagnostics/index.ts"
import type { Choices } from "./choices.ts"
import { printFindings } from "./findings.ts"
import type { Palimpsest } from "./palimpsest.ts"
import { progressOn } from "./progress.ts"
import type { Terminal } from "./terminal.ts"

/** `palimpsest serve`: says where, and at every build what is wrong. Returns when the server runs. */
export async function serve(choices: Choices, { serveSite }: Palimpsest, terminal: Terminal): Promise<number> {
  const { strict, quiet, all, format, out, ...options } = choices
  const progress = progressOn(terminal, quiet)
  let before = 0
  const onCompiled = (compilation: Compilation): void => {
    progress.end()
    // At every build: what nobody need do anything about would bury the rest.
    const diagnostics = compilation.diagnostics.filter(({ severity }) => severity !== "remark")
    printFindings(diagnostics, choices, terminal, false)
    if (diagnostics.length === 0 && before > 0) terminal.write("No problems any more.\n")
    before = diagnostics.length
  }
  const onFailed = (error: unknown): void => {
    progress.end()
    const what = error instanceof Error ? error.message : String(error)
    terminal.tell(`This build failed by no fault of yours: ${visible(what)}\nWhat was served before is served still.\n`)
  }
  const { url } = await serveSite({ ...options, onProgress: progress.report, onCompiled, onFailed })
  progress.end()
  terminal.write(quiet ? `${url}\n` : `Serving at ${url} (Ctrl+C ends it)\n`)
  return 0
}
