import { describe, expect, it } from "vitest"
import { createInterface } from "../../src/5-theme/index.ts"
import { english } from "./view.ts"

const cups = { cups_one: "{{count, number}} cup", cups_other: "{{count, number}} cups" }
const en = { lang: "en", texts: { ...english.texts, ...cups } }
const german = { lang: "de", texts: { next: "Weiter", rest: "Der Rest ist {{source, language}}." } }
const austrian = { lang: "de-AT", texts: { previous: "Retour", bowl: "<b>{{what}}</b>" } }
const chinese = { lang: "zh", texts: { cups_other: "{{count, number}}杯" } }
const hostile = (next: string, previous = "") => ({ lang: "xx", texts: { next, previous } })

describe("a wording", () => {
  const t = createInterface([austrian, german, en])

  it("comes from the nearest language that has one, and says from which", () => {
    expect(t("previous")).toEqual({ text: "Retour", html: "Retour", lang: "de-AT" })
    expect(t("next").lang).toBe("de")
    expect(t("edit")).toEqual({ text: "Edit this page", html: "Edit this page", lang: "en" })
  })

  it("has the plural of the language that it comes in", () => {
    expect(t("cups", { count: 1 }).text).toBe("1 cup")
    expect(t("cups", { count: 2000 }).text).toBe("2,000 cups")
    expect(createInterface([chinese, en])("cups", { count: 1 })).toMatchObject({ text: "1杯", lang: "zh" })
  })

  it("names languages and percentages as its own language does", () => {
    expect(t("rest", { source: "en" }).text).toBe("Der Rest ist Englisch.")
    expect(createInterface([chinese, en])("share", { share: 0.62 }).text).toBe("62% translated")
    expect(t("rest", { source: "not a tag" }).text).toBe("Der Rest ist not a tag.")
  })

  it("is escaped as HTML, with what is put into it", () => {
    expect(t("bowl", { what: '<a href="">' })).toEqual({
      text: '<b><a href=""></b>',
      html: "&lt;b&gt;&lt;a href=&quot;&quot;&gt;&lt;/b&gt;",
      lang: "de-AT",
    })
  })

  it("is its key where no language has it, or nothing for those who ask", () => {
    expect(t("kettle").text).toBe("kettle")
    expect(t.find("kettle")).toBeUndefined()
    expect(t.find("constructor")).toBeUndefined()
  })
})

describe("a hostile wording", () => {
  it("leads to no other wording", () => {
    const t = createInterface([hostile("$t(previous)", "$t(next)")])
    expect(t("next").text).toBe("$t(previous)")
  })

  it("is none where it is too long", () => {
    const t = createInterface([hostile("{{".repeat(50_000)), en])
    expect(t("next").lang).toBe("en")
  })

  it("is not asked what its numbers should look like", () => {
    const t = createInterface([hostile("{{count, number(minimumFractionDigits: 999)}}")])
    expect(t("next", { count: 7 }).text).toBe("7")
  })
})
