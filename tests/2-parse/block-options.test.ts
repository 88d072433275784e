import { describe, expect, it } from "vitest"
import { dialect } from "../../src/2-parse/dialect.ts"
import { type DialectOptions, parse } from "../../src/2-parse/index.ts"
import { normalised, sourceOf } from "./helpers.ts"

const htmlWith = (text: string, options: DialectOptions): string => {
  const md = dialect()
  return normalised(md.renderer.render([...parse(sourceOf(text), options).tokens], md.options, {}))
}

describe("options of blocks", () => {
  const ids: readonly (readonly [DialectOptions["slugs"], string])[] = [
    ["ascii", "apfel-2"],
    ["unicode", "äpfel-苹果-2"],
    ["none", "Äpfel--苹果-2"],
    ["lower", "äpfel--苹果-2"],
    ["lower-ascii", "Äpfel--苹果-2"],
    ["fold", "äpfel--苹果-2"],
  ]
  for (const [slugs, id] of ids) {
    it(`makes ids as asked for: ${slugs}`, () => {
      expect(htmlWith("## Äpfel & 苹果 2", slugs ? { slugs } : {})).toContain(`id="${id}"`)
    })
  }

  it("keeps lists of two kinds apart where they are sane", () => {
    expect(htmlWith("3. three\n\n- two", { saneLists: true })).toBe(
      '<ol start="3"><li>three</li></ol><ul><li>two</li></ul>',
    )
    expect(htmlWith("1. one\n- two", { saneLists: true })).toBe("<ol><li>one - two</li></ol>")
  })
})
