import type { BlockRule } from "../../block-rule.ts"
import { append, newElement, rangeOf } from "../../element.ts"
import { linesOf, textAt } from "../../lines.ts"

const BEGINNING = /^(?:\$\$|\\\[|\\begin\{)/

/** Ways to write a formula, each with its name among a site's settings. */
const DELIMITERS: readonly (readonly [way: string, open: RegExp, close: (open: RegExpExecArray) => string])[] = [
  ["dollar", /^\$\$/, () => "$$"],
  ["square", /^\\\[/, () => "\\]"],
  ["begin", /^\\begin\{([a-z]+\*?)\}/, ([, name = ""]) => `\\end{${name}}`],
]

const ALL_WAYS = DELIMITERS.map(([way]) => way)

/** The closing mark is escaped: `\$$`. */
const ENDS_IN_ESCAPE = /(?<!\\)(?:\\\\)*\\$/

/** The formula that a text is from its first to its last character; an environment keeps its `\begin` and `\end`. */
function formulaIn(text: string, ways: readonly string[]): string | undefined {
  for (const [way, open, closeOf] of DELIMITERS) {
    const opening = open.exec(text)
    if (!opening || !ways.includes(way)) continue
    const close = closeOf(opening)
    const inside = text.slice(opening[0].length, text.length - close.length)
    if (!text.endsWith(close) || text.length <= opening[0].length + close.length) return undefined
    if (ENDS_IN_ESCAPE.test(inside) || (close === "\\]" && inside.includes(close))) return undefined
    return opening[1] === undefined ? inside : text
  }
  return undefined
}

/** `$$ … $$`, `\[ … \]`, `\begin{align} … \end{align}`: a block that is one formula. Its source is the token's content. */
export const mathBlock: BlockRule = (place, block) => {
  if (!BEGINNING.test(textAt(block, block.start))) return undefined
  const lines = linesOf(block)
  const text = lines
    .map(line => line.text)
    .join("\n")
    .replace(/(?<! ) +$/, "")
  const formula = formulaIn(text, place.environment.options.formulas?.block ?? ALL_WAYS)
  if (formula === undefined) return undefined
  const element = append(place.parent, newElement("math_block", "div", rangeOf(lines), { class: "arithmatex" }))
  element.leaf = { content: formula, info: "", markup: text.slice(0, 2) }
  return []
}
