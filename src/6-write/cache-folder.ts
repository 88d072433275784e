import { rmSync } from "node:fs"
import { access, constants, lstat, mkdtemp, realpath } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

/**
 * Whether something may be written into a folder. A folder that says no to anybody is left alone, even where the user
 * is root and could; so is a link, which may lead anywhere.
 */
async function isOpen(folder: string): Promise<boolean> {
  const stats = await lstat(folder)
  if (!stats.isDirectory() || (stats.mode & 0o222) === 0) return false
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
}

/** A folder until the process ends. */
async function passingFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "palimpsest-"))
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Where a project keeps what needn't be made again: in the project, or for this once in a folder of its own. */
export async function cacheFolder(root: string): Promise<string> {
  const own = join(root, ".palimpsest")
  const isOwn = await isOpen(own).catch(async () => isOpen(await realpath(root)))
  return join(isOwn ? own : await passingFolder(), "cache", "pictures")
}
