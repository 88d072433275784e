import type { Diagnostic, Severity } from "./diagnostic.ts"

/** Severities by code in place of the catalogue's; `off` is not told at all. */
export type Severities = Readonly<Record<string, Severity | "off">>

/** How many findings there are. */
export interface Tally {
  readonly errors: number
  readonly warnings: number
  readonly remarks: number
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By file, line, column, code: two runs over the same files print the same. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    byText(a.span.file, b.span.file) ||
    a.span.start.line - b.span.start.line ||
    a.span.start.column - b.span.start.column ||
    byText(a.code, b.code) ||
    byText(a.message, b.message)
  )
}

const keyOf = ({ code, span: { file, start, end }, message }: Diagnostic): string =>
  [code, file, start.line, start.column, end.line, end.column, message].join("\0")

/** Findings in the order in which they are told, each once: what is wrong in a source page is found in every locale. */
export function arrange(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const each = new Map(diagnostics.map(diagnostic => [keyOf(diagnostic), diagnostic]))
  return [...each.values()].sort(byPlace)
}

/** Findings with the severities that the settings give to their codes. */
export function regrade(diagnostics: readonly Diagnostic[], severities: Severities): readonly Diagnostic[] {
  return diagnostics.flatMap(diagnostic => {
    const severity = Object.hasOwn(severities, diagnostic.code) ? severities[diagnostic.code] : undefined
    if (severity === "off") return []
    return severity === undefined ? [diagnostic] : [{ ...diagnostic, severity }]
  })
}

export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const count = (severity: Severity) => diagnostics.filter(diagnostic => diagnostic.severity === severity).length
  return { errors: count("error"), warnings: count("warning"), remarks: count("remark") }
}

/** Whether a build with these findings has failed. */
export function hasFailed(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  const { errors, warnings } = tally(diagnostics)
  return errors > 0 || (strict && warnings > 0)
}
