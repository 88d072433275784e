import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { truncations } from "./locales.ts"
import type { ThemeWords } from "./project.ts"

/** The theme's files lie in the package as they are: the same way from `src/` and from `lib/`. */
const fileOf = (language: string): string =>
  fileURLToPath(new URL(`../../src/5-theme/interface/${language}.json`, import.meta.url))

/**
 * The theme's words for a locale, from the nearest language that it knows (RFC 4647, lookup; never one in another
 * script): `zh-Hant` for `zh-HK`, `en` for `en-GB`. No other language's file is opened.
 */
export function readThemeWords(tag: string): ThemeWords | undefined {
  const language = [tag, ...truncations(tag)].find(each => existsSync(fileOf(each)))
  return language === undefined ? undefined : { language, words: JSON.parse(readFileSync(fileOf(language), "utf8")) }
}
