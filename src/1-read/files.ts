import {
  closeSync,
  constants,
  type Dirent,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
} from "node:fs"
import { basename, isAbsolute, join, relative, sep } from "node:path"
import { type Diagnostic, diagnose, diagnoseFile } from "../diagnostics/index.ts"
import { type Decoded, decode, unreadable } from "./decode.ts"
import { asMarkdown, extensionOf, type Kind, kindOf } from "./kinds.ts"
import { unsafeName } from "./names.ts"

const MEGABYTE = 1024 * 1024
/** A page larger than this is no page; parsing takes time in its size. Bytes. */
export const MAX_PAGE = 2 * MEGABYTE
/** Bytes. */
export const MAX_ASSET = 50 * MEGABYTE
/** Folders inside one another. */
const MAX_FOLDERS = 32

/** A file that may be part of the site, by name. */
export interface FoundFile {
  /** Path relative to the folder that was walked, with forward slashes; a page's ends with `.md`, as most files do. */
  readonly path: string
  /** Path relative to the project's root. */
  readonly file: string
  readonly absolute: string
  readonly kind: "page" | "asset"
}

export interface Walked {
  /** Sorted by path, in code units. */
  readonly files: readonly FoundFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Order by code units: the same on every machine. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`

/** What an entry is that is neither file nor folder. */
function oddity(entry: Dirent): string | undefined {
  if (entry.isSymbolicLink()) return "a symbolic link"
  if (entry.isFile() || entry.isDirectory()) return undefined
  if (entry.isFIFO()) return "a named pipe"
  return entry.isSocket() ? "a socket" : "a device"
}

const notTaken = (file: string, kind: string, help: readonly string[] = []): Diagnostic =>
  diagnose("F111", { file, text: "" }, 0, 0, { kind }, help)

interface Walk {
  readonly root: string
  /** Links between Markdown files of the project are followed. */
  readonly follows: boolean
  readonly files: FoundFile[]
  readonly diagnostics: Diagnostic[]
}

/** One visit: where it is, and whether it is inside a folder whose files are never taken. */
interface Place {
  readonly path: string
  readonly file: string
  readonly absolute: string
  readonly depth: number
  readonly closed: boolean
}

/** The Markdown file of the project, none of it hidden, that a link between two such files leads to. */
function linkedPage({ root, follows }: Walk, absolute: string): string | undefined {
  if (!follows || kindOf(basename(absolute)) !== "page") return undefined
  try {
    const real = realpathSync(absolute)
    const path = relative(realpathSync(root), real)
    const isOpen = !isAbsolute(path) && path.split(sep).every(part => !part.startsWith("."))
    return isOpen && kindOf(basename(real)) === "page" && lstatSync(real).isFile() ? real : undefined
  } catch {
    return undefined
  }
}

function visitFile(walk: Walk, name: string, place: Place): void {
  const kind: Kind = kindOf(name)
  if (kind === "ignored") return
  const { path, file, absolute } = place
  const extension = extensionOf(name)
  const shown = extension === "" || name.startsWith(".") ? name : `.${extension}`
  if (place.closed)
    walk.diagnostics.push(notTaken(file, shown, ["nothing is taken from folders whose name starts with `_`"]))
  else if (kind === "other") walk.diagnostics.push(notTaken(file, shown))
  else {
    const reason = unsafeName(name)
    if (reason !== undefined) walk.diagnostics.push(diagnoseFile("F113", file, { reason }))
    else walk.files.push({ path: kind === "page" ? asMarkdown(path) : path, file, absolute, kind })
  }
}

function visit(walk: Walk, entry: Dirent, parent: Place): void {
  const under = (folder: string) => (folder === "" ? entry.name : `${folder}/${entry.name}`)
  const place: Place = {
    path: under(parent.path),
    file: under(parent.file),
    absolute: join(parent.absolute, entry.name),
    depth: parent.depth + 1,
    closed: parent.closed,
  }
  const linked = entry.isSymbolicLink() ? linkedPage(walk, place.absolute) : undefined
  const kind = oddity(entry)
  if (linked !== undefined) visitFile(walk, entry.name, { ...place, absolute: linked })
  else if (kind !== undefined) walk.diagnostics.push(diagnoseFile("F112", place.file, { kind }))
  else if (entry.isFile()) visitFile(walk, entry.name, place)
  else if (entry.name.startsWith("_")) walkFolder(walk, { ...place, closed: true })
  else {
    const reason = unsafeName(entry.name)
    if (reason === undefined) walkFolder(walk, place)
    else walk.diagnostics.push(diagnoseFile("F113", place.file, { reason }))
  }
}

function walkFolder(walk: Walk, place: Place): void {
  if (place.depth > MAX_FOLDERS) {
    const reason = `it lies more than ${MAX_FOLDERS} folders deep`
    walk.diagnostics.push(diagnoseFile("F114", place.file, { reason }))
    return
  }
  let entries: Dirent[]
  try {
    entries = readdirSync(place.absolute, { withFileTypes: true })
  } catch (error) {
    walk.diagnostics.push(unreadable(place.file, error))
    return
  }
  for (const entry of entries.sort((a, b) => byCodeUnit(a.name, b.name))) visit(walk, entry, place)
}

/**
 * Lists what may be part of the site in a folder of the project. Links are never followed, but where `follows` says
 * so those between Markdown files of the project.
 */
export function walkFiles(root: string, folder: string, follows = false): Walked {
  const walk: Walk = { root, follows, files: [], diagnostics: [] }
  walkFolder(walk, { path: "", file: folder, absolute: join(root, folder), depth: 0, closed: false })
  const files = walk.files.sort((a, b) => byCodeUnit(a.path, b.path))
  return { files, diagnostics: walk.diagnostics }
}

/** Says why a file is too large, where it is. */
export function sizeFault(file: string, absolute: string, limit: number): Diagnostic | undefined {
  let stats: Stats
  try {
    stats = lstatSync(absolute)
  } catch (error) {
    return unreadable(file, error)
  }
  if (stats.size <= limit) return undefined
  return diagnoseFile("F115", file, { size: megabytes(stats.size), limit: megabytes(limit) })
}

/** The finding that a text is too large, at the line where it becomes so. */
function atLimit(fault: Diagnostic, descriptor: number, limit: number): Diagnostic {
  const start = Buffer.alloc(limit)
  const read = readSync(descriptor, start, 0, limit, 0)
  const line = start.subarray(0, read).toString("latin1").split("\n").length
  const place = { line, column: 1 }
  return { ...fault, span: { ...fault.span, start: place, end: place } }
}

/** Reads a UTF-8 text file. A link that took the file's place since it was listed is not followed. */
export function readText(file: string, absolute: string, limit: number = MAX_PAGE): Decoded {
  const tooLarge = sizeFault(file, absolute, limit)
  let descriptor: number | undefined
  try {
    descriptor = openSync(absolute, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    return tooLarge?.code === "F115"
      ? { fault: atLimit(tooLarge, descriptor, limit) }
      : decode(file, readFileSync(descriptor))
  } catch (error) {
    return { fault: unreadable(file, error) }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

export type PathState = "there" | "missing" | "outside"

function pathState(root: string, path: string, isWanted: (stats: Stats) => boolean): PathState {
  try {
    const real = realpathSync(join(root, path))
    const home = realpathSync(root)
    if (real !== home && !real.startsWith(home.endsWith(sep) ? home : home + sep)) return "outside"
    return isWanted(lstatSync(real)) ? "there" : "missing"
  } catch {
    return "missing"
  }
}

/** Whether a path is there, as a folder, and lies inside the project after links are followed. */
export const folderState = (root: string, folder: string): PathState =>
  pathState(root, folder, stats => stats.isDirectory())

/** As `folderState`, of a file. */
export const fileState = (root: string, file: string): PathState => pathState(root, file, stats => stats.isFile())
