import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, sep } from "node:path"

/** Whether a path of the project stays in it after symbolic links are followed. */
function isInside(root: string, path: string): boolean {
  let folder = dirname(join(root, path))
  while (!existsSync(folder)) folder = dirname(folder)
  const [home, real] = [realpathSync(root), realpathSync(folder)]
  return real === home || real.startsWith(home.endsWith(sep) ? home : home + sep)
}

/** Writes a text file whole or not at all, and the folders that it lies in. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, text)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error instanceof Error ? Object.assign(error, { path: file }) : error
  }
}

/** Writes a text file of the project; says no to a path that a link leads out of it. */
export function writeProjectFile(root: string, path: string, text: string): boolean {
  if (!isInside(root, path)) return false
  writeWhole(join(root, path), text)
  return true
}
