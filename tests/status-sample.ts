import type { Locale, Source } from "../src/1-read/index.ts"
import type { SegmentRecord } from "../src/3-locale/index.ts"
import type { RenderedPage } from "../src/4-render/index.ts"

export const en: Locale = { tag: "en", name: "English", dir: "ltr", chain: [] }
export const zh: Locale = { tag: "zh", name: "中文", dir: "ltr", chain: ["en"] }

/** A file as room 1 reads it, without front matter. */
export const file = (path: string, locale: string, page: string, text: string): Source => ({
  file: path,
  locale,
  page,
  text,
  body: 0,
  frontMatter: {},
})

/** A sentence of a source as room 3 records it; untranslated where nothing else is said. */
export function sentence(source: Source, text: string, about: Partial<SegmentRecord> = {}): SegmentRecord {
  const start = source.text.indexOf(text)
  const words = text.split(" ").length
  return { source: text, text, lang: "en", origin: "source", words, at: [start, start + text.length], ...about }
}

/** What is recorded of a wording in a file. */
export function worded(target: Source, text: string, about: Partial<SegmentRecord> = {}): Partial<SegmentRecord> {
  const start = target.text.indexOf(text)
  const from = { file: target.file, at: [start, start + text.length] as const }
  return { text, lang: target.locale, origin: "target", from, ...about }
}

/** A page in a locale that consists of these sentences. */
export function pageOf(
  page: string,
  segments: readonly SegmentRecord[],
  about: Partial<RenderedPage> = {},
): RenderedPage {
  const { locale = zh } = about
  const sum = (all: readonly SegmentRecord[]): number => all.reduce((total, { words }) => total + words, 0)
  return {
    page,
    locale,
    address: `/${locale.tag}/${page}/`,
    title: { text: page, html: page, lang: "en" },
    description: "",
    body: "",
    tags: [],
    robots: [],
    hidden: [],
    isSearchable: true,
    iconSheet: "",
    hasDiagrams: false,
    hasHeading: false,
    terms: [],
    contents: [],
    anchors: [],
    coverage: { words: sum(segments), translated: sum(segments.filter(({ lang }) => lang === locale.tag)) },
    segments,
    diagnostics: [],
    ...about,
  }
}
