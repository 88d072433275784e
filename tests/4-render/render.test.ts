import { basename } from "node:path"
import { describe, expect, it } from "vitest"
import type { Locale, Site, Source } from "../../src/1-read/index.ts"
import { parse } from "../../src/2-parse/index.ts"
import { localize } from "../../src/3-locale/index.ts"
import { contentsOf } from "../../src/4-render/contents.ts"
import {
  checkPage,
  type Destinations,
  destinationsOf,
  filesIn,
  idsIn,
  largeFilesIn,
  type Picture,
  type RenderedPage,
  render,
  type Surroundings,
} from "../../src/4-render/index.ts"

const en: Locale = { tag: "en", name: "English", dir: "ltr", chain: [] }
const zh: Locale = { tag: "zh", name: "中文", dir: "ltr", chain: ["en"] }
const site: Site = {
  title: "Tea",
  url: "https://tea.example/",
  source: en,
  targets: [zh],
  locales: [en, zh],
  navigation: [],
  pagesFolder: "content",
  fonts: [],
  stale: "mark",
}
const source = (text: string, locale = "en", page = "green/sencha"): Source => ({
  file: `${locale}/${page}.md`,
  locale,
  page,
  text,
  body: 0,
  frontMatter: {},
})
const pot: Picture = {
  width: 400,
  height: 300,
  original: "assets/pot-1-800.png",
  formats: [
    { type: "image/avif", candidates: [{ path: "assets/pot-1-800.avif", width: 800 }] },
    {
      type: "image/png",
      candidates: [
        { path: "assets/pot-1-400.png", width: 400 },
        { path: "assets/pot-1-800.png", width: 800 },
      ],
    },
  ],
}
const elsewhere: Picture = {
  ...pot,
  original: "https://pics.example/cup.png",
  formats: [{ type: "image/svg+xml", candidates: [{ path: "assets/elsewhere/cup-1.svg", width: 640 }] }],
}

function surroundings(text: string): Surroundings & { readonly addresses: Destinations } {
  const addresses = destinationsOf(
    site,
    new Map([source(text), source("# Water", "en", "water")].map(page => [page.page, idsIn(parse(page).tokens)])),
    new Map([["assets/pot.png", pot.original]]),
  )
  const words = new Map([
    ["diagram", "图表"],
    ["note", "注意"],
    ["open-picture", "打开图片"],
    ["table", "表格"],
    ["figure-caption", "图"],
  ])
  return {
    addresses,
    pictures: new Map([
      ["assets/pot.png", pot],
      ["https://pics.example/cup.png", elsewhere],
    ]),
    icons: new Map([["simple-leaf", '<svg viewBox="0 0 2 2"><path d="M0 0"/></svg>']]),
    labels: key => {
      const text = words.get(key)
      return text === undefined ? undefined : { text, html: text, lang: "zh" }
    },
  }
}

const rendered = (text: string, target?: string): RenderedPage =>
  render(
    localize(parse(source(text)), target === undefined ? [] : [parse(source(target, "zh"))], zh, site),
    surroundings(text),
  )

