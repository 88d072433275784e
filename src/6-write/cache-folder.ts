import { mkdtemp, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Whether anybody may write to a folder. A folder that says no is left alone, even where the user is root and could. */
async function isOpen(folder: string): Promise<boolean> {
  const { mode } = await stat(folder)
  return (mode & 0o222) !== 0
}

/** Where a project keeps what needn't be made again: in the project, or for this once in a folder of its own. */
export async function cacheFolder(root: string): Promise<string> {
  const folder = (await isOpen(root)) ? join(root, ".palimpsest") : await mkdtemp(join(tmpdir(), "palimpsest-"))
  return join(folder, "cache", "pictures")
}
