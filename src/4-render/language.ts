import type { Site } from "../1-read/index.ts"
import type { Token } from "../2-parse/index.ts"
import { escapeHtml } from "./escape.ts"
import { LanguageStack } from "./language-stack.ts"

/** `lang`, and `dir` where it differs, of words in `lang` among others in `around`; nothing where these are the same. */
export function languageOf(lang: string, around: string, { locales }: Pick<Site, "locales">): [string, string][] {
  if (lang === around) return []
  const directionOf = (tag: string) => locales.find(locale => locale.tag === tag)?.dir ?? "auto"
  const direction = directionOf(lang)
  return [["lang", lang], ...(direction === directionOf(around) ? [] : [["dir", direction] satisfies [string, string]])]
}

/** Attributes as HTML, a blank before each. */
export const written = (attributes: readonly (readonly [string, string])[]): string =>
  attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("")

/** The language around each token: that of the nearest element about it which says one, else the page's. */
export function languagesAround(tokens: readonly Token[], page: string): ReadonlyMap<Token, string> {
  const around = new Map<Token, string>()
  const visit = (all: readonly Token[], outside: string): void => {
    const languages = new LanguageStack(outside)
    for (const token of all) {
      around.set(token, languages.here)
      if (token.children) visit(token.children, languages.here)
      languages.pass(token)
    }
  }
  visit(tokens, page)
  return around
}
