import { rmSync } from "node:fs"
import { access, constants, lstat, mkdtemp, realpath } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isTracked } from "../1-read/index.ts"
import { type Diagnostic, diagnoseFile } from "../diagnostics/index.ts"

/** A folder of the project. */
const NAME = ".palimpsest"

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

/** Where a project keeps what needn't be made again. */
export interface Cache {
  /** Absolute. */
  readonly folder: string
  /** Whether it is there the next time, too, and all that lies in it is surely of this program's making. */
  readonly isTrusted: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * In the project; where nothing may be written there, for this once in a folder of its own. So it is where the
 * project's repository has such a folder in it: what others send is words and pictures, never a page that is printed.
 */
export async function openCache(root: string): Promise<Cache> {
  const own = join(root, NAME)
  const [isWritable, tracked] = await Promise.all([
    isOpen(own).catch(async () => isOpen(await realpath(root))),
    isTracked(root, NAME),
  ])
  const isLasting = isWritable && tracked !== true
  return {
    folder: join(isLasting ? own : await passingFolder(), "cache"),
    isTrusted: isLasting && tracked === false,
    diagnostics: tracked ? [diagnoseFile("C125", NAME, { folder: NAME })] : [],
  }
}

/** Where pictures are kept that were made ready. */
export const picturesIn = ({ folder }: Cache): string => join(folder, "pictures")

/** Where articles are kept: only where git says that they came with no checkout, since what lies there is published as it is. */
export const articlesIn = ({ folder, isTrusted }: Cache): string | undefined =>
  isTrusted ? join(folder, "articles") : undefined

/** Where the index of words is kept, if articles are. */
export const searchIn = ({ folder, isTrusted }: Cache): string | undefined =>
  isTrusted ? join(folder, "search") : undefined
