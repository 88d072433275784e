import { describe, expect, it } from "vitest"
import { type DialectOptions, USUAL } from "../../src/2-parse/options.ts"
import { htmlOf, normalised } from "./helpers.ts"
import { manualPairs } from "./manual.ts"

/** The usual dialect, and what a pair asks for. */
function optionsFor(settings: readonly string[]): DialectOptions | undefined {
  if (settings.length === 0) return undefined
  const switches = settings.filter(name => name.includes("."))
  const extensions = settings.filter(name => !name.includes("."))
  return { extensions: [...USUAL, ...extensions], switches: new Map(switches.map(name => [name, true])) }
}

describe("the manual of the dialect", () => {
  for (const { file, line, heading, settings, markdown, html } of manualPairs()) {
    it(`docs/dialect/${file}:${line} ${heading}`, () => {
      expect(normalised(htmlOf(markdown, optionsFor(settings)))).toBe(normalised(html))
    })
  }
})
