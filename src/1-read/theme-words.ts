import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { truncations } from "./locales.ts"
import type { ThemeWords } from "./project.ts"

/** The theme's files lie in the package as they are: the same way from `src/` and from `lib/`. */
const fileOf = (language: string): string =>
  fileURLToPath(new URL(`../../src/5-theme/interface/${language}.json`, import.meta.url))

const wordsIn = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(fileOf(language), "utf8"))

/** The name of a wording without the form of the plural: `root` of `root_few`. */
export const withoutForm = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, "")

/** The names of all words that the theme has, each once. */
export const themeKeys = (): readonly string[] => [...new Set(Object.keys(wordsIn("en")).map(withoutForm))]

/**
 * The theme's words for a locale, from the nearest language that it knows (RFC 4647, lookup; never one in another
 * script): `zh-Hant` for `zh-HK`, `en` for `en-GB`. No other language's file is opened.
 */
export function readThemeWords(tag: string): ThemeWords | undefined {
  const language = [tag, ...truncations(tag)].find(each => existsSync(fileOf(each)))
  return language === undefined ? undefined : { language, words: wordsIn(language) }
}
