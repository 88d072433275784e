import { randomUUID } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { deserialize, serialize } from "node:v8"
import { gunzipSync, gzipSync } from "node:zlib"
import { digestOf } from "./digest.ts"
import { programDigest } from "./program-digest.ts"

/** Values of one name: of this branch and of that one, with pictures and without. */
const KEPT = 4
/** As fast as it goes: what is kept is soon replaced. */
const FAST = { level: 1 }

/**
 * Values in a folder, by a name and by what they were made from. What is damaged, or was made by another version of this
 * program, isn't there. A disk that takes or gives nothing costs time and nothing else.
 */
export interface Store {
  readonly take: (name: string, from: string) => unknown
  readonly put: (name: string, from: string, value: unknown) => void
}

/** A folder for each name, a file for each value. */
const folderOf = (folder: string, name: string): string => join(folder, digestOf(name).slice(0, 32))

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Opens a store in a folder, which need not be there. Values are plain data, of which only this program may be the writer. */
export function openStore(folder: string): Store {
  const fileOf = (name: string, from: string): string =>
    join(folderOf(folder, name), digestOf(programDigest(), from).slice(0, 32))
  return {
    take: (name, from) => attempt(() => deserialize(gunzipSync(readFileSync(fileOf(name, from))))),
    put: (name, from, value) => {
      attempt(() => {
        const file = fileOf(name, from)
        mkdirSync(folderOf(folder, name), { recursive: true })
        // Written beside and renamed: whoever looks finds the whole file or none.
        const draft = `${file}.${randomUUID()}`
        writeFileSync(draft, gzipSync(serialize(value), FAST))
        renameSync(draft, file)
        forgetOld(folderOf(folder, name))
      })
    },
  }
}

/** Leaves the newest files of a folder. */
function forgetOld(folder: string): void {
  const files = readdirSync(folder).map(name => join(folder, name))
  if (files.length <= KEPT) return
  const byAge = files.map(file => ({ file, time: statSync(file).mtimeMs })).sort((a, b) => b.time - a.time)
  for (const { file } of byAge.slice(KEPT)) rmSync(file, { force: true })
}

/** Removes from a store in a folder all that has none of these names. */
export function keepOnly(folder: string, names: readonly string[]): void {
  const kept = new Set(names.map(name => folderOf(folder, name)))
  attempt(() => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (!kept.has(path)) rmSync(path, { recursive: true, force: true })
    }
  })
}
