import { expect, test } from "vitest"
import { hiddenIn, visible } from "../../src/2-parse/hidden-characters.ts"
import { findings, inlineHtml } from "./inline-html.ts"

test.each([
  ["an override", "a\u202eb"],
  ["an isolate", "a\u2066b"],
  ["a control", "a\u0001b"],
  ["tags", "a\u{e0049}\u{e0067}b"],
  ["a variation selector", "a\ufe01b"],
])("%s is taken out and reported", (_name, text) => {
  expect(inlineHtml(text)).toBe("ab")
  expect(findings(text)).toEqual([`S101 2-${text.length}`])
})

test("so it is in code, in addresses, and behind an entity", () => {
  expect(inlineHtml("`a\u202eb`")).toBe("<code>ab</code>")
  expect(inlineHtml("[a](b\u200b\u202e.md)")).toBe("a")
  expect(inlineHtml("a&#x202e;b")).toBe("ab")
  expect(findings("a&#x202e;b")).toEqual(["S101 2-10"])
})

test("they are told by their numbers", () => {
  expect(hiddenIn("a\u0001b\u202ec\u{e0049}")).toBe("U+0001, U+202E, U+E0049")
})

test.each([
  ["joiners", "\u0645\u06cc\u200c\u062e\u0648 \u{1f469}\u200d\u{1f4bb}"],
  ["direction marks", "(Tor)\u200f"],
  ["the flag of a part of a country", "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
  ["an emoji as picture", "\u2699\ufe0f"],
  ["a variant of a Han character", "\u845b\u{e0100}"],
  ["several accents", "a\u0301\u0302\u0303"],
])("%s are honest text", (_name, text) => {
  expect(visible(text)).toBe(text)
})

test("no character that is hidden escapes the first look", () => {
  const hidden =
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u115f\u1160\u2028-\u202e\u2061-\u206f\ufeff\u{e0000}-\u{e007f}]/u
  const kept: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code)
    if (hidden.test(character) && visible(character) !== "") kept.push(code.toString(16))
    if (/\p{M}/u.test(character) && visible(character.repeat(9)).length >= 9 * character.length)
      kept.push(code.toString(16))
  }
  expect(kept).toEqual([])
})

test("a flood of accents ends after eight", () => {
  expect(visible(`a${"\u0301".repeat(50)}`)).toHaveLength(9)
})
