import { expect, test } from "vitest"
import { findings, inlineHtml } from "./inline-html.ts"

test.each([
  ["`a` ``b`c``", "<code>a</code> <code>b`c</code>"],
  ["```a``", "<code>`a</code>"],
  ["\\`a`", "`a`"],
  ["\\\\`b`", "\\<code>b</code>"],
])("code: %s", (text, html) => {
  expect(inlineHtml(text)).toBe(html)
})

test.each([
  ["\\*a\\* \\q", "*a* \\q"],
  ["&copy; &#169; &amp; &; &x y;", "© © &amp; &amp;; &amp;x y;"],
])("characters: %s", (text, html) => {
  expect(inlineHtml(text)).toBe(html)
})

test.each([
  ["a  \nb", "a<br>\nb"],
  ["a\nb", "a\nb"],
  ["一行\n二行", "一行二行"],
  ["一行\nb", "一行\nb"],
])("line ends: %j", (text, html) => {
  expect(inlineHtml(text)).toBe(html)
})

test.each([
  [
    "++ctrl+pg-up++",
    '<span class="keys"><kbd class="key-control">Ctrl</kbd><span>+</span><kbd class="key-page-up">Page Up</kbd></span>',
  ],
  ['++"hello"++', '<span class="keys"><kbd>hello</kbd></span>'],
  ["++nokey++", "++nokey++"],
  ['++"hello"+nokey++', "++&quot;hello&quot;+nokey++"],
])("keys: %s", (text, html) => {
  expect(inlineHtml(text)).toBe(html)
})

test("icons of the known sets, other names between colons stay", () => {
  expect(inlineHtml(":simple-tor: :a_b_c: 12:30:45")).toBe("<icon simple-tor> :a_b_c: 12:30:45")
})

test.each([
  ["<kbd>a</kbd><br>", "<kbd>a</kbd><br>", []],
  ["a <b>b", "a <b>b</b>", ["D205 5-8"]],
  ["a</b> c", "a c", ["D204 4-8"]],
  ["<script>a</script>", "&lt;script&gt;a&lt;/script&gt;", ["D202 3-11", "D202 12-21"]],
  ["a <!-- b --> c", "a  c", []],
  ['<a href="javascript:a">b</a>', "<a>b</a>", ["L204 3-26"]],
  ['<a onclick="a">b</a>', "<a>b</a>", ["D203 3-18"]],
  ["*a <b>c* d</b>", "<em>a <b>c</b></em> d", ["D205 6-9", "D204 13-17"]],
])("HTML: %s", (text, html, said) => {
  expect(inlineHtml(`x ${text}`)).toBe(`x ${html}`)
  expect(findings(`x ${text}`)).toEqual(said)
})

test.each(["<?tea", "<![CDATA[tea", "<!doctype tea"])("at the start of a page, %s without an end is text", text => {
  expect(inlineHtml(text)).toBe(text.replace("<", "&lt;"))
})

test.each([
  ["[a](b){ .md-button }", '<a href="b" class="md-button">a</a>'],
  ['![a](b.png){ width="300" align=right }', '<img src="b.png" alt="a" width="300" class="align-right">'],
  ["**a**{: #one title='b c' } d", '<strong id="one" title="b c">a</strong> d'],
  ["`a`{.lg}{.b}", '<code class="lg">a</code>{.b}'],
  ["**a <b>b**{.lg}", '<strong class="lg">a <b>b</b></strong>'],
  ["**a** { .lg }", "<strong>a</strong> { .lg }"],
  ["a {.lg}", "a {.lg}"],
])("attribute lists: %s", (text, html) => {
  expect(inlineHtml(text)).toBe(html)
})

test("a list of refused attributes is reported where none is taken, too", () => {
  expect(inlineHtml("Text {dir=rtl}")).toBe("Text {dir=rtl}")
  expect(findings("Text {dir=rtl}")).toEqual(["D203 1-15"])
  expect(findings("Text {a=b}")).toEqual([])
})

test("a block holds so much markup and no more", () => {
  expect(findings("*a*".repeat(5000))).toEqual(["D208 7501-15001"])
})
