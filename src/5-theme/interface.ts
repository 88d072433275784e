import i18next, { type i18n } from "i18next"
import type { Phrase } from "../4-render/index.ts"
import { escapeHtml } from "../4-render/index.ts"

/** The language of the theme's own words: where the last search for a wording ends. */
const THEME_LANGUAGE = "en"

/** A longer wording is none: what is put into it costs time by its length. In UTF-16 units. */
const LONGEST_WORDING = 500

/** What a wording may have put into it: `{{share, percent}}`, `{{source, language}}`, `{{count, number}}`. */
export type Values = Readonly<Record<string, string | number>>

/** Looks up a wording of the interface, and says which language it came in. */
export interface Interface {
  /** A key without any wording is its own. */
  (key: string, values?: Values): Phrase
  /** Nothing for a key without any wording. */
  readonly find: (key: string, values?: Values) => Phrase | undefined
}

/** Wordings by key, by language tag: what the `ui.json` of each locale says, and the theme's own under `en`. */
export type Wordings = ReadonlyMap<string, Readonly<Record<string, string>>>

/** `make(tag)`, or where the tag is no language's and the platform throws, the value as it is. */
function inLanguage(value: unknown, make: () => string | undefined): string {
  try {
    return make() ?? String(value)
  } catch {
    return String(value)
  }
}

/** Turns a value into text, by the word after the comma: `{{share, percent}}`. */
const FORMATS: Readonly<Record<string, (value: unknown, lang: string | undefined) => string>> = {
  number: (value, lang) => inLanguage(value, () => new Intl.NumberFormat(lang).format(Number(value))),
  percent: (value, lang) =>
    inLanguage(value, () => new Intl.NumberFormat(lang, { style: "percent" }).format(Number(value))),
  language: (value, lang) =>
    inLanguage(value, () => new Intl.DisplayNames(lang, { type: "language" }).of(String(value))),
}

const usable = (wordings: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(wordings).filter(([, text]) => text !== "" && text.length <= LONGEST_WORDING))

/** An instance of i18next that looks into one language at a time and follows nothing that a wording says. */
function instanceOf(wordings: Wordings): i18n {
  const instance = i18next.createInstance()
  const resources = Object.fromEntries([...wordings].map(([tag, texts]) => [tag, { translation: usable(texts) }]))
  instance.init({
    resources,
    initAsync: false,
    load: "currentOnly",
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    // The whole text is escaped where it is printed, with what was put into it.
    interpolation: { escapeValue: false, maxReplaces: 10 },
  })
  for (const [name, write] of Object.entries(FORMATS)) instance.services.formatter?.add(name, write)
  return instance
}

/**
 * The interface in the language `locale`: each wording from there, else from the nearest language of `chain`
 * that has one, else in English. Plurals and numbers are those of the language that the wording came in.
 */
export function createInterface(wordings: Wordings, locale: string, chain: readonly string[]): Interface {
  const instance = instanceOf(wordings)
  const languages = [...new Set([locale, ...chain, THEME_LANGUAGE])]
  const known = new Map<string, Phrase | undefined>()
  const lookUp = (key: string, values: Values): Phrase | undefined => {
    const lang = languages.find(lng => instance.exists(key, { ...values, lng }))
    if (lang === undefined) return undefined
    const text = instance.t(key, { ...values, lng: lang, nest: false })
    return { text, html: escapeHtml(text), lang }
  }
  const find = (key: string, values: Values = {}): Phrase | undefined => {
    const name = JSON.stringify([key, values])
    if (!known.has(name)) known.set(name, lookUp(key, values))
    return known.get(name)
  }
  const t = (key: string, values: Values = {}): Phrase =>
    find(key, values) ?? { text: key, html: escapeHtml(key), lang: THEME_LANGUAGE }
  return Object.assign(t, { find })
}
