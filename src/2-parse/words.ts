import type { Token } from "markdown-it"
import type { TokenMeta } from "./document.ts"
import { sourceOffset } from "./offsets.ts"

/** Whether a token opens an emoji, or a reference to a footnote. */
const isWordless = (token: Token): boolean =>
  token.type === "emoji_open" || String(token.attrGet("id") ?? "").startsWith("fnref")

/** A text with plain spaces only, but for those that were written as entities, `&nbsp;`. */
function plainlySpaced({ content, meta }: Token, source: string): string {
  const { at, seams = at && [[0, at[0]]] } = (meta ?? {}) as TokenMeta
  return content.replace(/\s/g, (space, offset: number) =>
    seams && source[sourceOffset(seams, offset)] === "&" ? space : " ",
  )
}

/** The words of inline content: no pictures, icons, emoji, nor numbers of footnotes. */
export function wordsOf(children: readonly Token[], source: string): string {
  let words = ""
  let wordless = 0
  for (const token of children) {
    if (isWordless(token) && token.nesting > 0) wordless = token.level + 1
    if (token.nesting < 0 && token.level + 1 === wordless) wordless = 0
    if (token.type === "softbreak" || token.type === "hardbreak") words += " "
    else if (wordless === 0 && token.type !== "image" && token.type !== "icon") words += plainlySpaced(token, source)
  }
  return words.replace(/ +/g, " ").trim()
}
