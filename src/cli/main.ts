#!/usr/bin/env node
import { readFileSync } from "node:fs"
import type { Palimpsest } from "./palimpsest.ts"
import { run } from "./run.ts"
import { terminalOf } from "./terminal.ts"

/** As shells say that a program was interrupted. */
const INTERRUPTED = 130

/** Each is loaded when it is called: a build needs no server. */
const load = async (): Promise<Palimpsest> => ({
  compile: async options => (await import("../build.ts")).compile(options),
  buildSite: async options => (await import("../eleventy.ts")).buildSite(options),
  serveSite: async options => (await import("../serve.ts")).serveSite(options),
  exportLocale: async options => (await import("../round-trip.ts")).exportLocale(options),
  importFiles: async options => (await import("../round-trip.ts")).importFiles(options),
  learnMemories: async options => (await import("../memory/index.ts")).learnMemories(options),
  lookInMemory: async options => (await import("../memory/index.ts")).lookInMemory(options),
  pruneMemories: async options => (await import("../memory/index.ts")).pruneMemories(options),
})

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
