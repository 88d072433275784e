import Markdown from "markdown-it"
import { expect, test } from "vitest"
import { type DialectOptions, parse } from "../../src/2-parse/index.ts"

const printer = new Markdown()

function html(text: string, options: DialectOptions): string {
  const source = { file: "content/a.md", locale: "en", page: "a", text, body: 0, frontMatter: {} }
  const { tokens } = parse(source, options)
  return printer.renderer
    .render([...tokens], printer.options, {})
    .trim()
    .slice("<p>".length, -"</p>".length)
}

test("smart symbols", () => {
  const text = "(c) 1/2 --> 2nd (tm)"
  expect(html(text, {})).toBe("(c) 1/2 --&gt; 2nd (tm)")
  expect(html(text, { smartSymbols: true })).toBe("© ½ → 2<sup>nd</sup> ™")
  expect(html("`1/2` \\(c)", { smartSymbols: true })).toBe("<code>1/2</code> (c)")
})

test("bare links", () => {
  const text = "See https://example.org/a_b_c. Or me@example.org"
  expect(html(text, {})).toBe(text)
  expect(html(text, { bareLinks: true })).toBe(
    'See <a href="https://example.org/a_b_c">https://example.org/a_b_c</a>. Or <a href="mailto:me@example.org">me@example.org</a>',
  )
  expect(html("[https://a.example](b)", { bareLinks: true })).toBe('<a href="b">https://a.example</a>')
})

test("languages of code in a line", () => {
  expect(html("`#!js a()` `:::py b()`", { inlineLanguages: true })).toBe("<code>a()</code> <code>b()</code>")
  expect(html("`#!js a()`", {})).toBe("<code>#!js a()</code>")
})

test("with BetterEm, a mark next to a space opens nothing", () => {
  expect(html("a* b* c", {})).toBe("a<em> b</em> c")
  expect(html("a* b* c", { betterEmphasis: "underscore" })).toBe("a* b* c")
})

test("marks at the borders of words only", () => {
  expect(html("im*poss*ible", { betterEmphasis: "underscore" })).toBe("im<em>poss</em>ible")
  expect(html("im*poss*ible", { betterEmphasis: "all" })).toBe("im*poss*ible")
  expect(html("im_poss_ible", { betterEmphasis: "none" })).toBe("im<em>poss</em>ible")
})

test("a site's own icons and classes", () => {
  const options = { iconSets: ["pg"], classes: ["pg-*", "mine"] }
  expect(html(":pg-logo:{ .pg-red .mine .other }", options)).toBe('<span class="pg-red mine">')
  expect(html(":pg-logo:", {})).toBe(":pg-logo:")
})
