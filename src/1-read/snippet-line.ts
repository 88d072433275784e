/** A part of a file: a section by its marks, ranges of lines, or all of it. */
export interface Wanted {
  readonly path: string
  readonly section?: string
  /** First and last line from 1, both included; below 0 they count from the end; missing ones are the file's ends. */
  readonly ranges: readonly (readonly [first: number | undefined, last: number | undefined])[]
}

/** What a line has to do with snippets. */
export type SnippetLine =
  | { readonly kind: "text"; readonly text: string }
  /** `--8<-- "file"` */
  | { readonly kind: "one"; readonly indent: string; readonly path: string }
  /** `--8<--` alone: a block of paths begins or ends. */
  | { readonly kind: "fence" }
  /** `--8<-- [start:name]` */
  | { readonly kind: "mark"; readonly name: string; readonly starts: boolean }

const SNIPPET = /^([ \t]*)(;*)-+8<-+(?:[ \t]+(?:"((?:\\"|[^"\n])+)"|'((?:\\'|[^'\n])+)'))?$/
const MARK = /^(.*?)(;*)-+8<-+[ \t]+\[[ \t]*(start|end)[ \t]*:[ \t]*([a-z][-\w]*)[ \t]*\]/i
/** Longer lines are none of these. UTF-16 code units. */
const MAX_LINE = 2000

/** Spaces in place of tabs, as wide as Markdown takes them. */
const expanded = (space: string): string => space.replaceAll("\t", "    ")

/** Reads a line. `;--8<--` is the line without its first semicolon. */
export function snippetLine(line: string): SnippetLine {
  if (line.length > MAX_LINE || !line.includes("8<-")) return { kind: "text", text: line }
  const snippet = SNIPPET.exec(line)
  const found = snippet ?? MARK.exec(line)
  if (!found) return { kind: "text", text: line }
  if (found[2] !== "") return { kind: "text", text: line.replace(";", "") }
  if (!snippet) return { kind: "mark", name: found[4] ?? "", starts: found[3]?.toLowerCase() === "start" }
  const path = snippet[3] ?? snippet[4]
  return path === undefined ? { kind: "fence" } : { kind: "one", indent: expanded(snippet[1] ?? ""), path: path.trim() }
}

/** A line inside a block of paths. */
export const pathLine = (line: string): { readonly indent: string; readonly path: string } => ({
  indent: expanded(/^[ \t]*/.exec(line)?.[0] ?? ""),
  path: line.trim(),
})

const numberIn = (text: string | undefined): number | undefined =>
  text === undefined || text === "" ? undefined : Number(text)

/** `tea.md`, `tea.md:brewing`, `tea.md:2:5,8:9`, `tea.md::3`. */
export function wantedIn(path: string): Wanted {
  const [, file = path, lines, section] =
    /^(.*?)(?:((?::-?\d*){1,2}(?:,-?\d*(?::-?\d*)?)*)|:([a-z][-\w]*))$/i.exec(path) ?? []
  if (section !== undefined) return { path: file.trim(), section, ranges: [] }
  const ranges = (lines?.slice(1).split(",") ?? []).map(range => {
    const [first, last] = range.split(":")
    return [numberIn(first), numberIn(last)] as const
  })
  return { path: file.trim(), ranges }
}
