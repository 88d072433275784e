import MarkdownIt from "markdown-it"
import type { Token, TokenMeta } from "../2-parse/index.ts"

const parser = new MarkdownIt()
const [sample] = parser.parse("x", {})
const prototype: object = Object.getPrototypeOf(sample)

/** A copy of a token that may be changed; children are shared. */
export function copy(token: Token, changes: Partial<Token> = {}): Token {
  return Object.assign(Object.create(prototype), token, changes)
}

/** A new token. */
export function make(type: string, tag: string, nesting: -1 | 0 | 1, fields: Partial<Token> = {}): Token {
  const blank = {
    type,
    tag,
    nesting,
    attrs: null,
    map: null,
    level: 0,
    children: null,
    content: "",
    markup: "",
    info: "",
    meta: null,
    block: false,
    hidden: false,
  }
  return Object.assign(Object.create(prototype), blank, fields)
}

/** What our rules wrote into a token's `meta`. */
export const metaOf = (token: Token): TokenMeta => token.meta ?? {}

export const attribute = (token: Token, name: string): string | undefined =>
  token.attrs?.find(([key]) => key === name)?.[1]?.toString()

/** A copy of a token with one attribute set, or taken away where `value` is undefined. */
export function withAttribute(token: Token, name: string, value: string | undefined): Token {
  const others = (token.attrs ?? []).filter(([key]) => key !== name)
  return copy(token, { attrs: value === undefined ? others : [...others, [name, value]] })
}

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
