import { existsSync } from "node:fs"
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { type Diagnostic, diagnoseFile, refusalOf } from "../diagnostics/index.ts"
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

/** Locks that this process holds: it may publish to several folders at a time. */
const held = new Set<string>()

/** The process that holds a lock, if it still runs. Our own number in a lock that we don't hold is that of a dead one. */
async function holderOf(lock: string): Promise<number | undefined> {
  if (held.has(lock)) return process.pid
  const holder = Number.parseInt(await readFile(lock, "utf8").catch(() => ""), 10)
  return holder > 0 && holder !== process.pid && isRunning(holder) ? holder : undefined
}

/** Takes the lock; gives the process that has it, where another one does. A lock of a dead process is taken over. */
async function takeLock(lock: string): Promise<number | undefined> {
  const holder = await holderOf(lock)
  if (holder !== undefined) return holder
  // Once more, without waiting in between: two calls may have looked at the same time.
  if (held.has(lock)) return process.pid
  held.add(lock)
  try {
    await rm(lock, { force: true })
    await writeFile(lock, String(process.pid), { flag: "wx" })
    return undefined
  } catch (error) {
    held.delete(lock)
    const other = await holderOf(lock)
    if (other !== undefined) return other
    // A full disk takes the name and not the number.
    await rm(lock, { force: true }).catch(() => undefined)
    throw error
  }
}

async function giveLock(lock: string): Promise<void> {
  await rm(lock, { force: true })
  held.delete(lock)
}

/** Whether a folder may be replaced: it isn't there, is empty, or is a site of ours. */
async function isOurs(out: string): Promise<boolean> {
  const entries = await readdir(out).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? [] : undefined))
  if (entries === undefined) return false
  if (entries.length === 0) return true
  const manifest = await readFile(join(out, MANIFEST), "utf8").catch(() => "")
  return manifest.includes('"generator": "palimpsest"')
}

/** What stands against building to `out`: a folder of somebody's that is no site of ours. Nothing where it may be replaced. */
export async function mayReplace(out: string): Promise<readonly Diagnostic[]> {
  return (await isOurs(out)) ? [] : [diagnoseFile("C113", out)]
}

/** A build that was killed between the two renames left the old site aside: it is put back. */
async function recover(out: string, aside: string): Promise<void> {
  if (!existsSync(aside)) return
  if (existsSync(out)) await rm(aside, { recursive: true, force: true })
  else await rename(aside, out)
}

async function swap(out: string, staging: string, aside: string): Promise<void> {
  if (existsSync(out)) await rename(out, aside)
  try {
    await rename(staging, out)
  } catch (error) {
    await recover(out, aside)
    throw error
  }
  await rm(aside, { recursive: true, force: true })
}

/**
 * Replaces the site in the folder `out` by `files`, whole or not at all: everything is written to a folder
 * beside it, which then takes its place by a rename. A build that is stopped leaves the old site; one that is
 * killed between the two renames leaves it aside, and the next one puts it back first. A disk that takes nothing is
 * a finding.
 */
export async function publish(files: readonly OutputFile[], out: string): Promise<readonly Diagnostic[]> {
  try {
    return await replace(files, out)
  } catch (error) {
    const refusal = refusalOf(error, out)
    if (refusal === undefined) throw error
    return [refusal]
  }
}

async function replace(files: readonly OutputFile[], out: string): Promise<readonly Diagnostic[]> {
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
    await giveLock(lock)
  }
}
