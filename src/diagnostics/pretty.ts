import { arrange, type Tally, tally } from "./arrange.ts"
import type { Diagnostic, Severity } from "./diagnostic.ts"
import { excerptOf } from "./excerpt.ts"
import { visible } from "./visible.ts"

export interface PrettyOptions {
  readonly color: boolean
  /** Findings of one code that are told; the rest are counted. */
  readonly perCode: number
  /** Also tell what never fails a build. */
  readonly remarks: boolean
}

/** SGR parameters: bold red, bold yellow, bold cyan; blue for the frame; bold. */
const COLORS = { error: "1;31", warning: "1;33", remark: "1;36", frame: "34", strong: "1" } as const

type Paint = (color: keyof typeof COLORS, text: string) => string

const painter =
  (color: boolean): Paint =>
  (name, text) =>
    color ? `\u001b[${COLORS[name]}m${text}\u001b[0m` : text

const SMALLEST_GUTTER = 2

/** One finding, with its place and what to do. Ends with a line feed. */
function prettyOne({ code, severity, span, message, help, excerpt }: Diagnostic, paint: Paint): string {
  const { start, end } = span
  const gutter = Math.max(SMALLEST_GUTTER, String(start.line).length)
  const frame = (text: string) => paint("frame", text)
  const margin = " ".repeat(gutter)
  const place = start.line === 0 ? "" : `:${start.line}:${start.column}`
  const lines = [
    `${paint(severity, `${severity}[${code}]`)}${paint("strong", `: ${visible(message)}`)}`,
    `${margin}${frame("┌─")} ${visible(span.file)}${place}`,
  ]
  if (excerpt !== undefined && excerpt.trim() !== "") {
    const last = end.line === start.line ? end.column : excerpt.length + 1
    const { line, carets } = excerptOf(excerpt, start.column, last)
    lines.push(`${margin}${frame("│")}`)
    lines.push(`${frame(`${String(start.line).padStart(gutter)}│`)} ${line}`)
    lines.push(`${margin}${frame("│")} ${paint(severity, carets)}`)
  }
  for (const advice of [...help.map(visible), `palimpsest explain ${code}`]) {
    lines.push(`${margin}${frame("=")} ${advice}`)
  }
  return `${lines.join("\n")}\n`
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`

/** `2 errors, 1 warning`. Empty where there is nothing. */
export function summaryOf({ errors, warnings, remarks }: Tally): string {
  const parts: [number, Severity][] = [
    [errors, "error"],
    [warnings, "warning"],
    [remarks, "remark"],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => plural(count, word))
    .join(", ")
}

/** Findings that say the same, word by word, of which more are counted. */
const PER_MESSAGE = 3

/** Counts up, and tells the count before. */
function countUp(counts: Map<string, number>, key: string): number {
  const before = counts.get(key) ?? 0
  counts.set(key, before + 1)
  return before
}

/** Findings for people: as many as one can read, the rest counted by code, a summary at the end. */
export function pretty(diagnostics: readonly Diagnostic[], { color, perCode, remarks }: PrettyOptions): string {
  const paint = painter(color)
  const all = arrange(diagnostics)
  const perMessage = Number.isFinite(perCode) ? PER_MESSAGE : perCode
  const printed = new Map<string, number>()
  const alike = new Map<string, number>()
  const left = new Map<string, number>()
  const shown: string[] = []
  for (const diagnostic of all) {
    const { code, message, severity } = diagnostic
    if (severity === "remark" && !remarks) continue
    if (countUp(alike, `${code} ${message}`) >= perMessage || (printed.get(code) ?? 0) >= perCode) countUp(left, code)
    else {
      countUp(printed, code)
      shown.push(prettyOne(diagnostic, paint))
    }
  }
  const more = [...left].map(([code, count]) => `  and ${count} more of ${code}\n`)
  const summary = summaryOf(tally(all))
  const blocks = [...shown, ...(more.length > 0 ? [more.join("")] : []), ...(summary === "" ? [] : [`${summary}\n`])]
  return blocks.join("\n")
}
