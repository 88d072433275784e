import { readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Strings } from "../../src/1-read/index.ts"
import { interfaceIn } from "../../src/5-theme/index.ts"
import { english, wordsIn } from "./view.ts"

const locale = (tag: string, chain: readonly string[] = ["en"]) => ({ tag, name: tag, dir: "ltr", chain }) as const

const said = (language: string, own: Record<string, string> = {}): Strings => ({
  interface: own,
  site: {},
  theme: { language, words: wordsIn(language) },
})

describe("a word of the interface", () => {
  const strings = new Map([
    ["en", said("en", { edit: "Mend this page" })],
    ["de", said("de", { next: "Vor" })],
    ["de-AT", said("de", { previous: "Retour" })],
    ["gd", { interface: { next: "Air adhart" }, site: {} }],
  ])
  const t = interfaceIn(strings, locale("de-AT", ["de", "en"]))

  it("is what the project says, then what the theme says, in each language of the chain", () => {
    expect(t("previous")).toMatchObject({ text: "Retour", lang: "de-AT" })
    expect(t("next")).toMatchObject({ text: "Vor", lang: "de" })
    expect(interfaceIn(strings, locale("de"))("previous")).toMatchObject({ text: "Zurück", lang: "de" })
  })

  it("is in the page's language where the theme's nearest file is", () => {
    expect(t("pages")).toMatchObject({ text: "Seiten", lang: "de-AT" })
  })

  it("ends at English, which is told", () => {
    const gaelic = interfaceIn(strings, locale("gd"))
    expect(gaelic("next")).toMatchObject({ text: "Air adhart", lang: "gd" })
    expect(gaelic("pages")).toMatchObject({ text: "Pages", lang: "en" })
    expect(gaelic("edit")).toMatchObject({ text: "Mend this page", lang: "en" })
  })
})

/** Scripts of each language of the theme; Latin where none is said. */
const SCRIPTS: Record<string, readonly string[]> = {
  ar: ["Arabic"],
  bn: ["Bengali"],
  fa: ["Arabic"],
  he: ["Hebrew"],
  hi: ["Devanagari"],
  ja: ["Han", "Hiragana", "Katakana"],
  ko: ["Hangul"],
  ru: ["Cyrillic"],
  uk: ["Cyrillic"],
  zh: ["Han"],
  "zh-Hant": ["Han"],
}

const bytesFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at)

/** Characters of an encoding of two bytes. */
function charactersOf(encoding: string, first: readonly number[], second: readonly number[]): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding)
  return new Set(first.flatMap(one => second.map(two => decoder.decode(Uint8Array.of(one, two)))))
}

/** Those of GB 2312, and those of Big5. */
const SIMPLIFIED = charactersOf("gbk", bytesFrom(0xb0, 0xf7), bytesFrom(0xa1, 0xfe))
const TRADITIONAL = charactersOf("big5", bytesFrom(0xa4, 0xf9), bytesFrom(0x40, 0xfe))

const PLURAL = /_(zero|one|two|few|many|other)$/
const COUNT = "{{count, number}}"
/** What is put into a text, in alphabetical order: a language has an order of its own. */
const valuesIn = (text = ""): string => [...text.matchAll(/\{\{.*?\}\}/g)].map(String).sort().join(" ")
const keysOf = (texts: Record<string, string>) => new Set(Object.keys(texts).map(key => key.replace(PLURAL, "")))
const [...models] = keysOf(english.texts)
const plurals = models.filter(key => `${key}_other` in english.texts)

const languages = readdirSync(new URL("../../src/5-theme/interface", import.meta.url)).map(file =>
  file.replace(/\.json$/, ""),
)

describe.each(languages)("the theme's words in %s", language => {
  const texts = wordsIn(language)
  const entries = Object.entries(texts)

  it("are those of English, with all plural forms of the language", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const single = models.filter(key => !plurals.includes(key))
    const wanted = [...single, ...plurals.flatMap(key => forms.map(form => `${key}_${form}`))]
    expect(Object.keys(texts).sort()).toEqual(wanted.sort())
  })

  it("have put into them what the English ones have; one or two of a thing may be told without a number", () => {
    const wrong = entries.filter(([key, text]) => {
      const model = valuesIn(english.texts[key.replace(PLURAL, "_other")])
      return valuesIn(text) !== model && !(/_(zero|one|two)$/.test(key) && valuesIn(text + COUNT) === model)
    })
    expect(wrong).toEqual([])
  })

  it("are written in its own script, each a text without blanks at its ends", () => {
    const scripts = (SCRIPTS[language] ?? ["Latin"]).map(script => `\\p{Script=${script}}`).join("")
    const stray = new RegExp(`[^${scripts}\\p{Script=Common}\\p{Script=Inherited}]`, "u")
    const words = entries.map(([, text]) => text.replace(/\{\{[^}]*\}\}/g, ""))
    expect(words.filter(text => stray.test(text))).toEqual([])
    expect(entries.filter(([, text]) => text === "" || text !== text.trim().normalize("NFC"))).toEqual([])
  })
})

it.each([
  ["zh", SIMPLIFIED],
  ["zh-Hant", TRADITIONAL],
])("the characters of %s are those of its script", (language, known) => {
  const characters =
    Object.values(wordsIn(language))
      .join("")
      .match(/\p{Script=Han}/gu) ?? []
  expect(new Set(characters.filter(character => !known.has(character)))).toEqual(new Set())
})
