import { expect, it } from "vitest"
import { problemsPage } from "../../src/5-theme/index.ts"
import { diagnose, diagnoseFile } from "../../src/diagnostics/index.ts"

const text = 'one\n<script>alert(1)</script> [tea](tea.md "x") \u202e more\n'
const source = { file: "content/<b>.md", text }
const at = text.indexOf("tea.md")
const finding = diagnose("L201", source, at, at + "tea.md".length, { target: "tea.md" })

it("tells code, place, excerpt and what to do, as text", () => {
  const html = problemsPage({ findings: [finding], stylesheet: "/p.css" })
  expect(html).toContain("<strong>warning[L201]</strong>")
  expect(html).toContain("content/&lt;b>.md:2:33")
  expect(html).toContain("&lt;script>alert(1)&lt;/script> [tea](<mark>tea.md</mark>")
  expect(html).toContain("palimpsest explain L201")
  expect(html).not.toMatch(/<script|\u202e| style=/)
})

it("cuts a long line around the place, and counts what is too much to read", () => {
  const long = { file: "a.md", text: `${"x".repeat(9000)}HERE${"y".repeat(9000)}` }
  const html = problemsPage({ findings: [diagnose("L201", long, 9000, 9004, { target: "t" })], stylesheet: "/p.css" })
  expect(html).toMatch(/…x+<mark>HERE<\/mark>y+…/)
  expect(html.length).toBeLessThan(2000)
  const many = Array.from({ length: 50 }, (_, n) => diagnoseFile("F112", `content/${n}`, { kind: "a pipe" }))
  expect(problemsPage({ findings: many, stylesheet: "/p.css" })).toContain("and 30 more: the terminal has them")
})
