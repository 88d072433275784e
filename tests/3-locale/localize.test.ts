import { describe, expect, it } from "vitest"
import { localize } from "../../src/3-locale/index.ts"
import { documentOf, html, localeOf, merge } from "./helpers.ts"

describe("a page in the source's own locale", () => {
  it("is the source, without a mark, and nothing of it is counted", () => {
    const source = documentOf("Basil likes *warmth*.\n\n- Mint\n")
    const page = localize(source, [], localeOf("en"), { source: localeOf("en"), targets: [] })
    expect(html(page.tokens)).toBe(html(source.tokens))
    expect(page.coverage).toEqual({ words: 0, translated: 0 })
  })
})

describe("a merged page", () => {
  it("leaves the documents that it was made of as they were", () => {
    const [source, target] = [documentOf("Basil likes [warmth](a.md)."), documentOf("罗勒喜欢[温暖](b.md)。", "zh")]
    const before = JSON.stringify([source.tokens, target.tokens])
    localize(source, [target], localeOf("zh"), { source: localeOf("en"), targets: [localeOf("zh")] })
    expect(JSON.stringify([source.tokens, target.tokens])).toBe(before)
  })

  it("tells where each sentence comes from", () => {
    const { segments } = merge("Basil likes warmth. Water it.", [["zh", "罗勒喜欢温暖。 Water it."]])
    expect(segments).toEqual([
      {
        source: "Basil likes warmth.",
        text: "罗勒喜欢温暖。",
        lang: "zh",
        origin: "target",
        words: 3,
        at: [0, 19],
        from: { file: "target.md", at: [0, 7] },
      },
      { source: "Water it.", text: "Water it.", lang: "en", origin: "source", words: 2, at: [20, 29] },
    ])
  })

  it("keeps the space at a line's end that shows, as it was written", () => {
    const source = "Basil <br>Mint and <br> sage"
    expect(html(merge(source, []).tokens)).toBe('<p lang="en">Basil <br>Mint and <br> sage</p>\n')
    expect(html(merge(source, [["zh", "罗勒 <br>薄荷和 <br> 鼠尾草"]]).tokens)).toBe(
      "<p>罗勒 <br>薄荷和 <br> 鼠尾草</p>\n",
    )
  })

  it("says of a title in another language which one it is", () => {
    const page = "---\ntitle: Basil for all\n---\n"
    expect(merge(page, []).title?.meta?.lang).toBe("en")
    expect(merge(page, [["zh", "---\ntitle: 罗勒\n---\n"]]).title?.meta?.lang).toBeUndefined()
  })

  it("words the title for search engines and each tag as it does sentences, with the source's where there is none", () => {
    const page = "---\nmeta_title: Basil for all gardens\ntitle: Basil\ntags: [garden, kitchen]\n---\n"
    const chinese = "---\nmeta_title: 每个花园的罗勒\ntags: [花园, kitchen]\n---\n"
    const { metaTitle, title, tags, segments } = merge(page, [["zh", chinese]])
    const said = [metaTitle, title, ...tags].map(token => [
      token?.children?.map(({ content }) => content).join(""),
      token?.meta?.lang,
    ])
    expect(said).toEqual([
      ["每个花园的罗勒", undefined],
      ["Basil", "en"],
      ["花园", undefined],
      ["kitchen", "en"],
    ])
    expect(segments.map(({ source }) => source)).toEqual(["Basil for all gardens", "Basil", "garden", "kitchen"])
    expect(merge(page, [["zh", "---\ntags: [厨房]\n---\n"]]).tags.map(({ meta }) => meta?.lang)).toEqual(["en", "en"])
  })

  it("refuses a title for search engines that can't be a translation", () => {
    const page = "---\nmeta_title: Basil for all gardens of the world\n---\n"
    const { metaTitle, diagnostics } = merge(page, [["zh", "---\nmeta_title: Базилик для всех садов мира\n---\n"]])
    expect(metaTitle?.meta?.lang).toBe("en")
    expect(diagnostics).toHaveLength(1)
  })

  it("leaves the interface's words to the interface", () => {
    const page = merge("!!! note\n\n    Basil likes warmth.\n", [])
    expect(html(page.tokens)).toContain('<p class="admonition-title">')
    expect(html(page.tokens)).toContain('<p lang="en">Basil')
    expect(page.coverage.words).toBe(3)
  })

  it("has no more to say of a translation that only fills in for another", () => {
    const page = merge(
      "See [a](a.md).",
      [
        ["zh-TW", "See [a](a.md)."],
        ["zh", "参见。"],
      ],
      "zh-TW",
    )
    expect(page.diagnostics).toEqual([])
  })
})
