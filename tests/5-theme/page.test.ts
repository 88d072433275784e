import { parse } from "parse5"
import { describe, expect, it } from "vitest"
import type { Phrase, RenderedPage } from "../../src/4-render/index.ts"
import { createInterface, notFound, page, root } from "../../src/5-theme/index.ts"
import { arabic, chinese, english, phrase, rendered, t, view } from "./view.ts"

const zh = createInterface([
  { lang: "zh", texts: { "note-some": "已翻译 {{share, percent}}。", languages: "语言" } },
  english,
])
const chinesePage = (translated: number, body = "<p>茶</p>") =>
  view({ locale: chinese, rendered: rendered({ locale: chinese, body, coverage: { words: 1000, translated } }) })

describe("a page", () => {
  it("is well-formed and says its language and direction", () => {
    const errors: string[] = []
    parse(page(view(), t), { onParseError: ({ code }) => errors.push(code) })
    expect(errors.filter(code => code !== "non-void-html-element-start-tag-with-trailing-solidus")).toEqual([])
    expect(page(view(), t)).toMatch(/^<!doctype html><html lang="en" dir="ltr">/)
    expect(page(view({ locale: arabic }), t)).toContain('<html lang="ar" dir="rtl">')
  })

  it("works under its own policy: nothing inline, nothing from elsewhere", () => {
    const html = page(view(), t)
    expect(html).toContain("default-src 'none'; style-src 'self'")
    expect(html).not.toMatch(/<style|\sstyle=|<script[^>]*>[^<]|\son\w+=/)
    expect(html).toContain('<link rel="stylesheet" href="/tea/assets/style.css"')
    expect(html).toMatch(/<script src="\/tea\/assets\/theme.js" defer/)
  })

  it("tells search engines of its other languages", () => {
    const html = page(view(), t)
    expect(html).toContain('<link rel="canonical" href="https://example.org/tea/en/tea/leaves/"')
    expect(html).toContain('<link rel="alternate" hreflang="zh" href="https://example.org/tea/zh/tea/leaves/"')
    expect(html).toContain('<link rel="alternate" hreflang="x-default" href="https://example.org/tea/en/tea/leaves/"')
  })

  it("has a title that says its language where that is another one", () => {
    const titled = rendered({ locale: chinese, title: phrase("Tea leaves") })
    expect(page(view({ locale: chinese, rendered: titled }), t)).toContain(
      '<title lang="en">Tea leaves – The tea house',
    )
    const half = view({ locale: chinese, rendered: titled, site: phrase("茶馆", "zh") })
    expect(page(half, t)).toContain("<title>Tea leaves – 茶馆</title>")
  })

  it("is told to others as the front matter says", () => {
    const html = page(
      view({
        locale: chinese,
        rendered: rendered({
          locale: chinese,
          metaTitle: phrase("Tea leaves, and all about them"),
          robots: ["noindex", "max-snippet:-1"],
          image: "assets/cup.png",
        }),
      }),
      t,
    )
    expect(html).toContain('<title lang="en">Tea leaves, and all about them</title>')
    expect(html).toContain('<meta property="og:title" content="Tea leaves, and all about them"')
    expect(html).toContain('<meta property="og:description" content="How a leaf becomes tea."')
    expect(html).toContain('<meta property="og:image" content="https://example.org/tea/assets/cup.png"')
    expect(html).toContain('<meta name="robots" content="noindex, max-snippet:-1"')
    expect(html).toContain("<span>Tea leaves</span></h1>")
    expect(page(view(), t)).not.toMatch(/name="robots"|og:image/)
  })

  it("shows its tags, each in its language", () => {
    const tags = [phrase("茶", "zh"), phrase("pot")]
    expect(page(view({ rendered: rendered({ tags }) }), t)).toContain(
      '<p id="to:tags">Tags</p><ul aria-labelledby="to:tags"><li><span lang="zh">茶</span></li><li>pot</li></ul>',
    )
    expect(page(view({ rendered: rendered({ tags, hidden: ["tags"] }) }), t)).not.toContain("to:tags")
  })

  it("leaves out the parts that its front matter hides", () => {
    const entry = { title: phrase("Tea leaves"), page: "tea/leaves", address: "/en/tea/leaves/", entries: [] }
    const navigation = [{ title: phrase("Tea"), entries: [entry] }]
    const contents = [{ id: "steps", title: phrase("Steps"), entries: [] }]
    const about = { navigation, next: entry, edit: "https://example.org/edit" }
    const shown = (hidden: RenderedPage["hidden"]) =>
      [...page(view({ ...about, rendered: rendered({ contents, hidden }) }), t).matchAll(/<nav class="(\w+)"/g)].map(
        ([, name]) => name,
      )
    expect(shown([])).toEqual(["pages", "contents", "breadcrumb", "turn"])
    expect(shown(["navigation"])).toEqual(["contents", "breadcrumb", "turn"])
    expect(shown(["toc", "path"])).toEqual(["pages", "turn"])
    expect(shown(["footer"])).toEqual(["pages", "contents", "breadcrumb"])
    expect(page(view({ ...about, rendered: rendered({ hidden: ["footer"] }) }), t)).toContain("Edit this page")
  })

  it("escapes whatever is text", () => {
    const html = page(view({ site: phrase("<script>1</script>"), edit: 'https://example.org/"><b>' }), t)
    expect(html).not.toContain("<script>1")
    expect(html).not.toContain('"><b>')
  })

  it("prints a title of its own only where the body has none", () => {
    expect(page(view(), t)).toContain("<h1><span>Tea leaves</span></h1>")
    const body = '<h1 id="a">Tea</h1><p>leaf</p>'
    const html = page(view({ rendered: rendered({ body, hasHeading: true }) }), t)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })
})

