import { expect, test } from "vitest"
import { allTokens, htmlOf, parsed, settings } from "./helpers.ts"

const html = (text: string, ...asked: Parameters<typeof settings>): string =>
  htmlOf(text, settings(...asked))
    .trim()
    .slice("<p>".length, -"</p>".length)

const without = (...names: readonly string[]) => ({ switches: new Map(names.map(name => [name, false])) })

test("smart symbols, all or some of them", () => {
  const text = "(c) 1/2 --> 2nd (tm)"
  expect(html(text, "toc")).toBe("(c) 1/2 --&gt; 2nd (tm)")
  expect(html(text, "smartsymbols")).toBe("© ½ → 2<sup>nd</sup> ™")
  expect(html("c/o abc/o c/on", "smartsymbols")).toBe("℅ abc/o c/on")
  expect(html("`1/2` \\(c)", "smartsymbols")).toBe("<code>1/2</code> (c)")
  expect(html(text, "smartsymbols", without("smartsymbols.fractions", "smartsymbols.ordinal_numbers"))).toBe(
    "© 1/2 → 2nd ™",
  )
})

test("typographic signs", () => {
  const text = `"'Quoted' words," he said --- it's the '90s... 1--2`
  expect(html(text, "smarty")).toBe("“‘Quoted’ words,” he said — it’s the ’90s… 1–2")
  expect(html('<<a>> \\" *b*"', "smarty", { switches: new Map([["smarty.smart_angled_quotes", true]]) })).toBe(
    "«a» &quot; <em>b</em>“",
  )
  expect(html('a""', "smarty", without("smarty.smart_dashes"))).toBe("a”“")
})

test("bare links", () => {
  const text = "See https://example.org/a_b_c. Or me@example.org"
  expect(html(text, "toc")).toBe(text)
  expect(html(text, "magiclink")).toBe(
    'See <a href="https://example.org/a_b_c">https://example.org/a_b_c</a>. Or <a href="mailto:me@example.org">me@example.org</a>',
  )
  expect(html("https://a.example/?a|b me@you@b.example", "magiclink")).toBe(
    '<a href="https://a.example/?a|b">https://a.example/?a|b</a> me@you@b.example',
  )
  expect(html("[https://a.example](b)", "magiclink")).toBe('<a href="b">https://a.example</a>')
  expect(html("https://a.example", "magiclink", { switches: new Map([["magiclink.hide_protocol", true]]) })).toBe(
    '<a href="https://a.example">a.example</a>',
  )
})

test("links to what was written as an address say so", () => {
  const [, inline] = parsed(
    "<https://a.example> https://b.example [c](https://c.example)",
    settings("magiclink"),
  ).tokens
  const links = inline?.children?.filter(({ type }) => type === "link_open")
  expect(links?.map(({ markup }) => markup)).toEqual(["autolink", "autolink", ""])
})

const COMMIT = "0123456789abcdef0123456789abcdef01234567"

/** The links of a text, each as its words and where it leads to. */
const linksIn = (text: string, names: string, repository = { provider: "github", user: "tea", repo: "pot" }) => {
  const switches = new Map(names.split(" ").map(name => [`magiclink.${name}`, true]))
  const written = html(text, "magiclink", { repository, switches })
  return [...written.matchAll(/<a href="([^"]*)">([^<]*)/g)].map(([, href, words]) => `${words} ${href}`)
}

test("short forms of links to repositories and people", () => {
  const names = "repo_url_shorthand social_url_shorthand"
  expect(linksIn("See #3, cup!4, leaf/cup?5, gitlab:leaf/cup#6, a#1b", names)).toEqual([
    "#3 https://github.com/tea/pot/issues/3",
    "cup!4 https://github.com/tea/cup/pull/4",
    "leaf/cup?5 https://github.com/leaf/cup/discussions/5",
    "leaf/cup#6 https://gitlab.com/leaf/cup/-/issues/6",
  ])
  expect(linksIn(`${COMMIT} cup@${COMMIT}...${COMMIT}`, names)).toEqual([
    `0123456 https://github.com/tea/pot/commit/${COMMIT}`,
    `cup@0123456...0123456 https://github.com/tea/cup/compare/${COMMIT}...${COMMIT}`,
  ])
  expect(linksIn("@leaf @leaf/cup @gitlab:leaf @x:leaf `@leaf` \\@leaf", names)).toEqual([
    "@leaf https://github.com/leaf",
    "leaf/cup https://github.com/leaf/cup",
    "@leaf https://gitlab.com/leaf",
    "@leaf https://x.com/leaf",
  ])
  expect(linksIn("gitlab:leaf/cup?5 #3 @leaf", "repo_url_shortener")).toEqual([])
})

test("numbers alone mean nothing where no repository is said", () => {
  const nobody = { provider: "gitlab", user: "", repo: "" }
  expect(linksIn("See #3 cup#4 leaf/cup!5", "repo_url_shorthand normalize_issue_symbols", nobody)).toEqual([
    "leaf/cup#5 https://gitlab.com/leaf/cup/-/merge_requests/5",
  ])
})

test("addresses of repositories in short", () => {
  const words = (path: string) =>
    linksIn(`https://${path}`, "repo_url_shortener social_url_shortener").map(link => link.split(" ")[0])
  expect(words("github.com/tea/pot/issues/3")).toEqual(["#3"])
  expect(words("github.com/tea/cup/pull/3")).toEqual(["cup!3"])
  expect(words("www.github.com/leaf/cup/discussions/3")).toEqual(["leaf/cup?3"])
  expect(words(`bitbucket.org/leaf/cup/commits/commit/${COMMIT}`)).toEqual(["leaf/cup@0123456"])
  expect(words(`gitlab.com/leaf/cup/-/compare/${COMMIT}...${COMMIT}`)).toEqual(["leaf/cup@01234567...01234567"])
  expect(words("github.com/leaf/cup")).toEqual(["leaf/cup"])
  expect(words("x.com/leaf")).toEqual(["@leaf"])
  expect(words("github.com/settings")).toEqual(["https://github.com/settings"])
  expect(words("github.com/leaf/cup/tree/main")).toEqual(["https://github.com/leaf/cup/tree/main"])
})

