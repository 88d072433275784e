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
