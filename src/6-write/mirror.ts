import { createHash } from "node:crypto"
import { mkdir, readdir, rm, rmdir, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { inTurn } from "./in-turn.ts"
import type { OutputFile } from "./output.ts"
import { writeInto } from "./write-into.ts"

/** A folder that is kept the same as a list of files. */
export interface Mirror {
  /** Writes what is new or changed, takes away what is gone. Gives the paths of both. */
  readonly update: (files: readonly OutputFile[]) => Promise<readonly string[]>
}

/** Changes when a file's bytes do; a copy's bytes aren't read for it. */
async function versionOf(file: OutputFile): Promise<string> {
  if (!("copyOf" in file)) return createHash("sha256").update(file.content).digest("hex")
  const { size, mtimeMs } = await stat(file.copyOf)
  return `${file.copyOf}\0${size}\0${mtimeMs}`
}

/** Takes a file away, and the folders that are empty without it. */
async function remove(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true })
  for (let up = dirname(path); up !== "."; up = dirname(up)) {
    const entries = await readdir(join(folder, up)).catch(() => undefined)
    if (entries?.length !== 0) return
    await rmdir(join(folder, up))
  }
}

/** Keeps a folder, which it empties first, the same as the files that it is told. One update at a time. */
export async function mirrorInto(folder: string): Promise<Mirror> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  let versions = new Map<string, string>()

  const update = async (files: readonly OutputFile[]): Promise<readonly string[]> => {
    const pairs = await inTurn(files, 32, async file => [file.path, await versionOf(file)] as const)
    const next = new Map(pairs)
    const gone = [...versions.keys()].filter(path => !next.has(path))
    const changed = files.filter(({ path }) => versions.get(path) !== next.get(path))
    // A path of old may be a folder now: what is gone goes first.
    for (const path of gone) await remove(folder, path)
    await writeInto(folder, changed)
    versions = next
    return [...changed.map(({ path }) => path), ...gone]
  }
  return { update }
}
