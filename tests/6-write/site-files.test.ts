import { describe, expect, it } from "vitest"
import { headersOf, type OutputFile, sitemapOf, themeFiles } from "../../src/6-write/index.ts"

const textOf = (file: OutputFile | undefined): string =>
  file !== undefined && "content" in file ? Buffer.from(file.content).toString("utf8") : ""

describe("the sitemap", () => {
  const page = (path: string) => ({
    addresses: new Map([
      ["en", `https://tea.example/en/${path}`],
      ["zh-Hant", `https://tea.example/zh-Hant/${path}`],
    ]),
  })

  it("names each page in each language, with all its alternates and the source as the default", () => {
    const xml = textOf(sitemapOf([page("green/"), page("black/")]))
    expect(xml.match(/<loc>/g)).toHaveLength(4)
    expect(xml).toContain("<loc>https://tea.example/zh-Hant/black/</loc>")
    expect(xml.match(/hreflang="zh-Hant" href="https:\/\/tea.example\/zh-Hant\/green\/"/g)).toHaveLength(2)
    expect(xml.match(/hreflang="x-default" href="https:\/\/tea.example\/en\/green\/"/g)).toHaveLength(2)
  })

  it("is XML whatever an address has in it", () => {
    expect(textOf(sitemapOf([page('a&b"<')]))).toContain("a&amp;b&quot;&lt;</loc>")
  })
})

describe("the headers", () => {
  it("let pages load nothing from elsewhere, and be framed by no one", () => {
    const text = textOf(headersOf("/"))
    expect(text).toMatch(/^\/\*\n/)
    expect(text).toContain("default-src 'none'; ")
    expect(text).toContain("frame-ancestors 'none'")
    expect(text).not.toMatch(/unsafe-inline|https?:/)
    for (const line of [
      "X-Content-Type-Options: nosniff",
      "Referrer-Policy: no-referrer",
      "Cross-Origin-Opener-Policy: same-origin",
    ])
      expect(text).toContain(`  ${line}\n`)
  })

  it("are for the path that the site is served under", () => {
    const paths = textOf(headersOf("/docs/"))
      .split("\n")
      .filter(line => line.startsWith("/"))
    expect(paths).toEqual(["/docs/*", "/docs/assets/*"])
  })
})

describe("the theme's files", () => {
  const theme = themeFiles()
  const css = textOf(theme.files.find(({ path }) => path === theme.stylesheet))

  it("are one small style sheet that imports nothing and loads nothing from elsewhere", () => {
    expect(theme.stylesheet).toMatch(/^assets\/theme-[0-9a-f]{8}\.css$/)
    expect(css).not.toMatch(/@import|https?:|\n.*\n/)
    expect(css).toContain("var(--")
  })

  it("are named by their content, scripts too", () => {
    expect(theme.scripts.every(path => /^assets\/[\w-]+-[0-9a-f]{8}\.js$/.test(path))).toBe(true)
    expect(theme.files.map(({ path }) => path)).toEqual([
      theme.stylesheet,
      theme.favicon,
      ...theme.scripts,
      theme.printSheet,
      theme.formulas,
      theme.status.stylesheet,
      theme.status.script,
      theme.search.stylesheet,
      theme.search.script,
    ])
  })
})
