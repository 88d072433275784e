import { parse } from "parse5"
import { describe, expect, it } from "vitest"
import type { Source } from "../../src/1-read/index.ts"
import type { RenderedPage } from "../../src/4-render/index.ts"
import { documentsOf, type SiteParts } from "../../src/5-theme/index.ts"
import { inspectAll } from "../../src/6-write/index.ts"
import { en, file, pageOf, sentence, worded, zh } from "../status-sample.ts"
import { english } from "./view.ts"

const source = file(
  "content/oolong.md",
  "en",
  "oolong",
  "# Oolong\n\nRoll the leaf. Dry it. Ninety degrees <will> do.\n",
)
const target = file("locales/zh/pages/oolong.md", "zh", "oolong", "# 乌龙\n\n揉叶子。\n\n九十度。\n")
const stale = { source: "Press the leaf.", commit: "3f9a2c17ab55dd", date: "2025-04-01T10:00:00Z" }
const title = sentence(source, "Oolong", worded(target, "乌龙", { origin: "memory" }))
const roll = sentence(source, "Roll the leaf.", worded(target, "揉叶子。", { stale }))
const dry = sentence(source, "Dry it.")
const degrees = sentence(source, "Ninety degrees <will> do.", { refused: "T104" })
const anchors = [
  { id: "oolong", at: 0, isStale: false },
  { id: "to:stale-1", at: roll.at[0], isStale: true },
]
const oolong = pageOf("oolong", [title, roll, dry, degrees], { anchors })

function partsOf(pages: readonly RenderedPage[], about: Partial<SiteParts["site"]> = {}): SiteParts {
  const files = new Map<string, Source>([
    ["en", source],
    ["zh", target],
  ])
  const inEnglish = pages.map(({ page, title }) => pageOf(page, [], { locale: en, title }))
  return {
    site: {
      title: "The tea house",
      url: "https://tea.example/house/",
      source: en,
      targets: [zh],
      locales: [en, zh],
      navigation: [],
      edit: "https://github.com/tea/house/edit/main/{path}",
      pagesFolder: "content",
      fonts: [],
      stale: "mark",
      ...about,
    },
    rendered: new Map([
      ["en", inEnglish],
      ["zh", pages],
    ]),
    strings: new Map([["en", { interface: {}, site: {}, theme: { language: "en", words: english.texts } }]]),
    icons: new Map(),
    fileOf: (_, locale) => files.get(locale),
    stylesheet: "assets/style.css",
    favicon: "assets/icon.svg",
    scripts: ["assets/theme.js"],
    printSheet: "assets/print.css",
    formulas: "assets/formulas.css",
    status: { stylesheet: "assets/status.css", script: "assets/sorting.js" },
    search: { stylesheet: "assets/search.css", script: "assets/search.js", library: "pagefind/pagefind.js" },
  }
}

const htmlOf = (path: string, parts: SiteParts): string =>
  documentsOf(parts)
    .find(document => document.path === path)
    ?.html() ?? "none"

const statusOf = (pages: readonly RenderedPage[]): string => htmlOf("zh/translation-status/index.html", partsOf(pages))

