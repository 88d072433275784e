import type { Abbreviation, Token } from "../2-parse/index.ts"
import type { LocalizedAbbreviation } from "../3-locale/index.ts"
import { type Diagnostic, diagnose } from "../diagnostics/index.ts"
import type { RenderedPage } from "./page.ts"
import { copy, make } from "./tokens.ts"

/** Terms longer than this aren't terms; and a page that has more of them than `MAX_TERMS` wants a glossary. */
const MAX_TERM = 80
const MAX_TERMS = 2000

/** Terms by their first character, longest first. */
export type Glossary = ReadonlyMap<string, readonly LocalizedAbbreviation[]>

/** Prepares definitions for matching. Later definitions of a term win. */
export function glossaryOf(abbreviations: readonly LocalizedAbbreviation[]): Glossary {
  const byTerm = new Map(
    abbreviations
      .filter(a => a.term !== "" && a.term.length <= MAX_TERM)
      .slice(0, MAX_TERMS)
      .map(a => [a.term, a]),
  )
  const glossary = new Map<string, LocalizedAbbreviation[]>()
  for (const abbreviation of byTerm.values()) {
    const first = abbreviation.term.charAt(0)
    const list = glossary.get(first) ?? []
    list.push(abbreviation)
    glossary.set(first, list)
  }
  for (const list of glossary.values()) list.sort((a, b) => b.term.length - a.term.length)
  return glossary
}

/** A letter, digit or underscore of a script that puts spaces between words: `VPN服务` holds the term `VPN`. */
const isWord = (character: string | undefined): boolean =>
  character !== undefined &&
  /[\p{L}\p{N}_]/u.test(character) &&
  !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u.test(character)

function termAt(text: string, at: number, glossary: Glossary): LocalizedAbbreviation | undefined {
  const candidates = glossary.get(text.charAt(at))
  if (candidates === undefined) return undefined
  const startsInside = isWord(text[at - 1]) && isWord(text[at])
  if (startsInside) return undefined
  return candidates.find(({ term }) => {
    const end = at + term.length
    return text.startsWith(term, at) && !(isWord(text[end - 1]) && isWord(text[end]))
  })
}

function splitText(token: Token, glossary: Glossary, lang: string): Token[] {
  const text = token.content
  const parts: Token[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const found = termAt(text, at, glossary)
    if (found === undefined) continue
    if (at > from) parts.push(copy(token, { content: text.slice(from, at) }))
    const attrs: [string, string][] = [["title", found.definition]]
    if (found.lang !== lang) attrs.push(["lang", found.lang])
    parts.push(
      make("abbr_open", "abbr", 1, { attrs }),
      copy(token, { content: found.term }),
      make("abbr_close", "abbr", -1),
    )
    at += found.term.length - 1
    from = at + 1
  }
  if (parts.length === 0) return [token]
  if (from < text.length) parts.push(copy(token, { content: text.slice(from) }))
  return parts
}

/** Wraps every term in the text of `children` into `<abbr>`; `lang` is the page's language. */
export function abbreviate(children: readonly Token[], glossary: Glossary, lang: string): Token[] {
  return children.flatMap(token => (token.type === "text" ? splitText(token, glossary, lang) : [token]))
}

/** The terms that are marked in a page's tokens, each once. */
export function termsIn(tokens: readonly Token[]): readonly string[] {
  const inlines = tokens.flatMap(token => (token.type === "inline" ? [token.children ?? []] : []))
  const found = inlines.flatMap(children =>
    children.flatMap((token, at) => (token.type === "abbr_open" ? (children[at + 1]?.content ?? []) : [])),
  )
  return [...new Set(found)]
}

/** Definitions whose term stands on none of the pages. */
export function unusedAbbreviations(list: readonly Abbreviation[], pages: readonly RenderedPage[]): Diagnostic[] {
  const used = new Set(pages.flatMap(({ terms }) => terms))
  return list
    .filter(({ term }) => !used.has(term))
    .map(({ term, source, at }) => diagnose("D216", source, ...at, { term }))
}
