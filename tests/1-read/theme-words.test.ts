import { expect, it } from "vitest"
import { readThemeWords } from "../../src/1-read/theme-words.ts"

it.each([
  ["de", "de"],
  ["de-AT", "de"],
  ["pt-BR", "pt-BR"],
  ["pt-AO", "pt"],
  ["en-GB", "en"],
  ["zh-CN", "zh"],
  ["zh-Hans-SG", "zh"],
  ["zh-TW", "zh-Hant"],
  ["zh-HK", "zh-Hant"],
  ["zh-Hant-MO", "zh-Hant"],
  ["hi-Latn", undefined],
  ["sr-Latn", undefined],
  ["gd", undefined],
])("the theme's words for %s are those in %s", (tag, language) => {
  expect(readThemeWords(tag)?.language).toBe(language)
})
