import { describe, expect, it } from "vitest"
import { leftIn, type RenderedPage, repeatedIn, statusIn, sumOf } from "../../src/4-render/index.ts"
import { diagnose } from "../../src/diagnostics/index.ts"
import { en, file, pageOf, sentence, worded, zh } from "../status-sample.ts"

const source = file(
  "content/oolong.md",
  "en",
  "oolong",
  "# Oolong\n\nRoll the leaf. Dry it.\n\n## Water\n\nNinety degrees will do.\n",
)
const target = file(
  "locales/zh/pages/oolong.md",
  "zh",
  "oolong",
  "# 乌龙\n\n揉叶子。 Dry it.\n\n## 水\n\n九十度，[茶](x)。\n",
)

const heading = sentence(source, "Oolong", worded(target, "乌龙", { origin: "memory" }))
const roll = sentence(source, "Roll the leaf.", worded(target, "揉叶子。"))
const dry = sentence(source, "Dry it.")
const water = sentence(source, "Water", worded(target, "水"))
const degrees = sentence(source, "Ninety degrees will do.")
const anchors = [
  { id: "oolong", at: source.text.indexOf("# Oolong"), isStale: false },
  { id: "water", at: source.text.indexOf("## Water"), isStale: false },
]

/** What is left of one page. */
function leftOf(rendered: RenderedPage, translation = target) {
  const files = new Map([
    ["en", source],
    ["zh", translation],
  ])
  return leftIn(statusIn(zh, [rendered]), en, (_, locale) => files.get(locale)).flat()
}

describe("amounts", () => {
  it("count words of the source", () => {
    const stale = { ...roll, stale: { source: "Press the leaf." } }
    const refused = { ...degrees, refused: "T104" }
    expect(statusIn(zh, [pageOf("oolong", [heading, stale, dry, water, refused])])).toMatchObject({
      words: 11,
      translated: 5,
      memory: 1,
      stale: 3,
      refused: 4,
      left: 9,
    })
  })

  it("count a stale wording that the source replaces once", () => {
    const replaced = { ...roll, lang: "en", origin: "source" as const, stale: { source: "Press the leaf." } }
    expect(statusIn(zh, [pageOf("oolong", [heading, replaced])])).toMatchObject({ translated: 1, stale: 3, left: 3 })
  })

  it("are nothing for a refused wording that the memory made up for", () => {
    const made = { ...dry, lang: "zh", origin: "memory" as const, refused: "T104" }
    expect(statusIn(zh, [pageOf("oolong", [made])])).toMatchObject({ translated: 2, memory: 2, refused: 2, left: 0 })
  })

  it("of no page are zero", () => {
    expect(sumOf([])).toEqual({ words: 0, translated: 0, memory: 0, stale: 0, refused: 0, left: 0 })
  })
})

describe("the order of pages", () => {
  it("is by what is soonest done, what is done last", () => {
    const pages = [pageOf("done", [roll]), pageOf("long", [degrees, dry]), pageOf("short", [dry])]
    expect(statusIn(zh, pages).pages.map(({ rendered }) => rendered.page)).toEqual(["short", "long", "done"])
  })
})

describe("a sentence that is left", () => {
  it("is found where the translation still has it in the source's words", () => {
    expect(leftOf(pageOf("oolong", [heading, roll, dry, water], { anchors }))).toEqual([
      {
        page: "oolong",
        state: "untranslated",
        source: "Dry it.",
        words: 2,
        file: "locales/zh/pages/oolong.md",
        line: 3,
        anchor: "oolong",
      },
    ])
  })

  it("that the translation hasn't at all is where the wording before it ends", () => {
    const [found] = leftOf(pageOf("oolong", [heading, roll, water, degrees], { anchors }))
    expect(found).toMatchObject({ line: 5, anchor: "water" })
  })

  it("whose wording was refused is where its finding is", () => {
    const at = target.text.indexOf("九十度")
    const diagnostics = [
      diagnose("T104", target, 0, 1, { element: "a link" }),
      diagnose("T104", target, at, at + 3, { element: "a link" }),
    ]
    const page = pageOf("oolong", [heading, roll, water, { ...degrees, refused: "T104" }], { diagnostics })
    expect(leftOf(page)).toMatchObject([{ state: "refused", code: "T104", line: 7 }])
  })

  it("that is stale says what the source said before, since when, and where its wording is", () => {
    const stale = { source: "Press the leaf.", commit: "3f9a2c1", date: "2025-04-01" }
    const own = { id: "to:stale-1", at: roll.at[0], isStale: true }
    const marked = [anchors[0], own, anchors[1]].flatMap(anchor => anchor ?? [])
    expect(leftOf(pageOf("oolong", [heading, { ...roll, stale }], { anchors: marked }))).toMatchObject([
      {
        state: "stale",
        before: "Press the leaf.",
        commit: "3f9a2c1",
        date: "2025-04-01",
        line: 3,
        anchor: "to:stale-1",
      },
    ])
  })

  it("of a page without a translation is in the source's file", () => {
    const status = statusIn(zh, [pageOf("oolong", [degrees])])
    const [found] = leftIn(status, en, (_, locale) => (locale === "en" ? source : undefined)).flat()
    expect(found).toMatchObject({ file: "content/oolong.md", line: 7 })
  })

  it("is none of numbers and names alone", () => {
    expect(leftOf(pageOf("oolong", [{ ...dry, words: 0 }]))).toEqual([])
  })
})

describe("sentences on many pages", () => {
  it("are told once, with where they are missing, what gains most first", () => {
    const status = statusIn(
      zh,
      ["a", "b", "c"].map(page => pageOf(page, [dry, ...(page === "c" ? [] : [degrees])])),
    )
    const left = leftIn(status, en, () => source).flat()
    const repeated = repeatedIn(
      new Map([
        ["zh", left],
        ["ja", left],
      ]),
    )
    expect(repeated.map(({ source, pages, locales }) => [source, pages, locales])).toEqual([
      ["Ninety degrees will do.", 2, ["zh", "ja"]],
      ["Dry it.", 3, ["zh", "ja"]],
    ])
  })
})

describe("the search for places", () => {
  it("is linear in hostile pages", () => {
    const text = "aaaa ".repeat(40_000)
    const long = file("content/long.md", "en", "long", text)
    const segments = Array.from({ length: 5000 }, (_, at) => ({
      ...sentence(long, "aaaa"),
      at: [at * 5, at * 5 + 9] as const,
    }))
    const other = file("locales/zh/pages/long.md", "zh", "long", "aaab ".repeat(40_000))
    const files = new Map([
      ["en", long],
      ["zh", other],
    ])
    const left = leftIn(statusIn(zh, [pageOf("long", segments)]), en, (_, tag) => files.get(tag))
    expect(left.flat()).toHaveLength(5000)
  })
})
