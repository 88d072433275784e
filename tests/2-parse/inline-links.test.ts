import { expect, test } from "vitest"
import { parse } from "../../src/2-parse/index.ts"
import { allTokens, parsed, sourceOf } from "./helpers.ts"
import { findings, inlineHtml } from "./inline-html.ts"

test.each([
  ['[a](b "t")', '<a href="b" title="t">a</a>'],
  ["[a](<b c> 't')", '<a href="b c" title="t">a</a>'],
  ["[a](b(c)d)", '<a href="b(c)d">a</a>'],
  ['[a](b "c (d) e")', '<a href="b" title="c (d) e">a</a>'],
  ["[a](b'c)", '<a href="b\'c">a</a>'],
  ["[a](https://example.org/b_\\(c\\))", '<a href="https://example.org/b_(c)">a</a>'],
  ["[a] (b)", "[a] (b)"],
  ["[a [b](c)](d)", '<a href="d">a [b](c)</a>'],
  ["![a *b*](c.png)", '<img src="c.png" alt="a *b*">'],
  ["<https://example.org/?a&amp;b>", '<a href="https://example.org/?a&amp;b">https://example.org/?a&amp;b</a>'],
  ["<me@example.org>", '<a href="mailto:me@example.org">me@example.org</a>'],
])("%s", (text, html) => {
  expect(inlineHtml(text)).toBe(html)
})

test.each([
  ["[a][B]", '<a href="/b" title="T">a</a>'],
  ["[b][]", '<a href="/b" title="T">b</a>'],
  ["[b]", '<a href="/b" title="T">b</a>'],
  ["![b]", '<img src="/b" alt="b" title="T">'],
  ["[a][c]", "[a][c]"],
])("references: %s", (text, html) => {
  expect(inlineHtml(`${text}\n\n[b]: /b "T"`)).toBe(html)
})

test.each([
  "javascript:x()",
  "&#106;avascript:x",
  "//example.org",
  "https://a.example@b.example",
  "https:example.org",
  "a\\b",
])("the address %s is refused, and its text stays", address => {
  expect(inlineHtml(`[text](${address})`)).toBe("text")
  expect(findings(`[text](${address})`)).toEqual([`L204 1-${address.length + 9}`])
})

test("an alternative text stays where the picture is refused", () => {
  expect(inlineHtml("![a tree](data:image/png;base64,xx)")).toBe("a tree")
})

test("a text between parentheses that is too long is no address", () => {
  const text = `[a](${"b".repeat(5000)})`
  expect(inlineHtml(text)).toContain("[a](bbb")
  expect(findings(text)).toEqual(["D208 4-4100"])
})

test("a translation knows the addresses that its source defines", () => {
  const source = parsed("[kettle]: /kettle")
  const own = parse(sourceOf("[Kessel][kettle], [kettle][pot]\n\n[pot]: /pot"), {}, source.definitions)
  const addresses = allTokens(own.tokens).flatMap(token => token.attrGet("href") ?? [])
  expect(addresses).toEqual(["/kettle", "/pot"])
})
