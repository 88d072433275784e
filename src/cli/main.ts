#!/usr/bin/env node
import { readFileSync } from "node:fs"
import type { Palimpsest } from "./palimpsest.ts"
import { run } from "./run.ts"
import { terminalOf } from "./terminal.ts"

/** As shells say that a program was interrupted. */
const INTERRUPTED = 130

const load = async (): Promise<Palimpsest> => {
  const [{ compile }, { buildSite }, { serveSite }] = await Promise.all([
    import("../build.ts"),
    import("../eleventy.ts"),
    import("../serve.ts"),
  ])
  return { compile, buildSite, serveSite }
}

const version = (): string => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))
  return String(version)
}

const terminal = terminalOf(process)

process.once("SIGINT", () => {
  if (terminal.interactive) terminal.tell("\r\u001b[2K")
  process.exit(INTERRUPTED)
})
// Whoever reads has seen enough, as in `palimpsest check | head`.
process.stdout.on("error", () => process.exit(process.exitCode ?? 0))

process.exitCode = await run(process.argv.slice(2), terminal, load, version)
