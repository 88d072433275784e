import type { StateInline } from "markdown-it"
import { escapedBackslashes } from "./escape.ts"
import type { Found, InlineRule } from "./reading.ts"

/** Longest formula in a line of text. */
const MAX_FORMULA = 2000

const START = /(?<!\\)((?:\\\\)*)(?=\$|\\\()/g
const IN_DOLLARS = new RegExp(String.raw`\$(?!\s)((?:\\[\s\S]|[^\\$\x02\x03]){1,${MAX_FORMULA}}?)(?<!\s)\$`, "y")
const IN_PARENTHESES = new RegExp(String.raw`\\\(((?:\\[^)]|[^\\\x02\x03]){1,${MAX_FORMULA}}?)\\\)`, "y")

function write(state: StateInline, found: Found): void {
  const token = state.push("math_inline", "span", 0)
  token.attrSet("class", "arithmatex")
  token.content = state.src.slice(...(found.content ?? [found.start, found.end]))
  token.markup = state.src.slice(found.start, found.content?.[0])
}

function formulaAt(text: string, start: number): Found | undefined {
  const pattern = text[start] === "$" ? IN_DOLLARS : IN_PARENTHESES
  pattern.lastIndex = start
  const match = pattern.exec(text)
  if (!match) return undefined
  const end = start + match[0].length
  const isDollar = text[start] === "$"
  const width = isDollar ? 1 : 2
  // In an address `\(` and `\)` are parentheses that somebody took care to escape.
  const plain = isDollar ? match[0] : `(${match[1]})`
  return { rule: "math", start, end, content: [start + width, end - width], plain, write }
}

/** `$a^2$`, `\(a^2\)`: a formula. No space inside next to a dollar, so that prices stay prices. */
export const math: InlineRule = {
  name: "math",
  sign: "",
  find: ({ text }) => {
    const found: Found[] = []
    let done = 0
    for (const { index, 1: slashes = "" } of text.matchAll(START)) {
      const start = index + slashes.length
      if (index < done) continue
      if (slashes) found.push(escapedBackslashes(index, start))
      const formula = formulaAt(text, start)
      if (formula) found.push(formula)
      done = formula?.end ?? start
    }
    return { found }
  },
}
