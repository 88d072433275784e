import { describe, expect, it } from "vitest"
import { htmlOf, normalised, settings } from "./helpers.ts"

/** By extension: a text, and what it is where the extension isn't on. */
const UNREAD: readonly (readonly [extension: string, text: string, html: string])[] = [
  ["abbr", "*[pH]: acidity", "<p>*[pH]: acidity</p>"],
  ["admonition", "!!! note\n    Water", "<p>!!! note Water</p>"],
  ["arithmatex", "$a*b*c$ \\$", "<p>$a<em>b</em>c$ \\$</p>"],
  ["attr_list", "**a**{.lg}\n\n## B {#c}", '<p><strong>a</strong>{.lg}</p><h2 id="b-c">B {#c}</h2>'],
  ["blocks.admonition", "/// note\nWater\n///", "<p>/// note Water ///</p>"],
  ["blocks.caption", "/// caption\nWater\n///", "<p>/// caption Water ///</p>"],
  ["blocks.definition", "/// define\nWater\n///", "<p>/// define Water ///</p>"],
  ["blocks.details", "/// details | A\nWater\n///", "<p>/// details | A Water ///</p>"],
  ["blocks.html", "/// html | div\nWater\n///", "<p>/// html | div Water ///</p>"],
  ["blocks.tab", "/// tab | A\nWater\n///", "<p>/// tab | A Water ///</p>"],
  ["caret", "^^a^^ \\^", "<p>^^a^^ \\^</p>"],
  ["critic", "{--a--}", "<p>{--a--}</p>"],
  ["def_list", "Loam\n:   Soil", "<p>Loam : Soil</p>"],
  ["details", "??? note\n    Water", "<p>??? note Water</p>"],
  ["emoji", ":leaves: \\:", "<p>:leaves: \\:</p>"],
  ["footnotes", "a[^1]\n\n[^1]: b.md", '<p>a<a href="b.md">^1</a></p>'],
  ["keys", "++ctrl++", "<p>++ctrl++</p>"],
  ["mark", "==a== \\=", "<p>==a== \\=</p>"],
  ["md_in_html", "<div markdown>\n*a*\n</div>", "<div>*a*</div>"],
  ["superfences", "> ```\n> a\n> ```", "<blockquote><p><code>a</code></p></blockquote>"],
  ["tabbed", '=== "A"\n    Water', "<p>=== &quot;A&quot; Water</p>"],
  ["tables", "a | b\n--|--\nc | d", "<p>a | b --|-- c | d</p>"],
  ["tasklist", "- [x] a", "<ul><li>[x] a</li></ul>"],
  ["tilde", "~~a~~ \\~", "<p>~~a~~ \\~</p>"],
]

const USUAL = [...new Set(UNREAD.map(([extension]) => extension)), "fenced_code", "toc"]

describe("an extension that isn't on", () => {
  for (const [extension, text, html] of UNREAD) {
    it(`${extension} leaves its constructs text`, () => {
      const others = USUAL.filter(name => name !== extension)
      expect(normalised(htmlOf(text, settings(others.join(" "))))).toBe(html)
      expect(normalised(htmlOf(text, settings(USUAL.join(" "))))).not.toBe(html)
    })
  }

  it("has its say about code: without superfences, fences stand at the margin, apart from what is around", () => {
    const fences = "Text\n```\na\n```\nText\n\n- b\n    ```\n    c\n    ```"
    expect(normalised(htmlOf(fences, settings("fenced_code")))).toBe(
      "<p>Text</p><pre><code>a</code></pre><p>Text</p><ul><li>b<code>c</code></li></ul>",
    )
    expect(
      htmlOf(
        "    a",
        settings("superfences", { switches: new Map([["superfences.disable_indented_code_blocks", true]]) }),
      ),
    ).toBe("<p>a</p>\n")
  })

  it("reads headings with a space only, and quotations apart, where extensions ask for it", () => {
    expect(htmlOf("#a", settings("saneheaders"))).toBe("<p>#a</p>\n")
    expect(normalised(htmlOf("> a\n\n> b", settings("quotes")))).toBe(
      "<blockquote><p>a</p></blockquote><blockquote><p>b</p></blockquote>",
    )
  })
})
