import type { Token } from "../2-parse/index.ts"
import type { ContentsEntry, Phrase } from "./page.ts"
import { attribute } from "./tokens.ts"

interface Node {
  readonly level: number
  readonly id: string
  readonly title: Phrase
  readonly entries: Node[]
}

/**
 * The headings of a page from level 2 down to `depth` as a tree: an entry belongs to the nearest entry
 * before it of a higher level, also where levels are skipped.
 */
export function contentsOf(
  tokens: readonly Token[],
  phrase: (inline: Token, lang: string | undefined) => Phrase,
  depth: number,
): readonly ContentsEntry[] {
  const root: Node = { level: 1, id: "", title: { text: "", html: "", lang: "" }, entries: [] }
  const open = [root]
  tokens.forEach((token, at) => {
    const inline = tokens[at + 1]
    if (token.type !== "heading_open" || inline?.type !== "inline") return
    const level = Number(token.tag.slice(1))
    if (level < 2 || level > depth) return
    const node = {
      level,
      id: attribute(token, "id") ?? "",
      title: phrase(inline, attribute(token, "lang")),
      entries: [],
    }
    while ((open.at(-1)?.level ?? 1) >= level && open.length > 1) open.pop()
    open.at(-1)?.entries.push(node)
    open.push(node)
  })
  return root.entries
}
