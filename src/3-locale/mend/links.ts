import type { Source } from "../../1-read/index.ts"
import { eachOutsideCode, type Line } from "./lines.ts"

/** `【words】（guide.md）` → `[words](guide.md)`: a link in the brackets of a language. */
export function narrowLinks(lines: readonly Line[]): Line[] {
  return eachOutsideCode(lines, text =>
    text.replace(
      /[【［[]([^【】［］[\]]{1,200})[】］\]]\s?[（(]((?:https?:\/\/|#)[^\s（）()]+|[^\s（）()]+\.md(?:#[^\s（）()]*)?)[）)]/g,
      (link, words, address) => (/[【】［］（）]/.test(link) ? `[${words}](${address})` : link),
    ),
  )
}

/** An address in brackets, one pair of brackets inside of it at most; no title, no quotes. */
const ADDRESS = /\]\(((?:[^()\n"“”'<>]|\([^()\n]{0,100}\)){1,500})\)/g

/**
 * `[words](https://seeds. example /a)` → `[words](https://seeds.example/a)`: spaces, and full stops of another script,
 * that somebody put into an address. What the source page says elsewhere proves an address that isn't a whole one.
 */
export function joinAddresses(lines: readonly Line[], page: Source): Line[] {
  return eachOutsideCode(lines, text =>
    text.replace(ADDRESS, (whole: string, address: string) => {
      const joined = address.replace(/\s+/g, "").replaceAll("。", ".")
      if (joined === address.trim()) return whole
      return /^https?:\/\/[^/]/.test(joined) || page.text.includes(`](${joined}`) ? `](${joined})` : whole
    }),
  )
}

/** The sign of an item. */
const ITEM = /^\s*(?:[-*+]|\d{1,3}\.)\s+(?:\[[ xX]\]\s+)?/

const UNOPENED = /^([^[\]|]{1,300})\]\(([^()\s]{1,500})\)/

/** `- words](mint.md)` → `- [words](mint.md)`, where the source page has a link to that address; a picture likewise. */
export function openLinks(lines: readonly Line[], page: Source): Line[] {
  return eachOutsideCode(lines, (text, before) => {
    const item = ITEM.exec(text)?.[0]
    if (item === undefined && before.trim() !== "") return text
    const start = item ?? /^\s*/.exec(text)?.[0] ?? ""
    const words = text.slice(start.length)
    const address = UNOPENED.exec(words)?.[2]
    const opening = address === undefined ? undefined : openingOf(page.text, address)
    return opening === undefined ? text : start + (words.startsWith("!") ? "[" : opening) + words
  })
}

/** How the link or picture with an address begins in a text, if there is one. */
function openingOf(text: string, address: string): "[" | "![" | undefined {
  const end = text.indexOf(`](${address}`)
  if (end < 0) return undefined
  return text.charAt(text.lastIndexOf("[", end) - 1) === "!" ? "![" : "["
}
