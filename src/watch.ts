import { type FSWatcher, type Stats, watch } from "node:fs"
import { lstat, readdir } from "node:fs/promises"
import { basename, dirname, join } from "node:path"

/** Watches files and folders until closed. */
export interface Watcher {
  /** Watches these from now on, absolute, and everything in them. What isn't there yet may come. */
  readonly follow: (paths: readonly string[]) => Promise<void>
  readonly close: () => void
}

const isPassedOver = (name: string): boolean => name === "node_modules" || name.startsWith(".")

const statOf = (path: string): Promise<Stats | undefined> => lstat(path).catch(() => undefined)

/** Numbers of inodes are given away again at once: the time of birth tells one folder from the next. */
const identityOf = (stats: Stats | undefined): string | undefined => stats && `${stats.ino} ${stats.birthtimeMs}`

/** A folder and those in it. Links aren't followed: what they lead to isn't the project's. */
async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const inner = entries.filter(entry => entry.isDirectory() && !isPassedOver(entry.name))
  const deeper = await Promise.all(inner.map(({ name }) => foldersIn(join(folder, name))))
  return [folder, ...deeper.flat()]
}

/** Which folders to look into for a path, and which name in them counts; every name where none is given. */
async function targetsOf(path: string): Promise<readonly (readonly [folder: string, name?: string])[]> {
  const stats = await statOf(path)
  if (stats?.isDirectory()) return (await foldersIn(path)).map(folder => [folder] as const)
  // A file is replaced when it is saved, and a path that isn't there yet appears: both show in the folder above.
  const parent = dirname(path)
  const there = stats !== undefined || (await statOf(parent))?.isDirectory()
  return there || parent === path ? [[parent, basename(path)]] : targetsOf(parent)
}

/**
 * Tells of every change in files and folders. It watches folder by folder, which every system can, and finds new
 * folders when it is told again what to follow.
 */
export function watcher(onChange: () => void): Watcher {
  const watchers = new Map<string, { readonly identity: string; readonly own: FSWatcher }>()
  let names = new Map<string, Set<string | undefined>>()
  let isClosed = false

  const start = (folder: string, identity: string): void => {
    const own = watch(folder, (_event, name) => {
      const wanted = names.get(folder)
      if (wanted?.has(undefined) ? !isPassedOver(name ?? "") : name === null || wanted?.has(name)) onChange()
    })
    own.on("error", () => stop(folder))
    watchers.set(folder, { identity, own })
  }
  const stop = (folder: string): void => {
    watchers.get(folder)?.own.close()
    watchers.delete(folder)
  }
  // A folder that was taken away and made again is another one, under the same name.
  const renew = async (folder: string): Promise<void> => {
    const identity = identityOf(await statOf(folder))
    if (identity === watchers.get(folder)?.identity) return
    stop(folder)
    if (identity !== undefined && !isClosed) start(folder, identity)
  }

  const follow = async (paths: readonly string[]): Promise<void> => {
    const next = new Map<string, Set<string | undefined>>()
    for (const [folder, name] of (await Promise.all(paths.map(targetsOf))).flat()) {
      next.set(folder, (next.get(folder) ?? new Set()).add(name))
    }
    names = next
    for (const folder of watchers.keys()) if (!next.has(folder)) stop(folder)
    await Promise.all([...next.keys()].map(renew))
  }
  const close = (): void => {
    isClosed = true
    for (const folder of [...watchers.keys()]) stop(folder)
  }
  return { follow, close }
}
