import { isAbsolute, join, relative, sep } from "node:path"
import type { Project } from "../1-read/index.ts"
import { type Diagnostic, diagnoseFile } from "../diagnostics/index.ts"

/** What stands against writing to `path`: it lies in a folder that the site is made from, and would be read as a part of it. */
export function liesAmong({ root, folders }: Pick<Project, "root" | "folders">, path: string): readonly Diagnostic[] {
  const folder = folders.find(each => {
    const way = relative(join(root, each), path)
    return !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way))
  })
  return folder === undefined ? [] : [diagnoseFile("C122", path, { folder })]
}
