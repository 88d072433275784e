import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { diagnose, diagnoseFile, print } from "../../src/diagnostics/index.ts"
import { cellsOf, widthOf } from "../../src/diagnostics/visible.ts"

/** Any sequence of code units, lone surrogates included. */
const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map(units => String.fromCharCode(...units))

const OPTIONS = { color: false, perCode: 3, remarks: true }
const pretty = (...findings: Parameters<typeof print>[0]) => print(findings, "pretty", OPTIONS)

/** A finding about the first `part` of a line. */
function about(line: string, part: string, file = "content/tea.md") {
  const start = line.indexOf(part)
  return diagnose("L203", { file, text: line }, start, start + part.length, { target: "x" })
}
const frame = (line: string, part: string) => pretty(about(line, part)).split("\n").slice(2, 5)

describe("a finding for people", () => {
  it("says what, where, and what to do", () => {
    const source = { file: "content/tea.md", text: `${"\n".repeat(40)}See the [menu](menu.pdf) for more.\n` }
    const finding = diagnose("L203", source, 48, 64, { target: "menu.pdf" }, ["did you mean `files/menu.pdf`?"])
    expect(pretty(finding)).toBe(
      [
        "warning[L203]: there is no file `menu.pdf`",
        "  ┌─ content/tea.md:41:9",
        "  │",
        "41│ See the [menu](menu.pdf) for more.",
        "  │         ^^^^^^^^^^^^^^^^",
        "  = did you mean `files/menu.pdf`?",
        "  = palimpsest explain L203",
        "",
        "1 warning",
        "",
      ].join("\n"),
    )
  })

  it("of a whole file has no excerpt", () => {
    expect(
      pretty(diagnoseFile("F112", "content/x", { kind: "a pipe" }))
        .split("\n")
        .slice(0, 3),
    ).toEqual([
      "error[F112]: this is a pipe, which is never followed",
      "  ┌─ content/x",
      "  = put a copy of the file in its place",
    ])
  })

  it("points at the right columns below wide characters, marks and tabs", () => {
    expect(frame("你喝绿茶吗？", "绿茶")).toEqual(["  │", " 1│ 你喝绿茶吗？", "  │     ^^^^"])
    expect(frame("e\u0301té vert", "vert")).toEqual(["  │", " 1│ e\u0301té vert", "  │     ^^^^"])
    expect(frame("\tgreen", "green")).toEqual(["  │", " 1│     green", "  │     ^^^^^"])
    expect(frame("🍵 tea", "tea")).toEqual(["  │", " 1│ 🍵 tea", "  │    ^^^"])
  })

  it("points at the end of a line, and ends with it", () => {
    const source = { file: "a.md", text: "tea\npot\n" }
    expect(pretty(diagnose("D204", source, 3, 3, { element: "p" }))).toContain("\n 1│ tea\n  │    ^\n")
    expect(pretty(diagnose("D204", source, 1, 6, { element: "p" }))).toContain("\n 1│ tea\n  │  ^^\n")
  })

  it("cuts a long line around its place", () => {
    const [, line = "", carets = ""] = frame(`${"tea ".repeat(100)}POT ${"cup ".repeat(1000)}`, "POT")
    expect(line.length).toBeLessThan(110)
    expect(line.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("POT")
    expect(line).toMatch(/^ 1│ ….*…$/)
  })

  it("lets nothing of the content act on the terminal", () => {
    const file = "content/\u001b[2Ja\nb.md"
    const text = pretty(about("a \u001b]0;x\u0007 \u202egnp.exe\u2066 POT", "POT", file))
    expect([...text].filter(character => /[\p{Cc}\p{Cf}]/u.test(character) && character !== "\n")).toEqual([])
    expect(text).toContain("content/\\u{1b}[2Ja\\nb.md:1:")
    const [line = "", carets = ""] = text.split("\n").slice(3)
    expect(line.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("POT")
  })

  it("has colours only where they are asked for", () => {
    const finding = about("tea", "tea")
    expect(pretty(finding)).not.toContain("\u001b")
    const colored = print([finding], "pretty", { ...OPTIONS, color: true })
    expect(colored.replaceAll(/\u001b\[[\d;]*m/g, "")).toBe(pretty(finding))
  })
})

describe("findings for people", () => {
  const at = (file: string, line: number) =>
    diagnose("L205", { file, text: "a\n".repeat(9) }, line * 2, line * 2 + 1, { id: "a" })

  it("come by file and line, each once", () => {
    const text = pretty(at("b.md", 0), at("a.md", 2), at("a.md", 1), at("b.md", 0))
    expect(text.match(/[ab]\.md:\d/g)).toEqual(["a.md:2", "a.md:3", "b.md:1"])
    expect(text).toMatch(/\n3 warnings\n$/)
  })

  it("are counted where there are more of a kind than one reads", () => {
    const text = pretty(...Array.from({ length: 9 }, (_, line) => at("a.md", line)), about("tea", "tea"))
    expect(text.match(/^warning/gm)).toHaveLength(4)
    expect(text).toContain("  and 6 more of L205\n")
    expect(text).toContain("\n10 warnings\n")
  })

  it("that say the same are counted from the fourth on", () => {
    const alike = Array.from({ length: 5 }, (_, line) => at("a.md", line))
    expect(print(alike, "pretty", { ...OPTIONS, perCode: 9 }).match(/^warning/gm)).toHaveLength(3)
    expect(print(alike, "pretty", { ...OPTIONS, perCode: Number.POSITIVE_INFINITY }).match(/^warning/gm)).toHaveLength(
      5,
    )
  })

  it("leave remarks out if so asked, but count them", () => {
    const remark = diagnoseFile("C111", "locales/fr", { tag: "fr", folder: "locales/fr" })
    expect(print([remark], "pretty", { ...OPTIONS, remarks: false })).toBe("1 remark\n")
    expect(pretty()).toBe("")
  })
})

describe("the width of a text", () => {
  it("is the sum of its characters', and nothing is lost", () => {
    fc.assert(
      fc.property(codeUnits, text => {
        const cells = cellsOf(text)
        const ends = cells.map(({ at }, index) => (cells[index + 1]?.at ?? text.length) - at)
        return ends.every(length => length >= 1) && widthOf(text) >= 0
      }),
    )
  })
})
