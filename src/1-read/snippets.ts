import { type Diagnostic, diagnose, type Located, type Piece } from "../diagnostics/index.ts"
import { MAX_PAGE } from "./files.ts"
import type { SnippetFiles } from "./snippet-files.ts"
import { pathLine, snippetLine, type Wanted, wantedIn } from "./snippet-line.ts"

/** Files inside one another. */
const MAX_DEPTH = 10
/** Files put into one page. */
const MAX_FILES = 500

export interface SnippetOptions {
  readonly files: SnippetFiles
  /** A file that is missing is an error. */
  readonly mustExist: boolean
  /** Paths that are left out: those that a translation shares with its source, which shows them. */
  readonly left?: ReadonlySet<string>
  /** Paths of files that are put behind the text. */
  readonly appended?: readonly string[]
}

export interface WithSnippets {
  readonly text: string
  readonly pieces?: readonly Piece[]
  /** Paths that were asked for in the page itself. */
  readonly paths: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
}

/** A line of the text to be, and where it comes from. */
interface Line {
  readonly text: string
  readonly file: string
  readonly line: number
  readonly indent: number
}

/** What is put together for one page. */
interface Work {
  readonly options: SnippetOptions
  readonly paths: Set<string>
  readonly diagnostics: Diagnostic[]
  files: number
  size: number
}

/** A line that asks for a file: the place that findings are told at. */
interface Place {
  readonly located: Located
  readonly start: number
  readonly end: number
  readonly stack: readonly string[]
}

const tell = (
  work: Work,
  { located, start, end }: Place,
  code: "F121" | "F122" | "F123",
  values: Readonly<Record<string, string>>,
): void => {
  const finding = diagnose(code, located, start, end, values)
  work.diagnostics.push(work.options.mustExist ? { ...finding, severity: "error" } : finding)
}

/** The lines of a section between its marks, the last end of which may be the file's; nothing where there is none. */
function sectionOf(lines: readonly Line[], name: string): readonly Line[] | undefined {
  const read = lines.map(line => snippetLine(line.text))
  const start = read.findIndex(line => line.kind === "mark" && line.starts && line.name === name)
  if (start < 0) return undefined
  const end = read.findIndex((line, at) => at > start && line.kind === "mark" && !line.starts && line.name === name)
  return lines.slice(start + 1, end < 0 ? undefined : end)
}

/** The part of a file that is wanted. */
function partOf(lines: readonly Line[], { section, ranges }: Wanted): readonly Line[] | undefined {
  if (section !== undefined) return sectionOf(lines, section)
  if (ranges.length === 0) return lines
  const total = lines.length
  return ranges.flatMap(([first, last]) => {
    const from = first === undefined ? 0 : first < 0 ? Math.max(0, total + first) : Math.max(0, first - 1)
    const to = last === undefined ? total : last < 0 ? Math.max(0, total + 1 + last) : last
    return lines.slice(from, to)
  })
}

const linesOf = (text: string, file: string): Line[] =>
  text.split("\n").map((line, at) => ({ text: line, file, line: at + 1, indent: 0 }))

/** Why one more file isn't put in. */
function excess(work: Work, file: string, { stack }: Place): string | undefined {
  if (stack.includes(file)) return "the file would be put into itself"
  if (stack.length > MAX_DEPTH) return `files are put into one another more than ${MAX_DEPTH} deep`
  if (work.files >= MAX_FILES) return `more than ${MAX_FILES} files are put into this page`
  return work.size > MAX_PAGE ? "the page becomes too long" : undefined
}

/** The lines that a path asks for, indented. */
function fileLines(work: Work, path: string, indent: string, place: Place): Line[] {
  if (path === "" || path.startsWith(";")) return []
  const wanted = wantedIn(path)
  const found = work.options.files(wanted.path)
  if (found.kind === "missing") tell(work, place, "F121", { what: `file \`${wanted.path}\`` })
  if (found.kind === "refused") tell(work, place, "F122", { path: wanted.path, reason: found.reason })
  if (found.kind === "faulty") work.diagnostics.push(found.fault)
  if (found.kind !== "there") return []
  const reason = excess(work, found.file, place)
  if (reason !== undefined) tell(work, place, "F123", { reason })
  if (reason !== undefined) return []
  work.files++
  const part = partOf(linesOf(found.text, found.file), wanted)
  if (part === undefined) {
    tell(work, place, "F121", { what: `section \`${wanted.section}\` in \`${found.file}\`` })
    return []
  }
  const located = { file: found.file, text: found.text }
  const lines = put(work, part, located, [...place.stack, found.file])
  work.size += lines.reduce((sum, { text }) => sum + indent.length + text.length + 1, 0)
  return lines.map(line => ({ ...line, text: indent + line.text, indent: line.indent + indent.length }))
}

