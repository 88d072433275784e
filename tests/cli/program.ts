import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { onTestFinished } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))
const ready = join(root, "scripts/ready.mjs")

/** The program as people run it: compiled first, where it isn't. */
export function program(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ready], { encoding: "utf8" })
  if (status !== 0) throw new Error(`Palimpsest can't be compiled:\n${stdout}${stderr}`)
  return join(root, "lib/cli/main.js")
}

/** Lays files into a folder; `undefined` takes one away. */
export function lay(folder: string, files: Readonly<Record<string, string | undefined>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    if (content === undefined) rmSync(file)
    else writeFileSync(file, content)
  }
}

export const SETTINGS = "title: The tea book\nurl: https://tea.example/\nlocales: { source: en, targets: [fr] }\n"

/** A project of two pages, half of it in French, in a folder of its own. */
export function tinyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "palimpsest-tea-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  lay(folder, {
    "site.yml": SETTINGS,
    "content/index.md": "# Tea\n\nWelcome. Read about [sencha](green/sencha.md).\n",
    "content/green/sencha.md": "# Sencha\n\nSteep it for a minute.\n",
    "locales/fr/pages/green/sencha.md": "# Sencha\n\nInfusez-le une minute.\n",
  })
  return folder
}

/** A program that runs until the test ends, and what it has said so far. */
export interface Running {
  readonly process: ChildProcess
  readonly said: () => string
  /** Settles with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>
}

export function start(main: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", text => (said += text))
  const ended = new Promise<number | NodeJS.Signals | null>(done => child.once("exit", (code, by) => done(code ?? by)))
  onTestFinished(() => void child.kill("SIGKILL"))
  return { process: child, said: () => said, ended }
}

/** Waits until something is so; fails with what it is instead. */
export async function until<Value>(
  look: () => Value | Promise<Value>,
  isSo: (value: Value) => boolean,
): Promise<Value> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const value = await look()
    if (isSo(value)) return value
    if (Date.now() > deadline) throw new Error(`waited in vain; it is still: ${String(value)}`)
    await new Promise(done => setTimeout(done, 2))
  }
}
