import type { Token } from "markdown-it"

/** Whether a token opens an emoji, or a reference to a footnote. */
const isWordless = (token: Token): boolean =>
  token.type === "emoji_open" || String(token.attrGet("id") ?? "").startsWith("fnref")

/** The words of inline content: no pictures, icons, emoji, nor numbers of footnotes. */
export function wordsOf(children: readonly Token[]): string {
  let words = ""
  let wordless = 0
  for (const token of children) {
    if (isWordless(token) && token.nesting > 0) wordless = token.level + 1
    if (token.nesting < 0 && token.level + 1 === wordless) wordless = 0
    if (token.type === "softbreak" || token.type === "hardbreak") words += " "
    else if (wordless === 0 && token.type !== "image" && token.type !== "icon") words += token.content
  }
  return words.replace(/\s+/g, " ").trim()
}
