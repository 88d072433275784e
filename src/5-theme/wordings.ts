import type { Locale, Strings } from "../1-read/index.ts"

/** Wordings of the interface by key, as words of the language `lang`. */
export interface Wordings {
  readonly lang: string
  readonly texts: Readonly<Record<string, string>>
}

/** The language in which the theme has every word: where the last search for a wording ends. */
export const THEME_LANGUAGE = "en"

/**
 * What the interface in a locale is looked up in, in this order: for each language of the locale's chain what the
 * project says in it, then what the theme says; English last. Languages that one file of the theme serves follow each
 * other before it, and its words are the first one's: on a page in `de-AT` the theme's German is no other language.
 */
export function wordingsFor(strings: ReadonlyMap<string, Strings>, { tag, chain }: Locale): readonly Wordings[] {
  const languages = [...new Set([tag, ...chain, THEME_LANGUAGE])]
  const themes = languages.map(lang => strings.get(lang)?.theme)
  return languages.flatMap((lang, at) => {
    const own = { lang, texts: strings.get(lang)?.interface ?? {} }
    const theme = themes[at]
    if (theme === undefined || theme.language === themes[at + 1]?.language) return [own]
    const first = themes.findIndex(each => each?.language === theme.language)
    return [own, { lang: languages[first] ?? lang, texts: theme.words }]
  })
}
