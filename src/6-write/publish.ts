import { existsSync } from "node:fs"
import { mkdir, open, readdir, readFile, realpath, rename, rm } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { type Diagnostic, diagnoseFile } from "../diagnostics/index.ts"
import { MANIFEST } from "./manifest.ts"
import type { OutputFile } from "./output.ts"
import { writeInto } from "./write-into.ts"

/** The names that a publication uses beside the output folder: hidden, and told apart by what they are for. */
function namesBeside(out: string): { readonly staging: string; readonly aside: string; readonly lock: string } {
  const beside = (purpose: string): string => join(dirname(out), `.${basename(out)}.${purpose}`)
  return { staging: beside("staging"), aside: beside("old"), lock: beside("lock") }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Takes the lock; gives the process that has it, where another one does. A lock of a dead process is taken over. */
async function takeLock(lock: string): Promise<number | undefined> {
  const holder = Number.parseInt(await readFile(lock, "utf8").catch(() => ""), 10)
  if (holder > 0 && holder !== process.pid && isRunning(holder)) return holder
  await rm(lock, { force: true })
  const file = await open(lock, "wx").catch(() => undefined)
  if (file === undefined) return Number.parseInt(await readFile(lock, "utf8").catch(() => "0"), 10)
  await file.writeFile(String(process.pid))
  await file.close()
  return undefined
}

/** Whether a folder may be replaced: it isn't there, is empty, or is a site of ours. */
async function isOurs(out: string): Promise<boolean> {
  const entries = await readdir(out).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? [] : undefined))
  if (entries === undefined) return false
  if (entries.length === 0) return true
  const manifest = await readFile(join(out, MANIFEST), "utf8").catch(() => "")
  return manifest.includes('"generator": "palimpsest"')
}

/** A build that was killed between the two renames left the old site aside: it is put back. */
async function recover(out: string, aside: string): Promise<void> {
  if (!existsSync(aside)) return
  if (existsSync(out)) await rm(aside, { recursive: true, force: true })
  else await rename(aside, out)
}

async function swap(out: string, staging: string, aside: string): Promise<void> {
  if (existsSync(out)) await rename(out, aside)
  await rename(staging, out)
  await rm(aside, { recursive: true, force: true })
}

/**
 * Replaces the site in the folder `out` by `files`, whole or not at all: everything is written to a folder
 * beside it, which then takes its place by a rename. A build that is stopped leaves the old site; one that is
 * killed between the two renames leaves it aside, and the next one puts it back first.
 */
export async function publish(files: readonly OutputFile[], out: string): Promise<readonly Diagnostic[]> {
  await mkdir(dirname(resolve(out)), { recursive: true })
  const target = await realpath(out).catch(() => resolve(out))
  const { staging, aside, lock } = namesBeside(target)
  const holder = await takeLock(lock)
  if (holder !== undefined) return [diagnoseFile("C114", out, { pid: holder })]
  try {
    await recover(target, aside)
    if (!(await isOurs(target))) return [diagnoseFile("C113", out)]
    await rm(staging, { recursive: true, force: true })
    await writeInto(staging, files)
    await swap(target, staging, aside)
    return []
  } finally {
    await rm(staging, { recursive: true, force: true })
    await rm(lock, { force: true })
  }
}
