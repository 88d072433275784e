import i18next, { type i18n } from "i18next"
import type { Phrase } from "../4-render/index.ts"
import { escapeHtml } from "../4-render/index.ts"
import { THEME_LANGUAGE, type Wordings } from "./wordings.ts"

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

const usable = (texts: Wordings["texts"]): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "" && text.length <= LONGEST_WORDING))

/** An instance of i18next that looks into one place at a time and follows nothing that a wording says. */
function instanceOf(wordings: readonly Wordings[]): i18n {
  const instance = i18next.createInstance()
  instance.init({
    initAsync: false,
    load: "currentOnly",
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    // The whole text is escaped where it is printed, with what was put into it.
    interpolation: { escapeValue: false, maxReplaces: 10 },
  })
  for (const [at, { lang, texts }] of wordings.entries()) instance.addResources(lang, String(at), usable(texts))
  for (const [name, write] of Object.entries(FORMATS)) instance.services.formatter?.add(name, write)
  return instance
}

/** The interface whose wordings are looked up in `wordings`, one after the other. Plurals and numbers are those of the language. */
export function createInterface(wordings: readonly Wordings[]): Interface {
  const instance = instanceOf(wordings)
  const places = wordings.map(({ lang }, at) => ({ lng: lang, ns: String(at) }))
  const known = new Map<string, Phrase | undefined>()
  const lookUp = (key: string, values: Values): Phrase | undefined => {
    const place = places.find(each => instance.exists(key, { ...values, ...each }))
    if (place === undefined) return undefined
    const text = instance.t(key, { ...values, ...place, nest: false })
    return { text, html: escapeHtml(text), lang: place.lng }
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
