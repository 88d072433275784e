import { expect, test } from "vitest"
import { isAllowedAddress, isAllowedElement, judgeAttributes } from "../../src/2-parse/allow.ts"

test.each([
  "https://example.org/a?b#c",
  "http://a.example:8080",
  "mailto:a@b.example",
  "tel:+123",
  "a/b.md#c",
  "../a",
  "/a",
  "#a",
  "",
  "https://1.1.1.1",
])("%s is allowed", address => {
  expect(isAllowedAddress(address)).toBe(true)
})

test.each([
  "javascript:x",
  "JaVaScRiPt:x",
  "java\tscript:x",
  "\u0001javascript:x",
  " javascript:x",
  "vbscript:x",
  "data:text/html,x",
  "blob:x",
  "file:///etc",
  "view-source:x",
  "//example.org",
  "/\\example.org",
  "https:example.org",
  "https:///example.org",
  "https://a@b.example",
  "https://a%2f@b.example",
  "https://xn--a.example",
  "https://ex\u0430mple.org",
  "http://0x7f000001",
  "http://2130706433",
  "http://127.1",
  "http://%65vil.example",
  "..%2f..%2fa",
  `https://example.org/${"a".repeat(2000)}`,
  "https://example.org/\u202e",
])("%j is refused", address => {
  expect(isAllowedAddress(address)).toBe(false)
})

test.each([
  "script",
  "style",
  "iframe",
  "object",
  "embed",
  "form",
  "input",
  "base",
  "meta",
  "link",
  "svg",
  "template",
  "dialog",
])("<%s> is refused", element => {
  expect(isAllowedElement(element)).toBe(false)
})

const refused = (name: string, value = "x", tag = "strong"): readonly string[] =>
  judgeAttributes(tag, [[name, value]], "list").refused

test.each([
  "onclick",
  "style",
  "href",
  "src",
  "srcset",
  "ping",
  "hidden",
  "role",
  "aria-label",
  "dir",
  "lang",
  "__proto__",
  "hx-get",
  "slot",
  "is",
])("%s is refused in an attribute list", name => {
  expect(refused(name)).toEqual([name])
})

test.each(["getElementById", "documentElement", "location", "__proto__", "constructor", "a b", ""])(
  "the id %j is refused",
  id => {
    expect(refused("id", id)).toEqual(["id"])
  },
)

test("classes of the dialect stay, those of a theme's parts are refused, others are left out", () => {
  const { kept, refused, dropped } = judgeAttributes("h2", [["class", "md-button site-banner mine"]], "list")
  expect(kept).toEqual([["class", "md-button"]])
  expect(refused).toEqual([".site-banner"])
  expect(dropped).toEqual([".mine"])
})

test("more classes than an element can have are refused", () => {
  expect(refused("class", "lg ".repeat(10))).toEqual([".lg", ".lg"])
})

test("old-style alignment is a class", () => {
  expect(judgeAttributes("img", [["align", "right"]], "list").kept).toEqual([["class", "align-right"]])
})

test("in HTML, names without a meaning are left out without a word, names that do something are not", () => {
  const names = ["color", "bgcolor", "data-a", "spaces-before", "x-id", "aria-label", "style"]
  const attributes = [...names, "hx-get", "x-on", "onclick"].map(name => [name, "x"] as const)
  const { dropped, refused } = judgeAttributes("p", attributes, "html")
  expect(dropped).toEqual(names)
  expect(refused).toEqual(["hx-get", "x-on", "onclick"])
})
