import { expect, test } from "vitest"
import { isAllowedAddress, isAllowedElement, judgeAttributes } from "../../src/2-parse/allow.ts"

test.each([
  "https://example.org/a?b#c",
  "http://a.example:8080",
  "http://a.example:65535",
  "http://a.example./",
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
  "http://1.2.3.256",
  "http://a.example:65536",
  "http://a-.example",
  "http://-a.example",
  "http://a..example",
  "http://b.xn--a.example",
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

test("names that scripts of libraries act upon are refused in HTML, too", () => {
  const names = [
    "hx-get",
    "ng-click",
    "v-if",
    ..."on bind data init html text model effect".split(" ").map(name => `x-${name}`),
  ]
  expect(
    judgeAttributes(
      "p",
      names.map(name => [name, "x"] as const),
      "html",
    ).refused,
  ).toEqual(names)
})

test.each(
  (
    "site page header footer nav banner admin menu search skip toc locale translation notice dialog modal " +
    "overlay visually sr-only hidden headerlink js"
  ).split(" "),
)("the class %s is the theme's, and so is what begins with it", name => {
  expect(refused("class", `${name} ${name}-tea ${name.toUpperCase()}_tea`)).toHaveLength(3)
  expect(refused("class", `${name}tea language-${name}`)).toEqual([])
})

test("the class language-… is that of code", () => {
  expect(refused("class", "language-python language language_tea")).toEqual([".language", ".language_tea"])
})

test.each([
  ["img", "width", "300", "300000"],
  ["img", "height", "20px", "20em!"],
  ["img", "loading", "lazy", "auto"],
  ["img", "alt", "x".repeat(1000), "x".repeat(1001)],
  ["p", "title", "x".repeat(1000), "x".repeat(1001)],
  ["p", "id", `a${"b".repeat(199)}`, `a${"b".repeat(200)}`],
  ["ol", "start", "-3", "3.5"],
  ["ol", "type", "I", "1."],
  ["li", "value", "12", "1".repeat(10)],
  ["td", "colspan", "20", "1000"],
  ["th", "rowspan", "2", "two"],
  ["th", "scope", "colgroup", "table"],
  ["math", "display", "block", "none"],
  ["mo", "stretchy", "false", "maybe"],
  ["mo", "form", "infix", "circumfix"],
])("<%s %s> takes %j, not %j", (tag, name, good, bad) => {
  const kept = (value: string) => judgeAttributes(tag, [[name, value]], "list").kept.map(([key]) => key)
  expect([kept(good), kept(bad)]).toEqual([[name], []])
})

test.each([
  ["a", "href", "tea.md", "javascript:x"],
  ["img", "src", "tea.png", "data:image/png,x"],
  ["p", "lang", "zh-Hant-TW", "chinese!"],
  ["p", "dir", "rtl", "up"],
])("in HTML, <%s %s> takes %j, not %j", (tag, name, good, bad) => {
  const judged = (value: string) => judgeAttributes(tag, [[name, value]], "html")
  expect(judged(good).kept).toEqual([[name, good]])
  expect(judged(bad).refused).toEqual([name])
})

test("a picture's attributes are nothing on other elements", () => {
  expect(judgeAttributes("p", [["alt", "x"]], "html").dropped).toEqual(["alt"])
  expect(refused("alt", "x", "p")).toEqual(["alt"])
  expect(judgeAttributes("p", [["src", "tea.png"]], "html").refused).toEqual(["src"])
  expect(judgeAttributes("table", [["width", "80%"]], "html").dropped).toEqual(["width"])
})
