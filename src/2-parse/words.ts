import type { Token } from "markdown-it"

const isFootnoteReference = (token: Token): boolean => String(token.attrGet("id") ?? "").startsWith("fnref")

/** The words of inline content: no pictures, icons, nor numbers of footnotes. */
export function wordsOf(children: readonly Token[]): string {
  let words = ""
  let inFootnote = 0
  for (const token of children) {
    if (isFootnoteReference(token) && token.nesting > 0) inFootnote = token.level + 1
    if (token.nesting < 0 && token.level + 1 === inFootnote) inFootnote = 0
    if (token.type === "softbreak" || token.type === "hardbreak") words += " "
    else if (inFootnote === 0 && token.type !== "image" && token.type !== "icon") words += token.content
  }
  return words.replace(/\s+/g, " ")
}
