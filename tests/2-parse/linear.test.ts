import { describe, expect, it } from "vitest"
import { parsed } from "./helpers.ts"
import patterns from "./linear.json" with { type: "json" }
import { workOf } from "./work.ts"

/** Characters of the smallest text. */
const SIZE = 1500
/** What is quadratic takes four times the work. Less than that is a part of it: a finding looks for the end of its line. */
const MOST = 3.2

type Pattern = (typeof patterns)[number]

function textOf({ before, unit, after }: Pattern, size: number): string {
  const units = Array.from({ length: Math.floor(size / unit.length) }, (_, n) =>
    unit.replaceAll("{n}", `${n}`).replaceAll("{next}", `${n + 1}`),
  )
  return before + units.join("") + after
}

describe("twice the text is twice the work", () => {
  it("would notice if it weren't", () => {
    const quadratic = (text: string) => () => [...text].map((_, at) => /x/.test(text.slice(at)))
    expect(workOf(quadratic("a".repeat(2000))) / workOf(quadratic("a".repeat(1000)))).toBeGreaterThan(3.5)
  })

  for (const pattern of patterns) {
    it(pattern.name, () => {
      const [two, four] = [2, 4].map(times => {
        const text = textOf(pattern, times * SIZE)
        return workOf(() => parsed(text))
      })
      expect((four ?? 0) / (two ?? 1)).toBeLessThan(MOST)
    })
  }
})
