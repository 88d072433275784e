import { arrange, tally } from "./arrange.ts"
import { type Code, catalogue, type Entry } from "./catalogue.ts"
import type { Diagnostic, Severity } from "./diagnostic.ts"
import { visible } from "./visible.ts"

const isCode = (code: string): code is Code => Object.hasOwn(catalogue, code)

/** What a finding says and advises, as lines of plain text. */
const textOf = ({ message, help }: Diagnostic): string => [message, ...help].map(visible).join("\n")

/** All findings as one JSON document. Columns count UTF-16 code units; line 0 is the file as a whole. */
export function json(diagnostics: readonly Diagnostic[]): string {
  const all = arrange(diagnostics)
  return `${JSON.stringify({ version: 1, summary: tally(all), diagnostics: all }, null, 2)}\n`
}

const GITHUB: Record<Severity, string> = { error: "error", warning: "warning", remark: "notice" }

const githubValue = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A")
const githubProperty = (text: string): string => githubValue(text).replace(/:/g, "%3A").replace(/,/g, "%2C")

/** Workflow commands of GitHub Actions: each finding is shown at its line of the pull request. */
export function github(diagnostics: readonly Diagnostic[]): string {
  const commandOf = (diagnostic: Diagnostic): string => {
    const { code, severity, span } = diagnostic
    const { start, end } = span
    const place = { line: start.line, endLine: end.line, col: start.column, endColumn: end.column }
    const properties = { file: span.file, ...(start.line === 0 ? {} : place), title: `Palimpsest ${code}` }
    const list = Object.entries(properties).map(([key, value]) => `${key}=${githubProperty(String(value))}`)
    return `::${GITHUB[severity]} ${list.join(",")}::${githubValue(textOf(diagnostic))}\n`
  }
  return arrange(diagnostics).map(commandOf).join("")
}

const SARIF: Record<Severity, string> = { error: "error", warning: "warning", remark: "note" }

function sarifResult(diagnostic: Diagnostic): object {
  const { code, severity, span } = diagnostic
  const { start, end } = span
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
  const artifactLocation = { uri: span.file.split("/").map(encodeURIComponent).join("/") }
  return {
    ruleId: code,
    level: SARIF[severity],
    message: { text: textOf(diagnostic) },
    locations: [{ physicalLocation: start.line === 0 ? { artifactLocation } : { artifactLocation, region } }],
  }
}

function sarifRule(code: string): object {
  const entry: Entry | undefined = isCode(code) ? catalogue[code] : undefined
  if (!entry) return { id: code }
  return {
    id: code,
    shortDescription: { text: entry.title },
    help: { text: `palimpsest explain ${code}` },
    defaultConfiguration: { level: SARIF[entry.severity] },
  }
}

/** SARIF 2.1.0 (OASIS), for code scanning services. */
export function sarif(diagnostics: readonly Diagnostic[]): string {
  const all = arrange(diagnostics)
  const codes = [...new Set(all.map(({ code }) => code))].sort()
  const document = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Palimpsest", rules: codes.map(sarifRule) } },
        columnKind: "utf16CodeUnits",
        results: all.map(sarifResult),
      },
    ],
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
