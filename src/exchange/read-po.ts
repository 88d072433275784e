import { type GetTextTranslation, type GetTextTranslations, po } from "gettext-parser"
import { diagnose, type Located } from "../diagnostics/index.ts"
import type { Returned, ReturnedFile } from "./returned.ts"
import { readTagged } from "./tagged.ts"

/** Lines of one entry, comments included. */
interface Chunk {
  readonly text: string
  /** Offset in the file. */
  readonly start: number
}

/**
 * Reads a PO file that came back. An entry is read on its own, so that a broken one costs itself alone, and so that each
 * has its place, which the library doesn't tell.
 */
export function readPo(located: Located): ReturnedFile {
  const entries: Returned[] = []
  const diagnostics: ReturnedFile["diagnostics"][number][] = []
  const headers: Record<string, string>[] = []
  for (const chunk of chunksOf(located.text)) {
    const read = readChunk(chunk)
    if ("fault" in read) {
      const at = offsetOfLine(chunk, read.line)
      diagnostics.push(diagnose("T301", located, at, at + 1, { reason: read.fault }))
    } else if (read.headers) headers.push(read.headers)
    else entries.push(...read.translations.map(translation => returnedOf(translation, chunk)))
    if (diagnostics.length > MAX_FAULTS) break
  }
  const charset = /charset\s*=\s*([\w-]+)/i.exec(headers[0]?.["Content-Type"] ?? "")?.[1]
  if (charset !== undefined && !/^(utf-?8|ascii|us-ascii|charset)$/i.test(charset)) {
    entries.length = 0
    const reason = `its header says that it is in ${charset}, and only UTF-8 is read`
    diagnostics.push(diagnose("T301", located, 0, 0, { reason }))
  }
  const locale = headers[0]?.Language?.trim()
  return { located, ...(locale && { locale }), entries, diagnostics }
}

/** A file with more broken entries is no PO file. */
const MAX_FAULTS = 20

/** A new entry begins at the first comment or key behind a `msgstr`. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = []
  let start = 0
  let isComplete = false
  let at = 0
  for (const line of text.split("\n")) {
    if (isComplete && /^\s*(?:#|msgctxt\b|msgid\b)/.test(line) && !/^\s*msgid_plural\b/.test(line)) {
      chunks.push({ text: text.slice(start, at), start })
      start = at
      isComplete = false
    }
    if (/^\s*msgstr\b/.test(line)) isComplete = true
    at += line.length + 1
  }
  return [...chunks, { text: text.slice(start), start }]
}

type Read =
  | { readonly fault: string; readonly line: number }
  | { readonly headers?: Record<string, string>; readonly translations: readonly GetTextTranslation[] }

function readChunk({ text }: Chunk): Read {
  let table: GetTextTranslations
  try {
    table = parse(text)
  } catch (error) {
    return faultOf(error)
  }
  const all = Object.values(table.translations).flatMap(row => Object.values(row))
  const header = all.find(({ msgid, msgctxt }) => msgid === "" && !msgctxt)
  if (header) return { headers: table.headers ?? {}, translations: [] }
  return { translations: all }
}

/** The library takes a sentence that is called like a property of objects (`toString`) for one that it has seen. */
function parse(text: string): GetTextTranslations {
  try {
    return po.parse(text, { validation: true })
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("Duplicate msgid")) return po.parse(text)
    throw error
  }
}

function faultOf(error: unknown): { fault: string; line: number } {
  // What has no keys at all is beyond the library.
  if (error instanceof TypeError) return { fault: "there is no entry here", line: 1 }
  const message = error instanceof Error ? error.message : String(error)
  const told = Number(/ at line (\d+)/.exec(message)?.[1] ?? 1)
  // The line that has ended is meant, and the next one is told.
  const line = message.includes("End-of-line") ? told - 1 : told
  const fault = message.replace(/^Error parsing PO data: /, "").replace(/ at line \d+.*$/s, "")
  return { fault: fault.charAt(0).toLowerCase() + fault.slice(1), line }
}

/** Where a line of a chunk begins in the file; counted from 1. */
function offsetOfLine({ text, start }: Chunk, line: number): number {
  const lines = text.split("\n").slice(0, Math.max(0, line - 1))
  return start + lines.reduce((sum, { length }) => sum + length + 1, 0)
}

function returnedOf({ msgctxt = "", msgid, msgstr, comments }: GetTextTranslation, { text, start }: Chunk): Returned {
  const flags = (comments?.flag ?? "").split(/[,\n]/).map(flag => flag.trim())
  const key = text.search(/^\s*msg(?:ctxt|id)\b/m)
  const from = start + Math.max(0, key) + (/^\s*/.exec(text.slice(Math.max(0, key)))?.[0].length ?? 0)
  return {
    context: msgctxt,
    source: readTagged(msgid),
    target: readTagged(msgstr[0] ?? ""),
    isFuzzy: flags.includes("fuzzy"),
    at: [from, start + text.trimEnd().length],
  }
}