/** Lines with what they ask for put in. */
function put(work: Work, lines: readonly Line[], located: Located, stack: readonly string[]): Line[] {
  const starts = lineStarts(located.text)
  let inBlock = false
  return lines.flatMap((line): Line[] => {
    const start = starts[line.line - 1] ?? 0
    const place = { located, start, end: start + line.text.length, stack }
    const read = snippetLine(line.text)
    const isPage = stack.length === 1
    const ask = (path: string, indent: string): Line[] => {
      if (isPage) work.paths.add(path)
      return isPage && work.options.left?.has(path) ? [{ ...line, text: "" }] : fileLines(work, path, indent, place)
    }
    if (read.kind === "fence") {
      inBlock = !inBlock
      return []
    }
    if (read.kind === "one") return inBlock ? [] : ask(read.path, read.indent)
    if (inBlock) {
      const { path, indent } = pathLine(line.text)
      return path === "" ? [{ ...line, text: "" }] : ask(path, indent)
    }
    return read.kind === "mark" ? [] : [{ ...line, text: read.text }]
  })
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1)
  return starts
}

/** The pieces of a text that is made of these lines: a new one wherever a line doesn't follow the one before. */
function piecesOf(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let before: Line | undefined
  for (const line of lines) {
    const follows = before?.file === line.file && before.line + 1 === line.line && before.indent === line.indent
    if (!follows) pieces.push({ at, file: line.file, line: line.line, indent: line.indent })
    at += line.text.length + 1
    before = line
  }
  return pieces
}

/** The lines of files behind a page's own, an empty one before each. */
function appendedLines(work: Work, located: Located, own: readonly Line[]): Line[] {
  const end = located.text.length
  const place = { located, start: end, end, stack: [located.file] }
  const gap = { text: "", file: located.file, line: own.length, indent: 0 }
  return (work.options.appended ?? []).flatMap(path => {
    const lines = fileLines(work, path, "", place)
    return lines.length === 0 ? [] : [gap, ...lines]
  })
}

/** A snippet that a translation platform broke: `\--8<-- "file"`, `--8<-- "file>`. */
const DAMAGED = /^[ \t]*\\?-+8<-+.*$/gm

/** Empties the lines of a translation that were snippets once: what they asked for is the source's to show. */
export function withoutDamagedSnippets(located: Located): { text: string; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const text = located.text.replace(DAMAGED, (line, at: number) => {
    if (snippetLine(line).kind !== "text") return line
    diagnostics.push(
      diagnose("T107", located, at, at + line.length, { repair: "a broken snippet, left to the source" }),
    )
    return ""
  })
  return { text, diagnostics }
}

/**
 * Puts files into a text where it asks for them, as PyMdown's extension Snippets does: `--8<-- "file"`, blocks of
 * paths, sections, lines; and behind it. `body`: where the Markdown starts, before which nothing is looked at. Bounded in depth,
 * number and size; nothing but the project's own files is read.
 */
export function putSnippets(located: Located, body: number, options: SnippetOptions): WithSnippets {
  const isWhole = (options.appended ?? []).length === 0 && !located.text.includes("8<-", body)
  if (isWhole) return { text: located.text, paths: new Set(), diagnostics: [] }
  const work: Work = { options, paths: new Set(), diagnostics: [], files: 0, size: 0 }
  const head = located.text.slice(0, body)
  const before = head === "" ? 0 : head.split("\n").length - 1
  const own = linesOf(located.text, located.file)
  const lines = [
    ...own.slice(0, before),
    ...put(work, own.slice(before), located, [located.file]),
    ...appendedLines(work, located, own),
  ]
  const { paths, diagnostics } = work
  return { text: lines.map(({ text }) => text).join("\n"), pieces: piecesOf(lines), paths, diagnostics }
}
