import type { Phrase } from "../4-render/index.ts"
import type { Frame } from "./view.ts"

/** Attributes of an element whose words are in `lang`: none where that is the page's language. */
export interface LanguageAttributes {
  lang?: string
  dir?: "ltr" | "rtl" | "auto"
}

/** The direction of a language: as the site's settings say; by the text itself for a language that isn't the site's. */
function directionOf(lang: string, frame: Frame): "ltr" | "rtl" | "auto" {
  const locales = [frame.locale, frame.source, ...frame.alternates.map(({ locale }) => locale)]
  return locales.find(({ tag }) => tag === lang)?.dir ?? "auto"
}

/** `lang`, and `dir` where it differs, for words that stand in another language than the page. */
export function languageOf(lang: string, frame: Frame): LanguageAttributes {
  if (lang === frame.locale.tag) return {}
  const dir = directionOf(lang, frame)
  return dir === frame.locale.dir ? { lang } : { lang, dir }
}

/** A title as a row of a list: its words run as their language does, the row as the page does, in line with the others. */
export function rowOf({ html, lang }: Phrase, frame: Frame): { lang?: string; html: string } {
  const { dir, ...language } = languageOf(lang, frame)
  return { ...language, html: dir === undefined ? html : `<span dir="${dir}">${html}</span>` }
}
