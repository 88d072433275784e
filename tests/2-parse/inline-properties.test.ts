import fc from "fast-check"
import { expect, test } from "vitest"
import { isAllowedAddress } from "../../src/2-parse/allow.ts"
import { placeOf } from "../../src/2-parse/spans.ts"
import { allTokens, parsed } from "./helpers.ts"

const pieces = [
  ..."*_~^=`\\[]()!<>{}:$&|+#.'\"",
  ..."ab 真。",
  "**",
  "``",
  "](a)",
  "![",
  "{.lg}",
  "{ onclick=x }",
  "<b>",
  "</b>",
  "<i x=y>",
  "<script>",
  "<https://a.example>",
  "(javascript:a)",
  "{++",
  "++}",
  "\n",
  "  \n",
  "&#x202e;",
  ":pear:",
  "++ctrl++",
]
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => `x${parts.join("")}`)

test("whatever stands in a line, its elements nest", () => {
  fc.assert(
    fc.property(texts, text => {
      for (const token of parsed(text).tokens) {
        const open: string[] = []
        for (const child of token.children ?? []) {
          if (child.nesting > 0) open.push(child.tag)
          if (child.nesting < 0) expect(open.pop()).toBe(child.tag)
        }
        expect(open).toEqual([])
      }
    }),
  )
})

test("whatever stands in a line, its addresses are allowed, and no attribute runs anything", () => {
  fc.assert(
    fc.property(texts, text => {
      for (const token of allTokens(parsed(text).tokens)) {
        for (const [name, value] of token.attrs ?? []) {
          if (name === "href" || name === "src") expect(isAllowedAddress(String(value))).toBe(true)
          expect(name).not.toMatch(/^(?:on|style|srcset)/)
        }
      }
    }),
  )
})

test("every token of a line stands somewhere in the text", () => {
  fc.assert(
    fc.property(texts, text => {
      for (const token of allTokens(parsed(text).tokens)) {
        if (token.block || token.nesting < 0) continue
        const [start, end] = placeOf(token) ?? [-1, -1]
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})
