import type { Token } from "../2-parse/index.ts"
import type { Labels, Phrase } from "./page.ts"
import { copy, make, metaOf } from "./tokens.ts"

/** Where the words come from: the interface, or the settings, which are in the source's language. `lang`: the page's. */
interface Words {
  readonly labels: Labels
  readonly lang: string
  readonly sourceLang: string
}

type Counted = NonNullable<ReturnType<typeof metaOf>["counted"]>

function phraseFor(
  { kind, number, prefix }: Counted,
  { labels, sourceLang }: Words,
): Pick<Phrase, "text" | "lang"> | undefined {
  if (prefix === undefined) return labels(kind, { number })
  return { text: prefix.replaceAll("{}", () => number), lang: sourceLang }
}

/** What says which figure a caption belongs to: `Figure 1.`, in the words of the interface. */
function numberTokens(opening: Token, words: Words): Token[] {
  const { counted } = metaOf(opening)
  const phrase = counted && phraseFor(counted, words)
  if (!phrase) return []
  const attrs: [string, string][] = [["class", "caption-prefix"]]
  if (phrase.lang !== words.lang) attrs.push(["lang", phrase.lang])
  const { text } = phrase
  return [
    make("prefix_open", "span", 1, { attrs }),
    make("text", "", 0, { content: text }),
    make("prefix_close", "span", -1),
  ]
}

const paragraph = (children: readonly Token[]): Token[] => [
  make("paragraph_open", "p", 1),
  make("inline", "", 0, { children: [...children] }),
  make("paragraph_close", "p", -1),
]

/** What a caption's words stand in; before a list or a quotation, and alone, the number has a paragraph of its own. */
const WORDS = new Set(["inline", "paragraph_open"])

const numbered = (number: readonly Token[], words: readonly Token[]): Token[] =>
  words.length === 0 ? [...number] : [...number, make("text", "", 0, { content: " " }), ...words]

/** Tokens with the number of each figure at the start of its caption. */
export function withCaptionNumbers(tokens: readonly Token[], words: Words): readonly Token[] {
  const numberAt = (at: number): Token[] => {
    const token = tokens[at]
    return token?.type === "figcaption_open" ? numberTokens(token, words) : []
  }
  return tokens.flatMap((token, at) => {
    const own = numberAt(at)
    if (own.length > 0) return WORDS.has(tokens[at + 1]?.type ?? "") ? [token] : [token, ...paragraph(own)]
    if (token.type !== "inline") return [token]
    const bare = numberAt(at - 1)
    const number = tokens[at - 1]?.type === "paragraph_open" ? numberAt(at - 2) : bare
    if (number.length === 0) return [token]
    const children = numbered(number, token.children ?? [])
    return bare.length > 0 ? paragraph(children) : [copy(token, { children })]
  })
}
