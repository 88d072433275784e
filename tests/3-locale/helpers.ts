import Markdown from "markdown-it"
import { readFrontMatter } from "../../src/1-read/front-matter.ts"
import type { Locale, Source } from "../../src/1-read/index.ts"
import { type Document, parse, type Token } from "../../src/2-parse/index.ts"
import { type LocalizedDocument, localize } from "../../src/3-locale/index.ts"

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he"])

export function localeOf(tag: string, chain: readonly string[] = ["en"]): Locale {
  return { tag, name: tag, dir: RIGHT_TO_LEFT.has(tag) ? "rtl" : "ltr", chain: tag === "en" ? [] : chain }
}

/** A text as room 1 gives it. */
export function sourceOf(text: string, locale = "en", file = "source.md"): Source {
  const { frontMatter, body } = readFrontMatter({ file, text })
  return { file, locale, page: "page", text, body, frontMatter }
}

/** A text that was read, parsed. */
export const parsed = (source: Source): Document => parse(source)

export const documentOf = (text: string, locale = "en", file?: string): Document => parse(sourceOf(text, locale, file))

/** Localizes English text by translations, the locale's own first. */
export function merge(
  source: string,
  targets: readonly (readonly [tag: string, text: string])[],
  tag = "zh",
): LocalizedDocument {
  const documents = targets.map(([locale, text], at) =>
    documentOf(text, locale, at === 0 ? "target.md" : `target.${locale}.md`),
  )
  const tags = new Set([tag, ...targets.map(([locale]) => locale)])
  return localize(documentOf(source), documents, localeOf(tag), {
    source: localeOf("en"),
    targets: [...tags].map(each => localeOf(each)),
  })
}

const renderer = new Markdown().renderer
renderer.rules.icon = tokens => `<i>${tokens[0]?.meta?.icon ?? ""}</i>`

const options = {
  html: true,
  xhtmlOut: false,
  breaks: false,
  linkify: false,
  typographer: false,
  langPrefix: "",
  quotes: "“”‘’",
  highlight: null,
  maxNesting: 100,
}

/** HTML by markdown-it's own renderer: what stands in the tokens, and nothing else. */
export const html = (tokens: readonly Token[]): string => renderer.render([...tokens], options, {})
