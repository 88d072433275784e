import type { Token, TokenMeta } from "../2-parse/index.ts"

export { attribute, copyToken as copy, makeToken as make, withAttribute } from "../2-parse/index.ts"

/** What our rules wrote into a token's `meta`. */
export const metaOf = (token: Token): TokenMeta => token.meta ?? {}

/** The text that a reader sees of inline tokens, without markup. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(token => {
      if (token.type === "softbreak" || token.type === "hardbreak") return " "
      if (token.type === "image") return textOf(token.children ?? [])
      return token.content
    })
    .join("")
}
