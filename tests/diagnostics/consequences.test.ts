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

it("tells a lost link once, not also its stray closing tags", () => {
  const lost = finding("T104", "zh/tea.md", 50, 51)
  const elsewhere = [finding("D204", "zh/tea.md", 60, 60), finding("D204", "fr/tea.md", 50, 50)]
  expect(withoutConsequences([lost, finding("D204", "zh/tea.md", 51, 51), ...elsewhere])).toEqual([lost, ...elsewhere])
})
