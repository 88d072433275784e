import type { Source } from "../../src/1-read/index.ts"
import { dialect } from "../../src/2-parse/dialect.ts"
import { type DialectOptions, type Document, parse, type Token } from "../../src/2-parse/index.ts"

export const sourceOf = (text: string, body = 0): Source => ({
  file: "content/page.md",
  locale: "en",
  page: "page",
  text,
  body,
  frontMatter: {},
})

export const parsed = (text: string, options: DialectOptions = {}): Document => parse(sourceOf(text), options)

/** The dialect with some extensions and no others. */
export const settings = (extensions: string, others: Omit<DialectOptions, "extensions"> = {}): DialectOptions => ({
  ...others,
  extensions: extensions.split(" "),
})

/** What markdown-it's own renderer prints. */
export const htmlOf = (text: string, options?: DialectOptions): string => {
  const md = dialect()
  return md.renderer.render([...parsed(text, options).tokens], md.options, {})
}

/** HTML without what the eye doesn't see: spaces at line ends and between tags, several spaces. */
export const normalised = (html: string): string =>
  html
    .replace(/\s+/g, " ")
    .replace(/ ?(<\/?(?:[a-z][^>]*)>) ?/g, "$1")
    .trim()

/** All tokens, those of inline content behind their `inline` token. */
export const allTokens = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap(token => [token, ...allTokens(token.children ?? [])])
