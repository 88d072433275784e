import type { Token } from "../../src/2-parse/index.ts"

/** What a merged page must have in common with its source, sorted where order is the translator's. */
export interface Facts {
  readonly blocks: readonly string[]
  readonly code: readonly string[]
  readonly links: readonly string[]
  readonly pictures: readonly string[]
  readonly codeSpans: readonly string[]
  readonly ids: readonly string[]
  readonly icons: readonly string[]
}

const attr = (token: Token, name: string): string[] =>
  (token.attrs ?? []).filter(([key]) => key === name).map(([, value]) => String(value))

function all(tokens: readonly Token[]): Token[] {
  return tokens.flatMap(token => [token, ...(token.type === "image" ? [] : all(token.children ?? []))])
}

export function factsOf(tokens: readonly Token[]): Facts {
  const every = all(tokens)
  const inline = every.filter(token => !tokens.includes(token))
  const isCode = ({ type }: Token) => type === "fence" || type === "code_block"
  return {
    blocks: tokens.map(({ type, tag }) => `${type} ${tag}`),
    code: tokens.filter(isCode).map(({ content, info }) => `${info} ${content}`),
    links: every.flatMap(token => attr(token, "href")).sort(),
    pictures: every.flatMap(token => attr(token, "src")).sort(),
    codeSpans: inline.flatMap(({ type, content }) => (type === "code_inline" ? [content] : [])).sort(),
    ids: every.flatMap(token => attr(token, "id")).sort(),
    icons: inline.flatMap(({ type, markup }) => (type === "icon" ? [markup] : [])).sort(),
  }
}

/** Does every opening token have its closing one, in the stream and in every inline token? */
export function isBalanced(tokens: readonly Token[]): boolean {
  const opened: string[] = []
  for (const token of tokens) {
    if (token.nesting === 1) opened.push(token.type.replace(/_open$/, ""))
    if (token.nesting === -1 && opened.pop() !== token.type.replace(/_close$/, "")) return false
    if (token.children && !isBalanced(token.children)) return false
  }
  return opened.length === 0
}

export interface Spoken {
  readonly text: string
  readonly lang: string
  /** Words of an alternative text. */
  readonly isAlternative: boolean
}

/** All words of a page but blocks of code, with the language that they are marked as. */
export function spokenText(tokens: readonly Token[], page: string, isAlternative = false): Spoken[] {
  const languages = [page]
  return tokens.flatMap(token => {
    const here = attr(token, "lang")[0] ?? languages.at(-1) ?? page
    if (token.nesting === 1) languages.push(here)
    if (token.nesting === -1) languages.pop()
    if (token.children) return spokenText(token.children, here, token.type === "image")
    return token.nesting === 0 && !token.block ? [{ text: token.content, lang: here, isAlternative }] : []
  })
}