test("languages of code in a line", () => {
  expect(html("`#!js a()` `:::py b()`", "inlinehilite")).toBe("<code>a()</code> <code>b()</code>")
  expect(html("` #!js a()` `#! b`", "inlinehilite")).toBe("<code>#!js a()</code> <code>b</code>")
  expect(html("`#!js a()`", "toc")).toBe("<code>#!js a()</code>")
})

test("formulas, written as a site wants them", () => {
  const formulas = (text: string, ...asked: Parameters<typeof settings>): readonly string[] =>
    allTokens(parsed(text, settings(...asked)).tokens).flatMap(({ type, content }) =>
      type === "math_inline" ? [content] : [],
    )
  const text = "$a$ \\(b\\) $ c $ `#!math d`"
  expect(formulas(text, "arithmatex inlinehilite")).toEqual(["a", "b"])
  expect(formulas(text, "arithmatex", { formulas: { inline: ["round"] } })).toEqual(["b"])
  expect(formulas(text, "arithmatex", { formulas: { inline: [] } })).toEqual([])
  expect(formulas(text, "arithmatex", without("arithmatex.smart_dollar"))).toEqual(["a", "b", " c "])
  expect(formulas(text, "inlinehilite", { formulaLanguages: ["math"] })).toEqual(["d"])
})

test("with BetterEm, a mark next to a space opens nothing", () => {
  expect(html("a* b* c", "toc")).toBe("a<em> b</em> c")
  expect(html("a* b* c", "betterem")).toBe("a* b* c")
})

test("with BetterEm, marks may stand around a mark", () => {
  expect(html("*a******", "betterem", { emphasis: "none" })).toBe("<em>a<strong>*</strong></em>")
})

test("marks at the borders of words only", () => {
  expect(html("im*poss*ible", "betterem")).toBe("im<em>poss</em>ible")
  expect(html("im*poss*ible", "betterem", { emphasis: "all" })).toBe("im*poss*ible")
  expect(html("im_poss_ible", "betterem", { emphasis: "none" })).toBe("im<em>poss</em>ible")
  expect(html("im_poss_ible", "legacy_em")).toBe("im<em>poss</em>ible")
})

test("single and double marks, each for itself", () => {
  const text = "^^a^^ b^2^ c^^d^^e"
  expect(html(text, "caret")).toBe("<ins>a</ins> b<sup>2</sup> c<sup>^d</sup>^e")
  expect(html(text, "caret", without("caret.superscript"))).toBe("<ins>a</ins> b^2^ c^^d^^e")
  expect(html("a^2^", "caret", without("caret.insert"))).toBe("a<sup>2</sup>")
  expect(html(text, "caret", without("caret.smart_insert"))).toBe("<ins>a</ins> b<sup>2</sup> c<ins>d</ins>e")
  expect(html("~~a~~ H~2~O", "tilde", without("tilde.subscript"))).toBe("<del>a</del> H~2~O")
  expect(html("a==b==c", "mark", without("mark.smart_mark"))).toBe("a<mark>b</mark>c")
})

test("marks between spaces, by the last of the extensions that have such a rule", () => {
  expect(html("==a === ~~b ~~~ ^^c ^^^", "mark")).toBe("==a === ~~b ~~~ ^^c ^^^")
  expect(html("==a === b", "mark tilde")).toBe("<mark>a =</mark> b")
  expect(html("^^a ^^^ b", "caret")).toBe("^^a ^^^ b")
  expect(html("^^a ^^^ b", "caret mark")).toBe("<ins>a ^</ins> b")
})

test("a backslash in front of a space, where text may be raised or lowered", () => {
  expect(html("a\\ b", "caret", without("caret.superscript"))).toBe("a\\ b")
  expect(html("a\\ b", "tilde", without("tilde.subscript"))).toBe("a\\ b")
  expect(html("a\\ b", "caret tilde", without("tilde.subscript"))).toBe("a b")
})

test("a backslash in front of a mark, where it means something", () => {
  expect(html("\\~ \\^", "tilde caret", without("tilde.subscript", "caret.insert"))).toBe("~ ^")
  expect(html("\\~", "tilde", without("tilde.subscript", "tilde.delete"))).toBe("\\~")
})

test("keys of a project's own", () => {
  const asked = {
    keys: { separator: "-", labels: new Map([["dig", "Dig!"]]) },
    switches: new Map([["keys.camel_case", true]]),
  }
  expect(html("++PgDn+dig++", "keys", asked)).toBe(
    '<span class="keys"><kbd class="key-page-down">Page Down</kbd><span>-</span><kbd class="key-dig">Dig!</kbd></span>',
  )
})

test("every end of a line is a break", () => {
  expect(html("one\ntwo", "nl2br")).toBe("one<br>\ntwo")
})

test("a site's own icons and classes", () => {
  const options = { iconSets: ["pg"], classes: ["pg-*", "mine"] }
  expect(html(":pg-logo:{ .pg-red .mine .other }", "emoji attr_list", options)).toBe('<span class="pg-red mine">')
  expect(html(":pg-logo:", "emoji")).toBe(":pg-logo:")
})
