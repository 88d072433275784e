import { join, posix } from "node:path"
import type { Diagnostic } from "../diagnostics/index.ts"
import { fileState, folderState, readText } from "./files.ts"

/** A file that may be put in, or why it may not. */
export type SnippetFile =
  | { readonly kind: "there"; readonly file: string; readonly text: string }
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "faulty"; readonly fault: Diagnostic }

export type SnippetFiles = (path: string) => SnippetFile

const refused = (reason: string): SnippetFile => ({ kind: "refused", reason })

/** Why a path can't be one of the project's files, whatever is there. */
function faultOf(path: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(path)) return "it lies on the web"
  const parts = path.split("/")
  if (posix.isAbsolute(path) || /\\|\0|^[a-z]:|^~/i.test(path)) return "it leads out of the project"
  if (parts.some(part => part.startsWith(".") && part !== "." && part !== "..")) return "a name in it starts with a dot"
  return undefined
}

/** Where a path leads to from a base, a folder or a file; nothing where it leads out of it. */
function candidate(root: string, base: string, path: string): string | undefined {
  if (folderState(root, base) !== "there") {
    return posix.basename(base) === posix.normalize(path) && fileState(root, base) === "there" ? base : undefined
  }
  const below = posix.normalize(path)
  return below === ".." || below.startsWith("../") ? undefined : posix.join(base, below)
}

/** Looks for snippets in the folders of a project, each file once. */
export function snippetFiles(root: string, bases: readonly string[]): SnippetFiles {
  const known = new Map<string, SnippetFile>()
  const readFirst = (files: readonly string[]): SnippetFile => {
    const file = files.find(each => fileState(root, each) !== "missing")
    if (file === undefined) return { kind: "missing" }
    if (fileState(root, file) === "outside") return refused("it is a link that leads out of the project")
    const read = readText(file, join(root, file))
    return "fault" in read ? { kind: "faulty", fault: read.fault } : { kind: "there", file, text: read.text }
  }
  const find = (path: string): SnippetFile => {
    const files = bases.flatMap(base => candidate(root, base, path) ?? [])
    const climbs = /^\.\.(?:\/|$)/.test(posix.normalize(path))
    const reason = faultOf(path) ?? (files.length === 0 && climbs ? "it leads out of the project" : undefined)
    return reason === undefined ? readFirst(files) : refused(reason)
  }
  return path => {
    const found = known.get(path) ?? find(path)
    known.set(path, found)
    return found
  }
}
