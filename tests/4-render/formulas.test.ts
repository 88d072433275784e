import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { mathml } from "../../src/4-render/formulas.ts"
import { purged } from "../../src/6-write/inspect/tree.ts"

const annotated = (content: string, source: string, display = ""): string =>
  `<math${display}><semantics><mrow data-pagefind-ignore>${content}</mrow>` +
  `<annotation encoding="application/x-tex">${source}</annotation></semantics></math>`

describe("formulas", () => {
  it("are MathML, with their source beside", () => {
    expect(mathml("a^2", false)).toBe(annotated("<msup><mi>a</mi><mn>2</mn></msup>", "\\(a^2\\)"))
    expect(mathml("a<b", true)).toBe(
      annotated("<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>", "\\[a&lt;b\\]", ' display="block"'),
    )
  })

  it("have classes and attributes in place of styles", () => {
    const boxed = mathml("\\textcolor{red}{x} \\boxed{y} \\begin{array}{c|c} a & b \\end{array}", false)
    expect(boxed).toContain('mathcolor="#ff0000"')
    expect(boxed).toContain('class="boxed"')
    expect(boxed).toContain('class="edge-end"')
    expect(boxed).not.toContain(" style=")
  })

  it("may have commands that begin as one does which defines others", () => {
    expect(mathml("a \\longrightarrow b", false)).toContain("⟶")
  })

  it.each([
    ["isn't whole", "\\frac{a}{b"],
    ["has a command that isn't known", "\\basil"],
    ["defines commands", "\\def\\a{\\a\\a}\\a"],
    ["defines commands behind a line's end", "a\\\\\\newcommand{\\b}{c}\\b"],
    ["leads somewhere", "\\href{https://a.example}{a}"],
    ["loads a picture", "\\includegraphics{a.png}"],
    ["names a class", "\\class{site-header}{a}"],
    ["is too long", "a".repeat(2001)],
    ["is nested too deeply", `${"{".repeat(41)}a${"}".repeat(41)}`],
    ["has too many commands that stand for others", "\\iff".repeat(450)],
  ])("stay as they are where one %s", (_what, tex) => {
    expect(mathml(tex, false)).toHaveProperty("reason", expect.stringMatching(/\S/))
  })
})

const PIECES = [
  "a",
  "1",
  "<b>",
  "&",
  '"',
  "{",
  "}",
  "^",
  "_",
  "\\frac",
  "\\sqrt",
  "\\text{x}",
  "\\color{red}",
  "\\ce{H2O}",
  "\\left(",
  "\\right)",
  "\\tag{1}",
  "\\label{x}",
  "\\ref{x}",
  "\\cancel{x}",
  "\\rule{1em}{9em}",
  "\\kern-9em",
  "\\begin{matrix}",
  "\\end{matrix}",
  "\\\\",
  "\\url{x}",
  "\\style{x}{y}",
  "\\mathbb{R}",
  "\\vec a",
  "\\overbrace{a}",
  "$",
  "%",
  "#",
  " ",
]

test("whatever a formula says, the second look finds nothing in it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), fc.boolean(), (pieces, isBlock) => {
      const made = mathml(pieces.join(""), isBlock)
      if (typeof made === "string") expect(purged(`<!doctype html><body>${made}`).found).toEqual([])
    }),
    { numRuns: 500 },
  )
})
