import { describe, expect, it } from "vitest"
import { htmlOf, normalised } from "./helpers.ts"
import { manualPairs } from "./manual.ts"

describe("the manual of the dialect", () => {
  for (const { file, line, heading, markdown, html } of manualPairs()) {
    it(`docs/dialect/${file}:${line} ${heading}`, () => {
      expect(normalised(htmlOf(markdown))).toBe(normalised(html))
    })
  }
})
