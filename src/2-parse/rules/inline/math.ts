import type { StateInline } from "markdown-it"
import { environmentOf } from "../../environment.ts"
import { type DialectOptions, isSwitchedOn, memo } from "../../options.ts"
import { escapedBackslashes } from "./escape.ts"
import type { Found, InlineRule } from "./reading.ts"

/** Longest formula in a line of text. */
const MAX_FORMULA = 2000

const IN_DOLLARS = new RegExp(String.raw`\$(?!\s)((?:\\[\s\S]|[^\\$\x02\x03]){1,${MAX_FORMULA}}?)(?<!\s)\$`, "y")
const IN_ANY_DOLLARS = new RegExp(String.raw`\$((?:\\[\s\S]|[^\\$\x02\x03]){1,${MAX_FORMULA}}?)\$`, "y")
const IN_PARENTHESES = new RegExp(String.raw`\\\(((?:\\[^)]|[^\\\x02\x03]){1,${MAX_FORMULA}}?)\\\)`, "y")

/** How formulas may be written on a site. */
interface Ways {
  /** Where one may begin, behind pairs of backslashes. */
  readonly start: RegExp
  readonly inDollars: RegExp
}

const waysOf = memo((options: DialectOptions): Ways => {
  const { inline = ["dollar", "round"] } = options.formulas ?? {}
  const signs = [
    ...(inline.includes("dollar") ? [String.raw`\$`] : []),
    ...(inline.includes("round") ? [String.raw`\\\(`] : []),
  ]
  return {
    // Without any sign, what never is.
    start: new RegExp(String.raw`(?<!\\)((?:\\\\)*)(?=${signs.join("|") || "(?!)"})`, "g"),
    inDollars: isSwitchedOn(options, "arithmatex.smart_dollar", true) ? IN_DOLLARS : IN_ANY_DOLLARS,
  }
})

function write(state: StateInline, found: Found): void {
  const token = state.push("math_inline", "span", 0)
  token.attrSet("class", "arithmatex")
  token.content = state.src.slice(...(found.content ?? [found.start, found.end]))
  token.markup = state.src.slice(found.start, found.content?.[0])
}

function formulaAt(text: string, start: number, { inDollars }: Ways): Found | undefined {
  const pattern = text[start] === "$" ? inDollars : IN_PARENTHESES
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

/** `$a^2$`, `\(a^2\)`: a formula. No space inside next to a dollar, so that prices stay prices, unless the site wants it so. */
export const math: InlineRule = {
  name: "math",
  sign: "",
  find: ({ text, plan }) => {
    const ways = waysOf(environmentOf(plan.state.env).options)
    const found: Found[] = []
    let done = 0
    for (const { index, 1: slashes = "" } of text.matchAll(ways.start)) {
      const start = index + slashes.length
      if (index < done) continue
      if (slashes) found.push(escapedBackslashes(index, start))
      const formula = formulaAt(text, start, ways)
      if (formula) found.push(formula)
      done = formula?.end ?? start
    }
    return { found }
  },
}
