import type { Source } from "../../1-read/index.ts"
import { eachOutsideCode, type Line } from "./lines.ts"

const DEFINITION = /^ {0,3}:\s+\S/m

const LONE_SIGN = /^\s*:\s*$/

/** What begins a block of its own can't be the words of a definition. */
const BLOCK = /^\s*(?:#{1,6}\s|[>:|]|[-*+]\s|\d{1,3}[.)]\s|!!!|\?\?\?|===)/

/**
 * The sign of a definition that a platform left alone on its line goes back to its words:
 *
 *     Mint              Mint
 *     :            →
 *
 *     A herb.           :   A herb.
 */
export function joinDefinitions(lines: readonly Line[], page: Source): Line[] {
  if (!DEFINITION.test(page.text)) return [...lines]
  let isWaiting = false
  return eachOutsideCode(lines, (text, before) => {
    if (LONE_SIGN.test(text) && before.trim() !== "") {
      isWaiting = true
      return ""
    }
    if (!isWaiting || text.trim() === "") return text
    isWaiting = false
    return BLOCK.test(text) ? text : text.replace(/\S/, ":   $&")
  })
}
