import type { Token } from "../2-parse/index.ts"
import type { ContentsEntry, Phrase } from "./page.ts"
import { attributes } from "./pictures.ts"
import { attribute } from "./tokens.ts"

interface Node {
  readonly level: number
  readonly id: string
  readonly title: Phrase
  readonly entries: Node[]
}

/**
 * The headings of a page from level 2 or `first` down to `last` as a tree: an entry belongs to the nearest entry
 * before it of a higher level, also where levels are skipped.
 */
export function contentsOf(
  tokens: readonly Token[],
  phrase: (inline: Token, lang: string | undefined) => Phrase,
  [first, last]: readonly [first: number, last: number],
): readonly ContentsEntry[] {
  const root: Node = { level: 1, id: "", title: { text: "", html: "", lang: "" }, entries: [] }
  const open = [root]
  tokens.forEach((token, at) => {
    const inline = tokens[at + 1]
    if (token.type !== "heading_open" || inline?.type !== "inline") return
    const level = Number(token.tag.slice(1))
    if (level < Math.max(2, first) || level > last) return
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

/** The contents as a list of links, for a page that wants them in its text (`[TOC]`). */
export function contentsList(entries: readonly ContentsEntry[], page: string): string {
  if (entries.length === 0) return ""
  const items = entries.map(({ id, title, entries }) => {
    const link = attributes([
      ["href", `#${id}`],
      ["lang", title.lang === page ? undefined : title.lang],
    ])
    return `<li><a${link}>${title.html}</a>${contentsList(entries, page)}</li>`
  })
  return `<ul>${items.join("")}</ul>`
}
