import type { Source } from "../../1-read/index.ts"
import type { Line } from "./lines.ts"

const DEFINITION = /^\[\^([^\]\s]+)\]:/

/**
 * Definitions of footnotes that were joined to the one before become lines of their own again:
 *
 *     [^1]: Sow early.          [^1]: Sow early.
 *
 *         Or late. [^2]: Dry  →     Or late.
 *
 *                               [^2]: Dry
 */
export function splitFootnotes(lines: readonly Line[], page: Source): Line[] {
  const wanted = new Set(labelsOf(page.text.split("\n")))
  for (const label of labelsOf(lines.map(({ text }) => text))) wanted.delete(label)
  if (wanted.size === 0) return [...lines]
  return lines.flatMap(line => splitAt(line, wanted))
}

const labelsOf = (lines: readonly string[]): string[] => lines.flatMap(line => DEFINITION.exec(line)?.[1] ?? [])

function splitAt(line: Line, wanted: ReadonlySet<string>): Line[] {
  const parts: Line[] = []
  let from = 0
  for (const { 1: label, index } of line.text.matchAll(/(?<=\S\s*)\[\^([^\]\s]+)\]:(?=\s)/g)) {
    if (!wanted.has(label ?? "")) continue
    parts.push({ ...line, text: line.text.slice(from, index).trimEnd() }, { ...line, text: "" })
    from = index
  }
  return from === 0 ? [line] : [...parts, { ...line, text: line.text.slice(from) }]
}
