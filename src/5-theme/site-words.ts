import type { Locale, Site, Strings } from "../1-read/index.ts"
import type { Phrase } from "../4-render/index.ts"
import { escapeHtml } from "../4-render/index.ts"

/** Looks up a text of the settings (the site's title, a section of the navigation) in a locale. */
export type SiteWords = (text: string, locale: Locale) => Phrase

/** Words of the site by locale: the locale's own, else those of its chain, else the text as the settings have it. */
export function siteWords(strings: ReadonlyMap<string, Strings>, site: Site): SiteWords {
  return (text, locale) => {
    const lang = [locale.tag, ...locale.chain].find(tag => strings.get(tag)?.site[text] !== undefined)
    const words = lang === undefined ? text : (strings.get(lang)?.site[text] ?? text)
    return { text: words, html: escapeHtml(words), lang: lang ?? site.source.tag }
  }
}
