import { describe, expect, it } from "vitest"
import { searchRecord, withLanguageSigns } from "../../src/4-render/index.ts"
import { arabic, rendered } from "../5-theme/view.ts"

const english = { tag: "en", name: "English", dir: "ltr", chain: [] } as const

/** With signs that can be seen. */
const signed = (html: string): string =>
  withLanguageSigns(html, "zh", "en").replaceAll("\u2068", "⟦").replaceAll("\u2069", "⟧")

describe("what a search reads of a page", () => {
  it("has signs around what is in the source's language", () => {
    expect(signed('<p>茶 <span lang="en">Tea</span> 水</p>')).toBe('<p>茶 <span lang="en">⟦Tea⟧</span> 水</p>')
    expect(signed('<div lang="en"><p>Tea <b>is</b> <span lang="zh">茶</span></p></div><p>水</p>')).toBe(
      '<div lang="en">⟦<p>Tea <b>is</b> <span lang="zh">⟧茶⟦</span></p>⟧</div><p>水</p>',
    )
  })

  it("has none around a third language, and isn't led astray by what has no end", () => {
    expect(signed('<p><span lang="fr">Thé</span></p>')).not.toMatch(/[⟦⟧]/)
    expect(signed('<p lang="en">Tea<br>is<img alt="a > b" src="a.png">hot</p>水')).toBe(
      '<p lang="en">⟦Tea<br>is<img alt="a > b" src="a.png">hot⟧</p>水',
    )
  })

  it("begins with the title, unless the body does", () => {
    const page = rendered({ locale: arabic, address: "/ar/tea/leaves/" })
    expect(searchRecord(page, english)).toEqual({
      address: "/ar/tea/leaves/",
      lang: "ar",
      html: '<h1 lang="en">\u2068Tea leaves\u2069</h1><p>Tea is a leaf.</p>',
    })
    expect(searchRecord({ ...page, hasHeading: true }, english).html).toBe("<p>Tea is a leaf.</p>")
    expect(searchRecord(rendered(), english).html).toBe('<h1 lang="en">Tea leaves</h1><p>Tea is a leaf.</p>')
  })
})
