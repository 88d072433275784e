import { type Environment, report } from "./environment.ts"
import type { Line } from "./lines.ts"
import { sourceOffset } from "./offsets.ts"

/** An indentation that has both. */
const MIXED = /^(?: +\t|\t+ )[ \t]*(?=\S)/

/** Longest indentation that is looked at. */
const LONGEST = 200

/** Reports the first line that is indented by tabs and spaces. Fenced code isn't among the lines. */
export function checkTabs(lines: readonly Line[], environment: Environment): void {
  const { text } = environment.source
  if (!text.includes("\t")) return
  for (const { offsets } of lines) {
    const start = sourceOffset(offsets, 0)
    const indentation = MIXED.exec(text.slice(start, start + LONGEST))?.[0]
    if (indentation === undefined) continue
    report(environment, "D215", [start, start + indentation.length])
    return
  }
}