describe("a rendered page", () => {
  it("shows a figure in every format, at its real size, with a way to the picture itself", () => {
    const { body } = rendered(
      "![A pot](../assets/pot.png)\n<figcaption>The pot</figcaption>\n",
      "![茶壶](../assets/pot.png)\n<figcaption>茶壶</figcaption>\n",
    )
    expect(body).toContain('<source type="image/avif" srcset="../../../assets/pot-1-800.avif">')
    expect(body).toContain('alt="茶壶" width="400" height="300"')
    expect(body).toContain(
      '<a class="original" href="../../../assets/pot-1-800.png" aria-label="打开图片: 茶壶" data-pagefind-ignore></a>',
    )
  })

  it("keeps the author's width, in the picture's proportion", () => {
    expect(rendered('![A pot](../assets/pot.png){ width="200" }\n').body).toContain('width="200" height="150"')
  })

  it("lets text run beside a picture, which takes no line of its own", () => {
    const { body } = rendered("![A pot](../assets/pot.png){ align=right }\n\nWarm it.\n")
    expect(body).toMatch(/<p class="aside"[^>]*><picture>/)
    expect(body).toContain('class="align-right unsized"')
    const beside = rendered('![A pot](../assets/pot.png){ align=right width="300" } Warm it.\n').body
    expect(beside).toContain('<p lang="en"><picture>')
    expect(beside).toContain('class="align-right"')
  })

  it("shows a picture in one colour scheme only", () => {
    const { body } = rendered("![Day](../assets/pot.png#only-light) ![Night](../assets/pot.png#gh-dark-mode-only)\n")
    expect(body).toMatch(/alt="Day"[^>]* class="only-light"/)
    expect(body).toMatch(/alt="Night"[^>]* class="only-dark"/)
  })

  it("needs large pictures only where it shows them large, or leads to them", () => {
    const large = (text: string) => largeFilesIn(parse(source(text)), site).map(path => basename(path))
    expect(large('![](a.png){ align=right } ![](b.png){ .twemoji } <img src="c.png" width="64" alt="">')).toEqual([])
    expect(large("![](a.png) ![](b.png){ align=left width=500 } [](c.png)")).toEqual(
      expect.arrayContaining(["a.png", "b.png", "c.png"]),
    )
    expect(large("![](a.png){ align=right }\n<figcaption>Tea</figcaption>\n")).toContain("a.png")
  })

  it("has a picture of the site that stands for it elsewhere", () => {
    const pictured = (value: string) => {
      const page = { ...source("Tea."), frontMatter: { image: { value, at: [0, 0] as const } } }
      return {
        wants: filesIn(parse(page), site),
        image: render(localize(parse(page), [], zh, site), surroundings("")).image,
      }
    }
    expect(pictured("../assets/pot.png")).toEqual({
      wants: expect.arrayContaining(["assets/pot.png"]),
      image: "assets/pot-1-800.png",
    })
    expect(pictured("https://pics.example/cup.png")).toEqual({ wants: [] })
    expect(pictured("gone.png").image).toBeUndefined()
  })

  it("finds a picture in HTML from its own address, as browsers do", () => {
    expect(rendered('<img src="../../assets/pot.png" alt="A pot">\n').body).toContain("../../../assets/pot-1-800.avif")
    expect(filesIn(parse(source("![A pot](../../assets/pot.png)")), site)).toEqual(["assets/pot.png"])
  })

  it("is found from the server's root, also where the site lies in a folder of it", () => {
    const text = "![A pot](/assets/pot.png) [More](/assets/pot.png)\n"
    expect(rendered(text).body).toContain("../../../assets/pot-1-800.avif")
    expect(filesIn(parse(source(text)), site)).toEqual(["assets/pot.png", "assets/pot.png"])
    const below = { ...site, url: "https://tea.example/docs/" }
    expect(filesIn(parse(source("![A pot](/docs/assets/pot.png) ![A cup](/cup.png)")), below)).toEqual([
      "assets/pot.png",
    ])
  })

  it("has a heading where HTML gives it one", () => {
    expect(rendered('<h1 align="center">Sencha</h1>\n').hasHeading).toBe(true)
    expect(rendered("<h2>Sencha</h2>\n").hasHeading).toBe(false)
  })

  it("asks no other site for a picture, and leads there instead", () => {
    const { body } = rendered("See ![A cup](https://pics.example/cup.png) here.\n")
    expect(body).not.toMatch(/src(set)?="https:/)
    expect(body).toContain('href="https://pics.example/cup.png"')
  })

  it("marks no abbreviation in HTML without Markdown in it", () => {
    const { body } = rendered("*[pH]: acidity\n\npH <b>pH</b>\n\n<div>pH</div>\n")
    expect(body.match(/<abbr/g)).toHaveLength(2)
  })

  it("draws each icon once, and leaves an unknown one as it was written", () => {
    const page = rendered("Green :simple-leaf: tea :simple-leaf: :simple-nothing:\n")
    expect(page.body.match(/<use href="#icon-simple-leaf"/g)).toHaveLength(2)
    expect(page.iconSheet).toMatch(/^<svg[^>]*><symbol id="icon-simple-leaf"[^>]*><path[^>]*\/><\/symbol><\/svg>$/)
    expect(page.body).toContain(":simple-nothing:")
  })

  it("draws an icon as large as its author wants it, and gives it a name where it has one", () => {
    const { body } = rendered(':simple-leaf:{ .lg .middle } :simple-leaf:{ title="Green tea" }\n')
    expect(body).toContain('<svg class="icon lg middle" aria-hidden="true"><use')
    expect(body).toContain('<svg class="icon" role="img"><title>Green tea</title><use')
  })

  it("gives a link that is an icon room for a finger", () => {
    const { body } = rendered(
      '[:simple-leaf:](https://tea.example){ title="Tea" } [:simple-leaf: Tea](https://tea.example)\n',
    )
    expect(body.match(/class="icon-link"/g)).toHaveLength(1)
  })

  it("has the title of its front matter, of its first heading, or its file's name", () => {
    const titled = (text: string) => rendered(text).title.text
    expect(titled("## Pots\n\n# Tea\n")).toBe("Tea")
    expect(titled("## Pots\n\nTea.\n")).toBe("Sencha")
  })

  it("words an admonition's default title in the reader's language", () => {
    expect(rendered("!!! note\n\n    Warm the pot.\n").body).toContain('<p class="admonition-title">注意</p>')
  })

  it("keeps the source's ids, and the ids that the translation would have had", () => {
    const { body, contents } = rendered("## Warm the pot\n\nText.\n", "## 先温壶 pot\n\n正文。\n")
    expect(body).toContain('<h2 id="warm-the-pot"><span id="pot"></span>先温壶 pot</h2>')
    expect(contents).toMatchObject([
      { id: "warm-the-pot", title: { text: "先温壶 pot", html: "先温壶 pot", lang: "zh" } },
    ])
  })

  it("numbers a caption without words, and nothing else", () => {
    const { body } = rendered("![A pot](../assets/pot.png)\n\n/// figure-caption\n///\n\nText\n")
    expect(body).toMatch(/<figcaption>\s*<p><span class="caption-prefix"[^>]*>图<\/span><\/p>\s*<\/figcaption>/)
    expect(body).toMatch(/<p[^>]*>Text/)
  })

  it("has the levels in the contents that the settings say", () => {
    const { tokens } = parse(source("## Warm\n\n### Water\n\n#### Slowly\n"))
    const ids = (depth: readonly [number, number]) =>
      contentsOf(tokens, () => ({ text: "", html: "", lang: "en" }), depth).map(({ id }) => id)
    expect(ids([1, 6])).toEqual(["warm"])
    expect(ids([3, 3])).toEqual(["water"])
  })

  it("says in the contents which heading is in another language", () => {
    const { contents } = rendered("## Warm\n\nText.\n\n## Pour the water\n", "## 温\n\n正文。\n\n## Pour the water\n")
    expect(contents.map(({ title }) => title.lang)).toEqual(["zh", "en"])
  })

  it("puts the contents where the text wants them", () => {
    const { body } = rendered("[TOC]\n\n## Warm\n\n## Pour\n", "[TOC]\n\n## 温\n\n## Pour\n")
    expect(body).toContain('<ul><li><a href="#warm">温</a></li><li><a href="#pour" lang="en">Pour</a></li></ul>')
  })

  it("lets wide tables and code scroll by keyboard", () => {
    const { body } = rendered("| a | b |\n|---|---|\n| c | d |\n\n```js\nlet tea = 1\n```\n")
    expect(body).toContain('<div class="table-wrap" role="group" aria-label="表格" tabindex="0">')
    expect(body).toContain('<pre tabindex="0"><code')
    expect(body).toContain('<span class="hljs-keyword">let</span>')
  })

  it("says of a diagram's source what it is", () => {
    const { body } = rendered("```mermaid\na --> b\n```\n")
    expect(body).toContain('<div class="code-title" data-pagefind-ignore>图表: mermaid</div>')
    expect(body).toContain('<pre class="mermaid" tabindex="0">\n<code lang="en">a --&gt; b</code></pre>')
  })

  it("keeps what is highlighted over several lines whole on each of them", () => {
    const { body } = rendered('```js linenums="1"\n/* a\nb */\n```\n')
    const line = (number: number, text: string) =>
      `<span class="line" data-line="${number}"><span class="hljs-comment">${text}</span>\n</span>`
    expect(body).toContain(line(1, "/* a") + line(2, "b */"))
  })

  it("prints code plain that is too long to be highlighted", () => {
    const long = rendered(`\`\`\`js\nlet tea = "${"x".repeat(50_000)}"\n\`\`\`\n`).body
    expect(long).toContain('<code lang="en" class="language-js">let tea = ')
  })

  it("numbers and marks lines of code", () => {
    const { body } = rendered('```js title="tea.js" hl_lines="2" linenums="7"\na\nb\n```\n')
    expect(body).toContain('<div class="code-title">tea.js</div>')
    expect(body).toContain('<span class="line marked" data-line="8">b\n</span>')
  })
})

describe("checking a page", () => {
  const findings = (text: string): string[] => {
    const { addresses, icons } = surroundings(text)
    return checkPage(parse(source(text)), addresses, icons).map(
      ({ code, span, help }) => `${code} ${span.start.line}:${span.start.column} ${help[0] ?? ""}`,
    )
  }

  it.each([
    ["# Tea\n\n[x](../wather.md)", ["L201 3:1 there is `water.md`: did you mean that?"]],
    ["# Tea\n\n[x](#te)", ["L202 3:1 there is `#tea`: did you mean that?"]],
    ["# Tea\n\n![x](../assets/pod.png)", ["I101 3:1 there is `assets/pot.png`: did you mean that?"]],
    ["# Tea\n\nA $\\frac{a}{b$ and $a$\n\n$$\n\\basil\n$$", ["D213 3:3 ", "D213 5:1 "]],
    [
      "## Green\n\n#### Sencha\n\n!!! tip\n\n    ###### Cup\n\n# Tea",
      ["D214 3:1 readers who jump from heading to heading look for what is missing; write `###`"],
    ],
    [
      "# Tea\n\nA [pot](/redirect?to=https://wine.example)",
      [
        "L208 3:3 paths are relative to the file that they stand in; what belongs to another site is written with its `https://`",
      ],
    ],
    ["# Tea\n\n![x](/pod.png)", ["I101 3:1 "]],
    ["# Tea\n\n[x](#) [y](#top) [z](#/basket) [u](../water.md#:~:text=a)", []],
    ["# Tea\n\n[x](../water.md#water) and [y](https://example.org/z.md)", []],
  ])("%j", (text, expected) => expect(findings(text)).toEqual(expected))

  it("misses a page in the navigation, unless it is meant to stay out", () => {
    const { addresses, icons } = surroundings("# Tea")
    const listing = (unlisted: readonly string[]) => {
      const site = { ...addresses.site, navigation: [{ kind: "page", page: "water" }] as const, unlisted }
      return checkPage(parse(source("# Tea")), { ...addresses, site }, icons).map(({ code }) => code)
    }
    expect(listing([])).toEqual(["L207"])
    expect(listing(["green/sencha"])).toEqual([])
  })

  it("misses a title", () => expect(findings("Tea.")[0]).toMatch(/^F106 1:1/))
})
