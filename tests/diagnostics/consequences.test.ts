import { expect, it } from "vitest"
import type { Diagnostic } from "../../src/diagnostics/index.ts"
import { withoutConsequences } from "../../src/diagnostics/index.ts"

const finding = (code: string, file: string, from: number, to: number): Diagnostic => ({
  code,
  severity: "warning",
  message: "",
  help: [],
  span: { file, start: { line: from, column: 1 }, end: { line: to, column: 9 } },
})

it("tells an element that isn't allowed once, not also at its closing tag", () => {
  const at = (column: number): Diagnostic => ({
    ...finding("D202", "tea.md", 3, 3),
    excerpt: "A <marquee>pot</marquee>",
    span: { file: "tea.md", start: { line: 3, column }, end: { line: 3, column: column + 9 } },
  })
  expect(withoutConsequences([at(3), at(15)])).toEqual([at(3)])
  expect(withoutConsequences([at(15)])).toEqual([at(15)])
})

it("misses no title where front matter can't be read", () => {
  const [fault, missing] = [finding("F105", "tea.md", 2, 2), finding("F106", "tea.md", 5, 5)]
  expect(withoutConsequences([fault, missing])).toEqual([fault])
  expect(withoutConsequences([finding("F105", "pot.md", 2, 2), missing])).toHaveLength(2)
})

it("tells a lost link once, not also its stray closing tags", () => {
  const lost = finding("T104", "zh/tea.md", 50, 51)
  const elsewhere = [finding("D204", "zh/tea.md", 60, 60), finding("D204", "fr/tea.md", 50, 50)]
  expect(withoutConsequences([lost, finding("D204", "zh/tea.md", 51, 51), ...elsewhere])).toEqual([lost, ...elsewhere])
})
