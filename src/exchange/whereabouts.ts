import type { Document, Token } from "../2-parse/index.ts"

/** Where a text stands on its page, for people who see it alone. */
export interface Whereabouts {
  /** `heading`, `paragraph`, `cell`. */
  readonly kind: string
  /** Id and words of the nearest heading above; none before the first. */
  readonly heading?: { readonly id: string; readonly text: string }
}

/** Kinds of blocks by the tag of the token that opens them. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["th", "column head"],
  ["td", "cell"],
  ["li", "item"],
  ["dt", "term"],
  ["dd", "definition"],
  ["summary", "summary"],
  ["figcaption", "caption"],
  ["caption", "caption"],
  ...[1, 2, 3, 4, 5, 6].map(level => [`h${level}`, "heading"] as const),
])

function kindOf(token: Token | undefined): string | undefined {
  if (token?.type === "admonition_title_open") return "title of a note"
  if (token?.type === "tab_label_open") return "tab label"
  return token && KINDS.get(token.tag)
}

/** The innermost block that says something; a paragraph in an item or a cell is part of it. */
function kindWithin(opened: readonly Token[]): string {
  const [inner, outer] = [opened.at(-1), opened.at(-2)]
  return kindOf(inner) ?? (inner?.tag === "p" ? kindOf(outer) : undefined) ?? "paragraph"
}

const wordsOf = (token: Token | undefined): string =>
  (token?.children ?? []).map(({ type, content }) => (type === "softbreak" ? " " : content)).join("")

function headingOf(opening: Token, inline: Token | undefined): Whereabouts["heading"] {
  const id = opening.attrs?.find(([name]) => name === "id")?.[1]
  return { id: String(id ?? ""), text: wordsOf(inline).trim() }
}

/** Where each text of a page stands, by the index of its token. */
export function whereaboutsIn({ tokens }: Document): ReadonlyMap<number, Whereabouts> {
  const places = new Map<number, Whereabouts>()
  const opened: Token[] = []
  let heading: Whereabouts["heading"]
  for (const [index, token] of tokens.entries()) {
    if (token.nesting === 1) opened.push(token)
    else if (token.nesting === -1) opened.pop()
    if (token.type === "heading_open") heading = headingOf(token, tokens[index + 1])
    if (token.type === "inline") places.set(index, { kind: kindWithin(opened), ...(heading && { heading }) })
  }
  return places
}
