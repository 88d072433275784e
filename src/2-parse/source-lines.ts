import type { Source } from "../1-read/index.ts"
import type { Line } from "./lines.ts"
import { CLOSE, OPEN } from "./stash.ts"

/** Columns of a tab stop. */
const TAB = 4

/** A line with tabs made spaces, up to the next column that is a multiple of four, and without placeholders' marks. */
function expandTabs(text: string, at: number): Line {
  if (!/[\t\u0002\u0003]/.test(text)) return { text, offsets: [[0, at]] }
  let expanded = ""
  const offsets: (readonly [number, number])[] = [[0, at]]
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === "\t") offsets.push([expanded.length, at + index])
    if (character === "\t") expanded += " ".repeat(TAB - (expanded.length % TAB))
    else if (character !== OPEN && character !== CLOSE) {
      expanded += character
      continue
    }
    offsets.push([expanded.length, at + index + 1])
  }
  return { text: expanded, offsets }
}

/** The lines of a source's Markdown, without the front matter. Lines of spaces alone are empty lines, but for the first. */
export function sourceLines(source: Source): readonly Line[] {
  const lines: Line[] = []
  let at = source.body
  for (const text of source.text.slice(source.body).split("\n")) {
    const line = expandTabs(text, at)
    lines.push(lines.length > 0 && /^ +$/.test(line.text) ? { text: "", offsets: line.offsets } : line)
    at += text.length + 1
  }
  // An empty line ends the last block, as it ends every other one.
  const end = { text: "", offsets: [[0, source.text.length]] } as const
  return [...lines, end, end]
}
