import { expect, test } from "vitest"
import { inlineHtml } from "./inline-html.ts"

test.each([
  ["*a* **b** ***c***", "<em>a</em> <strong>b</strong> <strong><em>c</em></strong>"],
  ["***a** b*", "<em><strong>a</strong> b</em>"],
  ["**a *b***", "<strong>a <em>b</em></strong>"],
  ["2 * 3 * 4 and 2*3*4", "2 * 3 * 4 and 2<em>3</em>4"],
  ["**a *b* c*", "<em><em>a </em>b</em> c*"],
])("asterisks: %s", (text, html) => {
  expect(inlineHtml(text)).toBe(html)
})

test.each([
  ["_a_ __b__", "<em>a</em> <strong>b</strong>"],
  ["snake_case_name", "snake_case_name"],
  ["_a *b* c_", "<em>a <em>b</em> c</em>"],
  ["**a _b** c_", "<strong>a _b</strong> c_"],
])("underscores: %s", (text, html) => {
  expect(inlineHtml(text)).toBe(html)
})

test.each([
  ["**真。**她", "<strong>真。</strong>她"],
  ["他说**“好”**吗", "他说<strong>“好”</strong>吗"],
])("asterisks next to Chinese: %s", (text, html) => {
  expect(inlineHtml(text)).toBe(html)
})

test.each([
  ["==a b== x==y==z", "<mark>a b</mark> x==y==z"],
  ["^^a b^^ m^2^ ^a b^", "<ins>a b</ins> m<sup>2</sup> ^a b^"],
  ["~~a b~~ H~2~O", "<del>a b</del> H<sub>2</sub>O"],
  ["^^^a^^^ ^^^a^ b^^", "<ins><sup>a</sup></ins> <ins><sup>a</sup> b</ins>"],
])("marks: %s", (text, html) => {
  expect(inlineHtml(text)).toBe(html)
})

test.each([
  ["*a `b* c` d*", "<em>a <code>b* c</code> d</em>"],
  ["[*a](b) c*", '<a href="b">*a</a> c*'],
  ["*a \\* b*", "<em>a * b</em>"],
])("what was found before closes nothing: %s", (text, html) => {
  expect(inlineHtml(text)).toBe(html)
})
