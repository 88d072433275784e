import type { BlockRule } from "../../block-rule.ts"
import { append, newElement, rangeOf } from "../../element.ts"
import { linesOf, textAt } from "../../lines.ts"

const BEGINNING = /^(?:\$\$|\\\[|\\begin\{)/

const DELIMITERS: readonly (readonly [open: RegExp, close: (open: RegExpExecArray) => string])[] = [
  [/^\$\$/, () => "$$"],
  [/^\\\[/, () => "\\]"],
  [/^\\begin\{([a-z]+\*?)\}/, ([, name = ""]) => `\\end{${name}}`],
]

/** The closing mark is escaped: `\$$`. */
const ENDS_IN_ESCAPE = /(?<!\\)(?:\\\\)*\\$/

/** The formula that a text is from its first to its last character; an environment keeps its `\begin` and `\end`. */
function formulaIn(text: string): string | undefined {
  for (const [open, closeOf] of DELIMITERS) {
    const opening = open.exec(text)
    if (!opening) continue
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
  const formula = formulaIn(text)
  if (formula === undefined) return undefined
  const element = append(place.parent, newElement("math_block", "div", rangeOf(lines), { class: "arithmatex" }))
  element.leaf = { content: formula, info: "", markup: text.slice(0, 2) }
  return []
}
