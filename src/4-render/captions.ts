import type { Token } from "../2-parse/index.ts"
import type { Labels } from "./page.ts"
import { copy, make, metaOf } from "./tokens.ts"

/** What says which figure a caption belongs to: `Figure 1.`, in the words of the interface. */
function numberTokens(opening: Token, labels: Labels, lang: string): Token[] {
  const { counted } = metaOf(opening)
  const phrase = counted && labels(counted.kind, { number: counted.number })
  if (!phrase) return []
  const attrs: [string, string][] = [["class", "caption-prefix"]]
  if (phrase.lang !== lang) attrs.push(["lang", phrase.lang])
  const { text } = phrase
  return [
    make("prefix_open", "span", 1, { attrs }),
    make("text", "", 0, { content: text }),
    make("prefix_close", "span", -1),
  ]
}

/** Tokens with the number of each figure at the start of its caption. `lang` is the page's language. */
export function withCaptionNumbers(tokens: readonly Token[], labels: Labels, lang: string): readonly Token[] {
  let waiting: Token[] = []
  return tokens.flatMap((token, at) => {
    if (token.type === "figcaption_open") waiting = numberTokens(token, labels, lang)
    if (token.type === "figcaption_close" && waiting.length > 0) {
      const alone = make("inline", "", 0, { children: waiting })
      waiting = []
      return [make("paragraph_open", "p", 1), alone, make("paragraph_close", "p", -1), token]
    }
    if (token.type !== "inline" || waiting.length === 0) return [token]
    const space = token.content === "" ? [] : [make("text", "", 0, { content: " " })]
    const numbered = copy(token, { children: [...waiting, ...space, ...(token.children ?? [])] })
    waiting = []
    if (tokens[at - 1]?.type !== "figcaption_open") return [numbered]
    return [make("paragraph_open", "p", 1), numbered, make("paragraph_close", "p", -1)]
  })
}
