import type { Compilation } from "../build.ts"
import { visible } from "../diagnostics/index.ts"
import type { Choices } from "./choices.ts"
import { printFindings } from "./findings.ts"
import type { Palimpsest } from "./palimpsest.ts"
import { progressOn } from "./progress.ts"
import type { Terminal } from "./terminal.ts"

/** Why nothing can be served at a port, where that is what an error says. */
function portFault(error: unknown): { readonly wrong: string } {
  if (!(error instanceof Error && "port" in error && "code" in error)) throw error
  const why = error.code === "EADDRINUSE" ? "it is taken, and so are those above it" : "there is no permission"
  return { wrong: `nothing can be served at port ${error.port}: ${why}; name another one with --port` }
}

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
  const served = await serveSite({ ...options, onProgress: progress.report, onCompiled, onFailed }).catch(portFault)
  progress.end()
  if ("wrong" in served) {
    terminal.tell(`${served.wrong}\n`)
    return 2
  }
  const { url } = served
  terminal.write(quiet ? `${url}\n` : `Serving at ${url} (Ctrl+C ends it)\n`)
  return 0
}