describe("the languages menu", () => {
  it("names each language in itself, leads to the same page, and says what share is translated", () => {
    const html = page(view(), t)
    expect(html).toContain(
      '<a href="/tea/zh/tea/leaves/" hreflang="zh" lang="zh">中文</a> <small>62% translated</small>',
    )
    expect(html).toContain('<a href="/tea/en/tea/leaves/" hreflang="en" aria-current="true">English</a>')
  })

  it("says 0 and 100 % only where that is true", () => {
    expect(page(view(), t)).toContain('lang="ar" dir="rtl">العربية</a> <small>1% translated</small>')
  })

  it("says nothing of a share that nobody knows", () => {
    const html = page(view({ alternates: view().alternates.map(({ locale, address }) => ({ locale, address })) }), t)
    expect(html.match(/<small>[^/]*<\/small>/g)).toEqual(["<small>Original</small>"])
  })

  it("leaves out languages without a word of the page, but for the page's own", () => {
    const alternates = view().alternates.map(each => ({ ...each, ...(each.share !== undefined && { share: 0 }) }))
    expect(page(view({ alternates: alternates.slice(0, 2) }), t)).not.toContain('class="languages"')
    const html = page(view({ locale: chinese, alternates }), t)
    expect(html).toContain('English</a> <small><span lang="en">Original')
    expect(html).toContain('中文</a> <small><span lang="en">0% translated')
    expect(html).not.toContain("العربية")
    expect(html).toContain('hreflang="ar" href="https://example.org/tea/ar/tea/leaves/"')
  })

  it("is absent where there is one language", () => {
    expect(page(view({ alternates: [] }), t)).not.toContain("languages")
  })
})

describe("the note on translation", () => {
  it("stands under the title, in the reader's language", () => {
    expect(page(chinesePage(624), zh)).toMatch(/<\/h1><p class="translation" data-pagefind-ignore>已翻译 62%。/)
    const own = chinesePage(624, "<h1>茶</h1><p>叶</p>")
    expect(page({ ...own, rendered: { ...own.rendered, hasHeading: true } }, zh)).toMatch(
      /<h1>茶<\/h1><\/div><p class="translation"/,
    )
  })

  it("has no space behind a full-width stop, which brings its own", () => {
    const translate = "https://tea.example/edit"
    expect(page({ ...chinesePage(624), translate }, zh)).toMatch(/已翻译 62%。<a href/)
    expect(page({ ...chinesePage(0), translate }, zh)).toMatch(/in English\.<\/span> <a href/)
  })

  it("says so plainly where nothing is translated, and which language it had to say it in", () => {
    expect(page(chinesePage(0), zh)).toContain('<span lang="en">This page is not translated yet. It is in English.')
  })

  it("is absent where all is translated, and on pages of the source", () => {
    expect(page(chinesePage(1000), zh)).not.toContain('class="translation"')
    expect(page(view(), t)).not.toContain('class="translation"')
  })
})

