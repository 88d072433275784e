import { describe, expect, it } from "vitest"
import type { Locale, Site, Source } from "../../src/1-read/index.ts"
import { parse } from "../../src/2-parse/index.ts"
import { localize } from "../../src/3-locale/index.ts"
import { destinationsOf, type Picture, render } from "../../src/4-render/index.ts"

const en: Locale = { tag: "en", name: "English", dir: "ltr", chain: [] }
const ur: Locale = { tag: "ur", name: "اردو", dir: "rtl", chain: ["en"] }
const site: Site = {
  title: "Tea",
  url: "https://tea.example/",
  source: en,
  targets: [ur],
  locales: [en, ur],
  navigation: [],
  pagesFolder: "content",
  fonts: [],
  stale: "mark",
}
const source = (text: string, locale: string): Source => ({
  file: `${locale}/tea.md`,
  locale,
  page: "tea",
  text,
  body: 0,
  frontMatter: {},
})
const pot: Picture = { width: 4, height: 3, original: "assets/pot.png", formats: [] }

/** A page in Urdu; words of the interface are in `lang`: their keys. */
function bodyOf(text: string, translation: string, lang: string): string {
  const document = localize(parse(source(text, "en")), [parse(source(translation, "ur"))], ur, site)
  const addresses = destinationsOf(site, new Map([["tea", []]]), new Map([["assets/pot.png", pot.original]]))
  const labels = (key: string) => ({ text: key, html: key, lang })
  const pictures = new Map([["assets/pot.png", pot]])
  return render(document, { addresses, pictures, icons: new Map(), labels }).body
}

const TABLE = "| Tea | Cup |\n|---|---|\n| Green | Large |"
const URDU_TABLE = "| چائے | پیالی |\n|---|---|\n| سبز | بڑی |"

describe("a word of the interface that nobody sees", () => {
  it("is an attribute in the language that is around", () => {
    const body = bodyOf(TABLE, URDU_TABLE, "ur")
    expect(body).toContain('<div class="table-wrap" role="group" aria-label="table" tabindex="0"><table>')
  })

  it("names a table in words with a language of their own, where it is another", () => {
    const body = bodyOf(`${TABLE}\n\nMore.\n\n${TABLE}`, `${URDU_TABLE}\n\nاور۔\n\n${URDU_TABLE}`, "en")
    for (const id of ["to:table-1", "to:table-2"]) {
      expect(body).toContain(
        `role="group" aria-labelledby="${id}" tabindex="0"><span class="unseen" id="${id}" lang="en" dir="ltr">table</span><table>`,
      )
    }
  })

  it("says its language on an element without words; its direction would move the box", () => {
    const body = bodyOf("- [x] Tea is hot.", "- [x] چائے گرم ہے۔", "en")
    expect(body).toContain('aria-label="task-done" lang="en">')
    expect(bodyOf("- [x] Tea is hot.", "- [x] چائے گرم ہے۔", "ur")).toContain('aria-label="task-done">')
  })

  it("is in its own language inside of a block that fell back, too", () => {
    const body = bodyOf("- [x] Tea is hot.\n- [ ] Water is cold.", "", "ur")
    expect(body).toMatch(/<ul [^>]*lang="en" dir="ltr"/)
    expect(body).toContain('aria-label="task-done" lang="ur">')
  })

  it("leads back from a footnote", () => {
    expect(bodyOf("Tea[^1].\n\n[^1]: Hot.", "چائے[^1]۔\n\n[^1]: گرم۔", "en")).toContain(
      'aria-label="footnote-back" lang="en">↩</a>',
    )
  })

  it("opens a picture by one name, or by one in two languages", () => {
    const figure = "![A pot](assets/pot.png)\n\n/// caption\nA pot of tea.\n///"
    const translated = "![برتن](assets/pot.png)\n\n/// caption\nچائے کا برتن۔\n///"
    expect(bodyOf(figure, translated, "ur")).toContain('aria-label="open-picture: برتن" data-pagefind-ignore></a>')
    expect(bodyOf(figure, translated, "en")).toContain(
      '<span class="unseen"><span lang="en" dir="ltr">open-picture</span>: برتن</span></a>',
    )
  })
})

describe("a word of the interface that stands in the text", () => {
  it("has the language and direction that it comes in", () => {
    const body = bodyOf("!!! note\n    Tea is hot.", "!!! note\n    چائے گرم ہے۔", "en")
    expect(body).toContain('<p class="admonition-title"><span lang="en" dir="ltr">note</span></p>')
  })

  it("numbers a caption that fell back in the reader's language", () => {
    const body = bodyOf("![A pot](assets/pot.png)\n\n/// figure-caption\nA pot of tea.\n///", "", "ur")
    expect(body).toMatch(/<span class="caption-prefix" lang="ur" dir="rtl">figure-caption<\/span> A pot of tea\./)
  })
})
