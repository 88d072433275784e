import { type Diagnostic, refusalOf, visible } from "../diagnostics/index.ts"
import { type Call, parseArguments } from "./arguments.ts"
import { build } from "./build.ts"
import { check } from "./check.ts"
import { choicesOf, isFormat } from "./choices.ts"
import type { CommandName } from "./command.ts"
import { explain } from "./explain.ts"
import { exportChoices, exportLocale } from "./export.ts"
import { printFindings } from "./findings.ts"
import { help, helpFor } from "./help.ts"
import { importChoices, importFiles } from "./import.ts"
import { memory, memoryChoices } from "./memory.ts"
import type { Loader } from "./palimpsest.ts"
import { serve } from "./serve.ts"
import { status } from "./status.ts"
import type { Terminal } from "./terminal.ts"

const CONTENT_FAULT = 1
const WRONG_CALL = 2
const OUR_FAULT = 3

function refuse(faults: readonly string[], terminal: Terminal, about?: CommandName): number {
  for (const fault of faults) terminal.tell(`${visible(fault)}\n`)
  terminal.tell(`palimpsest ${about === undefined ? "" : `${about} `}--help says how it is called\n`)
  return WRONG_CALL
}

async function perform(call: Call, load: Loader, terminal: Terminal): Promise<number> {
  if (call.command === "explain") return explain(call.operand, terminal)
  if (call.command === "export" || call.command === "import") return performRoundTrip(call, load, terminal)
  if (call.command === "memory") {
    const choices = memoryChoices(call)
    return "wrong" in choices ? refuse(choices.wrong, terminal, "memory") : memory(choices, await load(), terminal)
  }
  const choices = choicesOf(call)
  if ("wrong" in choices) return refuse(choices.wrong, terminal, call.command)
  const perform = { build, check, serve, status }[call.command]
  return perform(choices, await load(), terminal)
}

async function performRoundTrip(call: Call, load: Loader, terminal: Terminal): Promise<number> {
  const choices = call.command === "export" ? exportChoices(call) : importChoices(call)
  if ("wrong" in choices) return refuse(choices.wrong, terminal, call.command)
  const palimpsest = await load()
  return "files" in choices ? importFiles(choices, palimpsest, terminal) : exportLocale(choices, palimpsest, terminal)
}

/** What to tell of a fault of our own: no content can cause it, so it is to be reported. */
function confess(error: unknown, args: readonly string[], debug: boolean): string {
  const what = error instanceof Error ? error.message : String(error)
  const stack = debug && error instanceof Error && error.stack !== undefined ? `\n${error.stack}\n` : ""
  const report = debug
    ? "Please report it with the lines above and below."
    : `Please report it with what this prints:\n  palimpsest ${args.map(visible).join(" ")} --debug`
  return `Palimpsest itself failed: ${visible(what)}\nThis is no fault of yours; the old site, if there is one, is untouched.\n${report}\n${stack}`
}

/** What stopped a command before it could print what it had found. */
function tellAlone(finding: Diagnostic, { values }: Call, terminal: Terminal): number {
  const format = values.get("format")
  printFindings([finding], { dir: ".", format: isFormat(format) ? format : "pretty", all: false }, terminal, false)
  return CONTENT_FAULT
}

/** Does what a command line says. Returns the exit code; never throws. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  load: Loader,
  version: () => string,
): Promise<number> {
  const parsed = parseArguments(args)
  if ("wrong" in parsed) return refuse(parsed.wrong, terminal, parsed.about)
  if ("asks" in parsed) {
    const words = parsed.about === undefined ? help() : helpFor(parsed.about)
    terminal.write(parsed.asks === "version" ? `${version()}\n` : words)
    return 0
  }
  try {
    return await perform(parsed.call, load, terminal)
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal !== undefined) return tellAlone(refusal, parsed.call, terminal)
    terminal.tell(confess(error, args, parsed.call.values.has("debug")))
    return OUR_FAULT
  }
}
