import { constants } from "node:fs"
import { copyFile, mkdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { inTurn } from "./in-turn.ts"
import { checkPaths, type OutputFile } from "./output.ts"

/** Files that are open at one time. */
const AT_ONCE = 32

async function write(folder: string, file: OutputFile): Promise<void> {
  const target = join(folder, file.path)
  if ("copyOf" in file) await copyFile(file.copyOf, target, constants.COPYFILE_FICLONE)
  else await writeFile(target, file.content)
}

/** Writes files into a folder, over what is there. */
export async function writeInto(folder: string, files: readonly OutputFile[]): Promise<void> {
  checkPaths(files)
  const folders = [...new Set(files.map(file => dirname(join(folder, file.path))))]
  await inTurn(folders, AT_ONCE, path => mkdir(path, { recursive: true }))
  await inTurn(files, AT_ONCE, file => write(folder, file))
}
