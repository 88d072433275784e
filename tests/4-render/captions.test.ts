import { expect, test } from "vitest"
import type { Source } from "../../src/1-read/index.ts"
import { parse } from "../../src/2-parse/index.ts"
import { withCaptionNumbers } from "../../src/4-render/captions.ts"
import type { Labels } from "../../src/4-render/page.ts"

const source = (text: string): Source => ({ file: "a.md", locale: "en", page: "a", text, body: 0, frontMatter: {} })

const words: Labels = (key, { number = "" } = {}) => {
  const text = `${key === "figure-caption" ? "Figure" : "Table"} ${number}.`
  return { text, html: text, lang: "en" }
}

/** What the captions of a text say, in the order in which they stand. */
function captions(text: string, lang = "en"): string[] {
  const en = { tag: "en", name: "English", dir: "ltr", chain: [] } as const
  const site = { source: en, locales: [en] }
  const tokens = withCaptionNumbers(parse(source(text)).tokens, { labels: words, lang, site })
  const inCaption = tokens.filter((_, at) => /^figcaption_open/.test(tokens[at - 2]?.type ?? ""))
  return inCaption.map(({ children }) => (children ?? []).map(({ content }) => content).join(""))
}

const figure = (head: string, text: string): string => `![a](a.png)\n\n/// ${head}\n${text}\n///\n\n`

test.each([
  ["in a row", ["figure-caption", "figure-caption"], ["Figure 1. T", "Figure 2. T"]],
  ["by kind", ["figure-caption", "table-caption"], ["Figure 1. T", "Table 1. T"]],
  [
    "by level",
    ["figure-caption", "figure-caption | ^1", "figure-caption"],
    ["Figure 1. T", "Figure 1.1. T", "Figure 2. T"],
  ],
  ["on from the author's number", ["figure-caption | 12", "figure-caption"], ["Figure 12. T", "Figure 13. T"]],
  ["never back", ["figure-caption | 5", "figure-caption | 2"], ["Figure 5. T", "Figure 6. T"]],
  ["no deeper than six levels", ["figure-caption | ^99"], ["Figure 0.1.1.1.1.1. T"]],
  ["not where nobody asked", ["caption"], ["T"]],
])("figures are numbered %s", (_how, heads, expected) => {
  expect(captions(heads.map(head => figure(head, "T")).join(""))).toEqual(expected)
})

test("a figure around others has the number before theirs", () => {
  expect(captions(`${figure("figure-caption", "In")}/// figure-caption\nAround\n///`)).toEqual([
    "Figure 1.1. In",
    "Figure 1. Around",
  ])
})

test("a caption may come first", () => {
  const types = parse(source(figure("figure-caption | <", "T"))).tokens.map(({ type }) => type)
  expect(types.indexOf("figcaption_open")).toBeLessThan(types.indexOf("paragraph_close"))
  expect(types.slice(0, 2)).toEqual(["figure_open", "figcaption_open"])
})
