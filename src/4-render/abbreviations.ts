import type { Abbreviation, Token } from "../2-parse/index.ts"
import type { LocalizedAbbreviation } from "../3-locale/index.ts"
import { type Diagnostic, diagnose } from "../diagnostics/index.ts"
import { type Glossary, termAt } from "./glossary.ts"
import { LanguageStack } from "./language-stack.ts"
import type { RenderedPage } from "./page.ts"
import { copy, make } from "./tokens.ts"

/** A term with its definition. A title is in its element's language, so that the term has an element of its own inside. */
function abbreviation(token: Token, { term, definition, lang }: LocalizedAbbreviation, around: string): Token[] {
  const words = copy(token, { content: term })
  const attrs: [string, string][] = [["title", definition]]
  const close = make("abbr_close", "abbr", -1)
  if (lang === around) return [make("abbr_open", "abbr", 1, { attrs }), words, close]
  return [
    make("abbr_open", "abbr", 1, { attrs: [...attrs, ["lang", lang]] }),
    make("run_open", "span", 1, { attrs: [["lang", around]] }),
    words,
    make("run_close", "span", -1),
    close,
  ]
}

function splitText(token: Token, glossary: Glossary, around: string): Token[] {
  const text = token.content
  const parts: Token[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const found = termAt(text, at, glossary)
    if (found === undefined) continue
    if (at > from) parts.push(copy(token, { content: text.slice(from, at) }))
    parts.push(...abbreviation(token, found, around))
    at += found.term.length - 1
    from = at + 1
  }
  if (parts.length === 0) return [token]
  if (from < text.length) parts.push(copy(token, { content: text.slice(from) }))
  return parts
}

/** Whether a token opens a comment on the text, `{>>…<<}`, or an address that is a link: both are shown as they are written. */
const opensVerbatim = (token: Token | undefined): boolean =>
  token?.nesting === 1 && (token.attrGet("class") === "critic comment" || token.markup === "autolink")

/** Wraps every term in the text of `children` into `<abbr>`; `lang` is the language of what is around them. */
export function abbreviate(children: readonly Token[], glossary: Glossary, lang: string): Token[] {
  const languages = new LanguageStack(lang)
  return children.flatMap((token, at) => {
    languages.pass(token)
    const isRead = token.type === "text" && !opensVerbatim(children[at - 1])
    return isRead ? splitText(token, glossary, languages.here) : [token]
  })
}

/** The terms that are marked in a page's tokens, each once. */
export function termsIn(tokens: readonly Token[]): readonly string[] {
  const inlines = tokens.flatMap(token => (token.type === "inline" ? [token.children ?? []] : []))
  return [...new Set(inlines.flatMap(children => children.flatMap((_, at) => termOf(children, at) ?? [])))]
}

/** The term that a token marks. */
function termOf(children: readonly Token[], at: number): string | undefined {
  if (children[at]?.type !== "abbr_open") return undefined
  const words = children[at + 1]?.type === "run_open" ? children[at + 2] : children[at + 1]
  return words?.content
}

/** What is a stop of the keyboard itself, and headings, whose words stand in "on this page", too. */
const CLOSED = new Set(["a", "summary", "label", "h1", "h2", "h3", "h4", "h5", "h6"])

/** Terms in the text can be opened at a touch; from the keyboard, where each stands first: one stop for it is enough. */
export function withOpenTerms(tokens: readonly Token[]): readonly Token[] {
  const opened = new Set<string>()
  let closed = 0
  const pass = (token: Token, at: number, tokens: readonly Token[]): Token => {
    if (CLOSED.has(token.tag)) closed += token.nesting
    if (token.children?.some(({ type }) => type === "abbr_open"))
      return copy(token, { children: token.children.map(pass) })
    const term = termOf(tokens, at)
    if (term === undefined || closed > 0) return token
    const stop = opened.has(term) ? "-1" : "0"
    opened.add(term)
    return copy(token, { attrs: [...(token.attrs ?? []), ["tabindex", stop]] })
  }
  return tokens.map(pass)
}

/** Definitions whose term stands on none of the pages. */
export function unusedAbbreviations(list: readonly Abbreviation[], pages: readonly RenderedPage[]): Diagnostic[] {
  const used = new Set(pages.flatMap(({ terms }) => terms))
  return list
    .filter(({ term }) => !used.has(term))
    .map(({ term, source, at }) => diagnose("D216", source, ...at, { term }))
}
