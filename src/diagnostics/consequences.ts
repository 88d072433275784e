import type { Diagnostic } from "./diagnostic.ts"

/** Findings that are told by another one, where that one stands on the same lines. */
const TOLD_BY: ReadonlyMap<string, string> = new Map([
  ["D204", "T104"],
  ["D205", "T104"],
])

const shareLines = (one: Diagnostic, other: Diagnostic): boolean =>
  one.span.file === other.span.file &&
  one.span.start.line >= other.span.start.line &&
  one.span.start.line <= other.span.end.line

/** One cause, one message: without the findings that another one already explains (a stray tag in a sentence that fell back for it). */
export function withoutConsequences(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = diagnostics.filter(({ code }) => [...TOLD_BY.values()].includes(code))
  return diagnostics.filter(found => {
    const cause = TOLD_BY.get(found.code)
    return cause === undefined || !causes.some(other => other.code === cause && shareLines(found, other))
  })
}
