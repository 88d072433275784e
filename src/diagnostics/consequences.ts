import type { Diagnostic } from "./diagnostic.ts"

/** Findings that are told by another one, where that one stands on the same lines. */
const TOLD_ON_LINES: ReadonlyMap<string, string> = new Map([
  ["D204", "T104"],
  ["D205", "T104"],
])

/** Findings that are told by any of these, wherever in the file that stands: what can't be read gives no title. */
const TOLD_IN_FILE: ReadonlyMap<string, readonly string[]> = new Map([["F106", ["F102", "F103", "F105", "F107"]]])

const shareLines = (one: Diagnostic, other: Diagnostic): boolean =>
  one.span.file === other.span.file &&
  one.span.start.line >= other.span.start.line &&
  one.span.start.line <= other.span.end.line

/** Whether a finding is about a closing tag, whose opening one is told as well. */
const isClosingTag = ({ code, span, excerpt }: Diagnostic): boolean =>
  code === "D202" && excerpt?.startsWith("</", span.start.column - 1) === true

const inFile = ({ span }: Diagnostic, what: string): string => `${span.file}\0${what}`

/** One cause, one message: without the findings that another one already explains (a stray tag in a sentence that fell back for it). */
export function withoutConsequences(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = diagnostics.filter(({ code }) => [...TOLD_ON_LINES.values()].includes(code))
  const codes = new Set(diagnostics.map(found => inFile(found, found.code)))
  const openings = diagnostics.filter(({ code }) => code === "D202").filter(found => !isClosingTag(found))
  const elements = new Set(openings.map(found => inFile(found, found.message)))
  return diagnostics.filter(found => {
    if (isClosingTag(found)) return !elements.has(inFile(found, found.message))
    if (TOLD_IN_FILE.get(found.code)?.some(code => codes.has(inFile(found, code)))) return false
    const cause = TOLD_ON_LINES.get(found.code)
    return cause === undefined || !causes.some(other => other.code === cause && shareLines(found, other))
  })
}