describe("the navigation", () => {
  const leaves = { title: phrase("叶", "zh"), page: "tea/leaves", address: "/en/tea/leaves/", entries: [] }
  const many = Array.from({ length: 30 }, (_, n) => ({
    title: phrase(`Cup ${n}`),
    page: `cups/${n}`,
    address: `/en/cups/${n}/`,
    entries: [],
  }))
  const html = page(
    view({
      navigation: [
        { title: phrase("Tea"), entries: [leaves] },
        { title: phrase("Cups"), entries: many },
      ],
    }),
    t,
  )

  it("shows where the reader is, and opens the way there", () => {
    expect(html).toContain(
      '<details open><summary>Tea</summary><ul><li><a href="/tea/en/tea/leaves/" aria-current="page"',
    )
    expect(html).toContain("<details><summary>Cups</summary>")
    expect(html).toContain(
      '<nav class="breadcrumb" aria-label="Where you are"><ol><li><span>Tea</span></li></ol></nav>',
    )
  })

  it("marks a label in another language", () => {
    expect(html).toContain('aria-current="page" lang="zh">叶</a>')
  })

  it("says of a page what its status is, in words with their language", () => {
    const links = (status: Phrase) => page(view({ navigation: [{ ...leaves, status }] }), t)
    expect(links(phrase("New"))).toContain('lang="zh"><span>叶</span> <small lang="en">New</small></a>')
    expect(links(phrase("新", "zh"))).toContain('<small lang="en"><span lang="zh">新</span></small>')
  })
})

describe("a page from right to left", () => {
  const tea = { title: phrase("Tea (green)"), page: "tea/leaves", address: "/ar/tea/leaves/", entries: [] }
  const cups = { ...tea, page: "cups", title: phrase("كؤوس", "ar") }
  const contents = [{ id: "steps", title: phrase("Steps"), entries: [] }]
  const html = page(
    view({
      locale: arabic,
      rendered: rendered({ locale: arabic, contents }),
      navigation: [{ title: phrase("Pots"), entries: [cups, tea] }],
      next: tea,
    }),
    t,
  )

  it("has its rows in line, whatever the direction of their words is", () => {
    expect(html).toContain('aria-current="page" lang="en"><span dir="ltr">Tea (green)</span></a>')
    expect(html).toContain('<summary lang="en"><span dir="ltr">Pots</span></summary>')
    expect(html).toContain('<a href="#steps" lang="en"><span dir="ltr">Steps</span></a>')
    expect(html).toContain('<span lang="en"><span dir="ltr">Tea (green)</span></span></a></nav>')
    expect(html).toContain('<a href="/tea/en/"><span lang="en" dir="ltr">The tea house</span></a>')
  })

  it("names what has no words in the language that they are in", () => {
    expect(html).toContain(
      '<nav class="breadcrumb" aria-labelledby="to:breadcrumb">' +
        '<span class="unseen" id="to:breadcrumb" lang="en" dir="ltr">Where you are</span>',
    )
    expect(html).toContain('<nav class="turn" aria-labelledby="to:turn"><span class="unseen" id="to:turn" lang="en"')
  })
})

describe("other pages", () => {
  it("“not found” leads home and isn't indexed", () => {
    const html = notFound(view({ locale: chinese, home: "/zh/" }), zh)
    expect(html).toContain('<meta name="robots" content="noindex"')
    expect(html).toContain('<a href="/tea/zh/"><span lang="en">Go to the start page</span></a>')
  })

  it("the root page lists the languages", () => {
    const html = root(view(), t)
    expect(html).toContain("This site is in 3 languages.")
    expect(html).toContain('<li><a href="/tea/ar/tea/leaves/" hreflang="ar" lang="ar" dir="rtl">العربية</a></li>')
  })
})