describe("the status page of a locale", () => {
  const html = statusOf([oolong, pageOf("white", [title]), pageOf("green", [title, dry])])

  it("is a table that makes sense as it is: what is soonest done first, done pages last", () => {
    expect([...html.matchAll(/<th scope="row"><a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      "/house/zh/green/",
      "/house/zh/oolong/",
      "/house/zh/white/",
    ])
    expect(html).toContain('<caption class="unseen">')
    expect(html.match(/<th scope="col">/g)).toHaveLength(7)
    expect(html).toContain('<progress value="4" max="10" aria-hidden="true"></progress>40%</td>')
  })

  it("leaves out columns of nothing", () => {
    expect(statusOf([pageOf("green", [dry])]).match(/<th scope="col">/g)).toHaveLength(4)
  })

  it("lists sentences with the way to their line in the file, and to their place on the page", () => {
    expect(html).toContain(
      '<a href="https://github.com/tea/house/edit/main/locales/zh/pages/oolong.md#L3" lang="en">Roll the leaf.</a>',
    )
    expect(html).toMatch(
      /Changed in the original<\/span> 3f9a2c17ab 2025-04-01 · <a href="\/house\/zh\/oolong\/#to:stale-1"/,
    )
    expect(html).toContain("Ninety degrees &lt;will> do.</a>")
    expect(html).toMatch(/Not taken: T104<\/span> · <a href="\/house\/zh\/oolong\/#oolong"/)
  })

  it("says what is worth to be translated first, since it stands on many pages", () => {
    expect(html).toMatch(/<section class="repeated">.*Dry it\.<\/a> <small><span lang="en">on 2 pages/s)
  })

  it("is for nobody's search, and passes the second look", () => {
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).not.toContain("data-pagefind-body")
    const { diagnostics } = inspectAll([{ path: "zh/translation-status/index.html", content: html }])
    expect(diagnostics).toEqual([])
    const errors: string[] = []
    parse(html, { onParseError: ({ code }) => errors.push(code) })
    expect(errors.filter(code => code !== "non-void-html-element-start-tag-with-trailing-solidus")).toEqual([])
  })

  it("stays light, whatever there is to do", () => {
    const long = { ...dry, source: "Dry it in the shade, or where a wind is, and turn it. ".repeat(9) }
    const pages = Array.from({ length: 130 }, (_, at) => pageOf(`harvest/of-the-year/${at}`, Array(200).fill(long)))
    const heavy = statusOf(pages)
    expect(Buffer.byteLength(heavy)).toBeLessThan(150_000)
    expect(heavy).toContain("and 192 more")
    expect(heavy.match(/200 sentences/g)).toHaveLength(130)
  })
})

describe("the status of all languages", () => {
  it("is the source's page, with the way to each of the others", () => {
    const html = htmlOf("en/translation-status/index.html", partsOf([oolong]))
    expect(html).toContain(
      '<th scope="row"><a href="/house/zh/translation-status/" hreflang="zh" lang="zh">中文</a></th>',
    )
    expect(html).toContain("<title>All translations – The tea house</title>")
  })
})

describe("its address", () => {
  const paths = (parts: SiteParts): string[] => documentsOf(parts).map(({ path }) => path)

  it("is no page's, however that is written", () => {
    const taken = [pageOf("translation-status", [dry]), pageOf("Translation-Status-2/index", [dry])]
    expect(paths(partsOf(taken))).toContain("zh/translation-status-3/index.html")
    expect(new Set(paths(partsOf(taken))).size).toBe(paths(partsOf(taken)).length)
  })

  it("is none in a site of one language", () => {
    expect(paths(partsOf([oolong], { targets: [] })).join()).not.toContain("status")
    expect(htmlOf("en/oolong/index.html", partsOf([oolong], { targets: [] }))).not.toContain("status")
  })
})

describe("the note on translation", () => {
  const html = htmlOf("zh/oolong/index.html", partsOf([oolong]))

  it("counts words, and those that came from the memory", () => {
    expect(html).toContain("40% of this page is translated: 4 of 10 words.")
    expect(html).toContain("1 word comes from earlier translations.")
  })

  it("leads to the first sentence that is left, and to the status", () => {
    expect(html).toContain('<a href="https://github.com/tea/house/edit/main/locales/zh/pages/oolong.md#L3">')
    expect(html).toContain('<a href="/house/zh/translation-status/">')
  })

  it("has at hand what the source says now, where a wording is older", () => {
    expect(html).toContain("1 sentence is older than the original")
    expect(html).toContain('<li><a href="#to:stale-1" lang="en">Roll the leaf.</a></li>')
  })

  it("tells what is out of date where all is translated, too", () => {
    const done = htmlOf("zh/oolong/index.html", partsOf([pageOf("oolong", [title, roll], { anchors })]))
    expect(done).not.toContain('class="translation"')
    expect(done).toContain('class="stale-sentences"')
  })

  it("is silent about what the settings don't want to be marked", () => {
    const unmarked = pageOf("oolong", [title, roll], { anchors: anchors.filter(({ isStale }) => !isStale) })
    expect(htmlOf("zh/oolong/index.html", partsOf([unmarked]))).not.toContain("stale-sentences")
  })
})
