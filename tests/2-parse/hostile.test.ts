import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Token } from "../../src/2-parse/index.ts"
import { USUAL } from "../../src/2-parse/options.ts"
import { MAX_NESTING } from "../../src/2-parse/read-blocks.ts"
import { allTokens, parsed, settings } from "./helpers.ts"

/** Closing tokens that close something else than what is open, and what is open at the end. */
function unbalanced(tokens: readonly Token[]): string[] {
  const open: Token[] = []
  const wrong: string[] = []
  for (const token of tokens) {
    if (token.children) wrong.push(...unbalanced(token.children))
    if (token.nesting > 0) open.push(token)
    if (token.nesting < 0) {
      const last = open.pop()
      if (last?.type.replace(/_open$/, "") !== token.type.replace(/_close$/, "") || last.tag !== token.tag) {
        wrong.push(`${token.type} <${token.tag}> after ${last?.type}`)
      }
    }
  }
  return [...wrong, ...open.map(token => `${token.type} <${token.tag}> stays open`)]
}

const deepest = (tokens: readonly Token[]): number => Math.max(0, ...tokens.map(token => token.level))

const PIECES = [
  "",
  "",
  "word *two*",
  "- ",
  "1. ",
  "> ",
  "    ",
  "# ",
  "!!! note",
  '??? "Q"',
  '=== "T"',
  "/// note",
  "///",
  ": ",
  "```",
  "| a |",
  "|---|",
  "[^1]: ",
  "*[X]: y",
  "<div>",
  "</div>",
  "<div markdown>",
  "<p>",
  "</p>",
  "<details markdown>",
  "</details>",
  "<summary>",
  "<table>",
  "<td>",
  "<b>",
  "</b>",
  "<a href='x'>",
  "</a>",
  "<!--",
  "-->",
  "<script>",
  "<hr>",
  "{ #id }",
  "$$",
  "\u0002" + "0\u0003",
  "iv) ",
  "#. ",
  "/// fancylists | type=a",
  "\\",
]

/** All that is usual, and what changes how lines and blocks are read. */
const MORE = settings([...USUAL, "escapeall", "fancylists", "saneheaders"].join(" "))

describe("hostile text", () => {
  it("gives a balanced stream, whatever stands in it", () => {
    const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map(pieces => pieces.join(""))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), lines => {
        for (const options of [{}, MORE]) expect(unbalanced(parsed(lines.join("\n"), options).tokens)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it("reads any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), text => {
        expect(unbalanced(parsed(text).tokens)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  const nested: readonly (readonly [string, string])[] = [
    ["quotations", `${"> ".repeat(5000)}x`],
    ["items", `${"- ".repeat(5000)}x`],
    ["indented items", Array.from({ length: 300 }, (_, depth) => `${"    ".repeat(depth)}- x`).join("\n")],
    ["admonitions", Array.from({ length: 300 }, (_, depth) => `${"    ".repeat(depth)}!!! note`).join("\n\n")],
    ["elements", "<div>\n".repeat(5000)],
    ["elements with Markdown", "<div markdown>\n".repeat(5000)],
    ["generic blocks", "/// note\n".repeat(5000)],
  ]
  for (const [what, text] of nested) {
    it(`bounds the nesting of ${what}`, () => {
      const { tokens } = parsed(text)
      expect(deepest(allTokens(tokens))).toBeLessThan(8 * MAX_NESTING)
      expect(unbalanced(tokens)).toEqual([])
    })
  }

  it("says that something is nested too deeply", () => {
    const found = parsed(`${"> ".repeat(200)}x`).diagnostics
    expect(found.map(({ code }) => code)).toEqual(["D207"])
  })

  it("keeps placeholders of its own: the text can't make one", () => {
    const text = "```\nsecret\n```\n\n\u00020\u0003 and \u00020\u0003"
    expect(allTokens(parsed(text).tokens).filter(token => token.type === "fence")).toHaveLength(1)
  })
})

describe("a small text that would make a huge page", () => {
  const wide = (columns: number, rows: number): string =>
    `|${"a|".repeat(columns)}\n|${"-|".repeat(columns)}\n${"a\n".repeat(rows)}`
  const cellsOf = (text: string): number =>
    parsed(text).tokens.filter(({ type }) => type === "td_open" || type === "th_open").length

  it.each([
    ["one wide table", wide(300, 400)],
    ["many wide tables", `${wide(100, 20)}\n`.repeat(20)],
    ["wide tables in a list", `- x\n\n${wide(200, 100).replace(/^/gm, "    ")}\n\n`.repeat(3)],
  ])("%s: short rows are filled up to a limit, and the rest is told", (_, text) => {
    expect(cellsOf(text)).toBeLessThan(12_000)
    expect(parsed(text).diagnostics.map(({ code }) => code)).toContain("D208")
  })

  it("an honest table with short rows is filled up", () => {
    expect(cellsOf(wide(20, 50))).toBe(20 * 51)
    expect(parsed(wide(20, 50)).diagnostics).toEqual([])
  })
})

describe("an id that stands twice", () => {
  it.each([
    ["on two headings", "## Fake {#pour}\n\n## Pour {#pour}"],
    ["on a heading and in a sentence", "**Fake**{#pour}\n\n## Pour {#pour}"],
    ["in HTML and in a list of attributes", '<b id="pour">Fake</b>\n\n## Pour {#pour}'],
    ["on a block and an element", 'Fake\n{#pour}\n\n<div id="pour">Pour</div>'],
  ])("%s is the first one's, and told", (_, text) => {
    const { tokens, diagnostics } = parsed(text)
    const ids = allTokens(tokens).flatMap(token => token.attrGet("id") ?? [])
    expect(ids.filter(id => id === "pour")).toHaveLength(1)
    expect(diagnostics.map(({ code }) => code)).toEqual(["L205"])
  })
})
