import type { Site } from "../1-read/index.ts"
import type { Token } from "../2-parse/index.ts"
import { languageOf, languagesAround } from "./language.ts"
import type { Labels, Phrase } from "./page.ts"
import { copy, make, metaOf } from "./tokens.ts"

/** Where the words come from: the interface, or the settings, which are in the source's language. `lang`: the page's. */
interface Words {
  readonly labels: Labels
  readonly lang: string
  readonly site: Pick<Site, "source" | "locales">
}

type Counted = NonNullable<ReturnType<typeof metaOf>["counted"]>

function phraseFor(
  { kind, number, prefix }: Counted,
  { labels, site }: Words,
): Pick<Phrase, "text" | "lang"> | undefined {
  if (prefix === undefined) return labels(kind, { number })
  return { text: prefix.replaceAll("{}", () => number), lang: site.source.tag }
}

/** What says which figure a caption belongs to: `Figure 1.`, in the words of the interface; `around` is the language there. */
function numberTokens(opening: Token, words: Words, around: string): Token[] {
  const { counted } = metaOf(opening)
  const phrase = counted && phraseFor(counted, words)
  if (!phrase) return []
  const attrs: [string, string][] = [["class", "caption-prefix"], ...languageOf(phrase.lang, around, words.site)]
  return [
    make("prefix_open", "span", 1, { attrs }),
    make("text", "", 0, { content: phrase.text }),
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
  if (!tokens.some(token => metaOf(token).counted)) return tokens
  const languages = languagesAround(tokens, words.lang)
  const numberAt = (at: number, within: Token | undefined): Token[] => {
    const token = tokens[at]
    if (token?.type !== "figcaption_open") return []
    const around = within && languages.get(within)
    return numberTokens(token, words, around ?? words.lang)
  }
  return tokens.flatMap((token, at) => {
    const own = numberAt(at, tokens[at + 1])
    if (own.length > 0) return WORDS.has(tokens[at + 1]?.type ?? "") ? [token] : [token, ...paragraph(own)]
    if (token.type !== "inline") return [token]
    const bare = numberAt(at - 1, token)
    const number = tokens[at - 1]?.type === "paragraph_open" ? numberAt(at - 2, token) : bare
    if (number.length === 0) return [token]
    const children = numbered(number, token.children ?? [])
    return bare.length > 0 ? paragraph(children) : [copy(token, { children })]
  })
}
