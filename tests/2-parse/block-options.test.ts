import { describe, expect, it } from "vitest"
import type { Slugs } from "../../src/1-read/index.ts"
import { htmlOf, normalised, parsed, settings } from "./helpers.ts"

const html = (text: string, ...asked: Parameters<typeof settings>): string =>
  normalised(htmlOf(text, settings(...asked)))

describe("options of blocks", () => {
  const ids: readonly (readonly [Slugs["style"], string])[] = [
    ["ascii", "apfel_2"],
    ["unicode", "äpfel_苹果_2"],
    ["none", "Äpfel__苹果_2"],
    ["lower", "äpfel__苹果_2"],
    ["lower-ascii", "Äpfel__苹果_2"],
    ["fold", "äpfel__苹果_2"],
  ]
  for (const [style, id] of ids) {
    it(`makes ids as asked for: ${style}`, () => {
      const slugs = { style, encoded: false, separator: "_" }
      expect(html("## Äpfel & 苹果 2", "toc", { contents: { depth: [1, 6], baseLevel: 1, slugs } })).toContain(
        `id="${id}"`,
      )
    })
  }

  it("encodes ids, begins at a level, and makes headings links", () => {
    const slugs = { style: "lower", encoded: true, separator: "-" } as const
    const asked = {
      contents: { depth: [1, 6], baseLevel: 2, slugs },
      switches: new Map([["toc.anchorlink", true]]),
    } as const
    expect(html("# Öl", "toc", asked)).toBe('<h2 id="%C3%B6l"><a href="#%C3%B6l" class="toclink">Öl</a></h2>')
  })

  it("makes the ids of tabs from their labels", () => {
    const tabSlugs = { style: "lower", encoded: false, separator: "-" } as const
    const asked = { tabSlugs, switches: new Map([["tabbed.combine_header_slug", true]]) }
    const tabs = html('## Soil\n\n=== "Dry soil"\n\n    a\n\n=== "Wet"\n\n    b', "tabbed toc", asked)
    expect(tabs.match(/(?:id|for)="[^"]*"/g)).toEqual([
      'id="soil"',
      'id="soil-dry-soil"',
      'id="soil-wet"',
      'for="soil-dry-soil"',
      'for="soil-wet"',
    ])
  })

  it("drops spaces from ids that are written as entities", () => {
    const slugs = { style: "lower", encoded: false, separator: "-" } as const
    const asked = { contents: { depth: [1, 6], baseLevel: 1, slugs }, tabSlugs: slugs } as const
    const written = html('## Soil&nbsp;2\n\n## Soil\u00a03\n\n=== "Dry&emsp;bed"\n\n    a', "toc tabbed", asked)
    expect(written.match(/id="[^"]*"/g)).toEqual(['id="soil2"', 'id="soil-3"', 'id="drybed"'])
  })

  it("leaves emoji and icons out of ids, and the spaces beside them", () => {
    const slugs = { style: "lower", encoded: false, separator: "-" } as const
    const asked = { contents: { depth: [1, 6], baseLevel: 1, slugs }, tabSlugs: slugs } as const
    const written = html('## Soil :pear: 2\n\n=== ":simple-tor: Dry :tea:"\n\n    a', "toc tabbed emoji", asked)
    expect(written.match(/id="[^"]*"/g)).toEqual(['id="soil-2"', 'id="dry"'])
  })

  it("keeps lists of two kinds apart where they are sane", () => {
    expect(html("3. three\n\n- two", "sane_lists")).toBe('<ol start="3"><li>three</li></ol><ul><li>two</li></ul>')
    expect(html("1. one\n- two", "sane_lists")).toBe("<ol><li>one - two</li></ol>")
  })

  it("indents lists by two spaces where they are truly sane", () => {
    const asked = ["mdx_truly_sane_lists def_list", { listIndent: 2 }] as const
    expect(html("- tea\n  - green\n    - sencha\n\n      steamed", ...asked)).toBe(
      "<ul><li>tea<ul><li>green<ul><li><p>sencha</p><p>steamed</p></li></ul></li></ul></li></ul>",
    )
    expect(html("- tea\n\n- pots\n\n3. three\n\n4. four", ...asked)).toBe(
      "<ul><li>tea</li></ul><ul><li>pots</li></ul><ol><li><p>three</p></li><li><p>four</p></li></ol>",
    )
    expect(html("tea\n:   leaf\n  of a bush", ...asked)).toBe("<dl><dt>tea</dt><dd>leaf of a bush</dd></dl>")
    const switches = new Map([["mdx_truly_sane_lists.truly_sane", false]])
    expect(html("- tea\n\n- pots", "mdx_truly_sane_lists", { listIndent: 2, switches })).toBe(
      "<ul><li><p>tea</p></li><li><p>pots</p></li></ul>",
    )
  })

  it("settles changes, around blocks and in code too, where they aren't shown", () => {
    const text = "{++One\n\ntwo++} {--old--} {~~this~>that~~} {==all==} {>>why<<} `{++a++}`"
    expect(html(text, "critic", { critic: "accept" })).toBe("<p>One</p><p>two that all<code>a</code></p>")
    expect(html(text, "critic", { critic: "reject" })).toBe("<p>old this all ``</p>")
  })

  it("reads what is left of a settled change no more", () => {
    const text = "{++One {--two--}++} {--three {++four++}--}"
    expect(html(text, "critic", { critic: "accept" })).toBe("<p>One {--two--}</p>")
    expect(html(text, "critic", { critic: "reject" })).toBe("<p>three {++four++}</p>")
  })

  it("has generic blocks of a site's own", () => {
    const blockTypes = {
      admonition: [{ name: "recipe" }, { name: "tea-time", class: "tip", title: "Tea" }],
      details: [{ name: "more" }],
      caption: [],
    }
    const text = "/// recipe\nStir\n///\n\n/// more | Why\nTaste\n///\n\n/// tea-time\nSit\n///\n\n/// note\n///"
    expect(html(text, "blocks.admonition blocks.details", { blockTypes })).toBe(
      '<div class="admonition recipe"><p class="admonition-title">Recipe</p><p>Stir</p></div>' +
        '<details class="more"><summary>Why</summary><p>Taste</p></details>' +
        '<div class="admonition tip"><p class="admonition-title">Tea</p><p>Sit</p></div><p>/// note ///</p>',
    )
  })

  it("has the fences that a site names, and no others", () => {
    const customFences = [{ name: "tree", class: "drawn" }]
    const asked = { customFences }
    expect(html("```tree\na\n```", "superfences", asked)).toBe('<pre class="drawn"><code>a</code></pre>')
    expect(html("```mermaid\na\n```", "superfences", asked)).toContain('class="language-mermaid"')
  })

  it("takes no word without a sign for a fence's id or class", () => {
    const fence = "``` { .py #pot tea }\na\n```"
    expect(html(fence, "superfences")).toBe('<pre><code id="pot" class="language-py">a</code></pre>')
  })

  it("has titles of fences without tags that some write in them", () => {
    const { tokens } = parsed('```py title="<code>Pot<Tea></code>, 2<sup>nd</sup>"\na\n```')
    expect(tokens[0]?.meta).toMatchObject({ title: "Pot<Tea>, 2nd" })
  })

  it("makes formulas of fences, and of blocks written as the site wants them", () => {
    const formulas = (text: string, ...asked: Parameters<typeof settings>): readonly string[] =>
      parsed(text, settings(...asked)).tokens.flatMap(({ type, content }) => (type === "math_block" ? [content] : []))
    const customFences = [{ name: "math", class: "arithmatex", isFormula: true }] as const
    expect(formulas("```math\na < b\n```", "superfences", { customFences })).toEqual(["a < b"])
    const text = "$$a$$\n\n\\[b\\]\n\n\\begin{c}d\\end{c}"
    expect(formulas(text, "arithmatex")).toEqual(["a", "b", "\\begin{c}d\\end{c}"])
    expect(formulas(text, "arithmatex", { formulas: { block: ["square"] } })).toEqual(["b"])
  })

  it("has the numbers in lists that a site names, and no others", () => {
    const text = "a) b\n\niv) c\n\nB.  d\n\nX)  e\n\n/// fancylists | type=a\n1. f\n///"
    const types = (...asked: Parameters<typeof settings>): readonly string[] =>
      [...html(text, ...asked).matchAll(/<ol(?: type="(.)")?/g)].map(([, type = "1"]) => type)
    expect(types("fancylists")).toEqual(["a", "i", "A", "A", "a"])
    expect(types("fancylists", { listStyles: ["roman"] })).toEqual(["i", "I"])
    expect(types("fancylists", { listStyles: ["alpha"] })).toEqual(["a", "A", "A", "a"])
    expect(types("fancylists", { listStyles: [] })).toEqual([])
    expect(types("toc")).toEqual([])
  })

  it("leaves no list where a block around one has none", () => {
    expect(html("/// fancylists | type=a\nText\n///", "fancylists")).toBe("<p>Text</p>")
  })

  it("takes a list right below a fence for the paragraph's where fences stand in paragraphs", () => {
    const text = "```\nmake\n```\n{ .card }"
    expect(html(text, "superfences attr_list")).toBe("<pre><code>make</code></pre>")
    expect(html(text, "fenced_code attr_list")).toBe("<pre><code>make</code></pre><p>{ .card }</p>")
  })

  it("numbers lines of code where the site wants it", () => {
    const { tokens } = parsed("```\na\n```", settings("superfences", { lineNumbers: true }))
    expect(tokens[0]?.meta).toMatchObject({ firstLine: 1 })
  })
})

it("makes admonitions and collapsibles of quotations, where they are callouts", () => {
  const callouts = (text: string) => html(text, "quotes", { switches: new Map([["quotes.callouts", true]]) })
  expect(callouts("> [!NOTE]\n> *One*\n>\n> - two")).toBe(
    '<div class="admonition note"><p class="admonition-title">Note</p><p><em>One</em></p><ul><li>two</li></ul></div>',
  )
  expect(callouts(">\n> [!tip | wide]- A *title*\n> One")).toBe(
    '<details class="tip wide"><summary>A<em>title</em></summary><p>One</p></details>',
  )
  expect(callouts("> [!tea-time]+")).toBe('<details class="tea-time" open=""><summary>Tea-Time</summary></details>')
  expect(callouts("> a [!NOTE]")).toBe("<blockquote><p>a [!NOTE]</p></blockquote>")
  expect(html("> [!NOTE]", "quotes")).toBe("<blockquote><p>[!NOTE]</p></blockquote>")
  expect(html("> ```\n\n> ```", "superfences")).toBe("<blockquote><pre><code></code></pre></blockquote>")
  expect(html("> ```\n\n> ```", "superfences quotes")).toBe("<blockquote><p>```</p></blockquote>".repeat(2))
})

describe("footnotes as a site wants them", () => {
  const text = "A[^one] B[^two] A[^one]\n\n[[Here]]\n\n[^two]: Two\n[^one]: One\n[^none]: None\n\nEnd"

  it("have other ids, texts and places", () => {
    const footnotes = { separator: "-", reference: "({})", back: "&uarr;", place: "[[Here]]", unique: true }
    const written = html(text, "footnotes", { footnotes })
    expect(written).toContain('<sup id="fnref-2-one"><a href="#fn-2-one" class="footnote-ref">(2)</a></sup>')
    expect(written).toContain('<a class="footnote-backref" href="#fnref2-2-one">↑</a>')
    expect(written).toMatch(/<\/ol><\/div><p>End<\/p>$/)
  })

  it("are counted by their references", () => {
    const written = html(text, "footnotes", { footnotes: { byReference: true } })
    expect(written).toContain('<a href="#fn:one" class="footnote-ref">1</a>')
    expect([...written.matchAll(/<li id="([^"]*)">/g)].map(([, id]) => id)).toEqual(["fn:one", "fn:two", "fn:none"])
  })
})

describe("captions of a site's own", () => {
  const types = [
    { name: "tea", prefix: "Tea {}:", classes: "card" },
    { name: "figure-caption", prefix: "Figure {}." },
  ]
  const blockTypes = { admonition: [], details: [], caption: types }
  const tokens = (text: string, others: Partial<Parameters<typeof settings>[1]> = {}) =>
    parsed(text, settings("blocks.caption", { blockTypes, ...others })).tokens
  const counted = (...asked: Parameters<typeof tokens>) =>
    tokens(...asked).flatMap(({ type, meta }) => (type === "figcaption_open" ? [meta?.counted ?? null] : []))

  it("have a prefix and classes", () => {
    const text = "A\n\n/// tea\na\n///\n\nB\n\n/// figure-caption\nb\n///\n\nC\n\n/// caption\nc\n///"
    expect(counted(text)).toEqual([
      { kind: "tea", number: "1", prefix: "Tea {}:" },
      { kind: "figure-caption", number: "1" },
    ])
    expect(tokens(text)[0]?.attrs).toEqual([
      ["class", "card"],
      ["id", "__tea_1"],
    ])
  })

  it("are numbered down to a level", () => {
    const text =
      "A\n\n/// figure-caption\na\n///\n\nB\n\n/// figure-caption | ^1\nb\n///\n\nC\n\n/// figure-caption\nc\n///"
    expect(counted(text, { captionLevels: 1 })).toEqual([
      { kind: "figure-caption", number: "1" },
      null,
      { kind: "figure-caption", number: "2" },
    ])
  })

  it("have the numbers that are written where none are made", () => {
    const switches = new Map([["blocks.caption.auto", false]])
    const text = "A\n\n/// tea | 2.1\na\n///\n\nB\n\n/// tea\nb\n///\n\nC\n\n/// tea | 1\nc\n///"
    expect(counted(text, { switches })).toMatchObject([{ number: "2.1" }, null, { number: "1" }])
  })
})
