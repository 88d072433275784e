import { readFileSync } from "node:fs"
import type { Phrase, RenderedPage } from "../../src/4-render/index.ts"
import { createInterface, type PageView } from "../../src/5-theme/index.ts"

/** The theme's words in one of its languages. */
export const wordsIn = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../src/5-theme/interface/${language}.json`, import.meta.url), "utf8"))

export const english = { lang: "en", texts: wordsIn("en") }

export const phrase = (text: string, lang = "en"): Phrase => ({ text, html: text, lang })

const source = { tag: "en", name: "English", dir: "ltr", chain: [] } as const
export const chinese = { tag: "zh", name: "中文", dir: "ltr", chain: ["en"] } as const
export const arabic = { tag: "ar", name: "العربية", dir: "rtl", chain: ["en"] } as const

export const rendered = (about: Partial<RenderedPage> = {}): RenderedPage => ({
  page: "tea/leaves",
  locale: source,
  address: "/en/tea/leaves/",
  title: phrase("Tea leaves"),
  description: "How a leaf becomes tea.",
  body: "<p>Tea is a leaf.</p>",
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
  coverage: { words: 10, translated: 10 },
  segments: [],
  diagnostics: [],
  ...about,
})

/** A page about tea; what matters to a test is said by the test. */
export const view = (about: Partial<PageView> = {}): PageView => ({
  locale: source,
  source,
  site: phrase("The tea house"),
  url: "https://example.org/tea/",
  base: "/tea/",
  home: "/en/",
  stylesheets: ["/assets/style.css"],
  printSheet: "/assets/print.css",
  search: "/en/search/",
  favicon: "/assets/icon.svg",
  scripts: ["/assets/theme.js"],
  alternates: [
    { locale: source, address: "/en/tea/leaves/" },
    { locale: chinese, address: "/zh/tea/leaves/", share: 0.624 },
    { locale: arabic, address: "/ar/tea/leaves/", share: 0.001 },
  ],
  rendered: rendered(),
  navigation: [],
  ...about,
})

export const t = createInterface([english])
