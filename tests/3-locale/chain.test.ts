import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { buildSite } from "../../src/eleventy.ts"

const FILES = {
  "site.yml":
    "title: Herbs\nurl: https://herbs.example/\nlocales:\n  source: en\n  targets: [zh-Hant, zh-TW]\n  zh-TW: { fallback: [zh-Hant, en] }\n",
  "content/index.md":
    "# Herbs\n\nBasil likes warmth. Water it early. Never at night.\n\n*[GI]: glycaemic index\n*[NPK]: minerals\n",
  "locales/zh-Hant/pages/index.md":
    "# 香草\n\n羅勒喜歡溫暖。 早上澆水。 Never at night.\n\n*[GI]: 升糖指數\n*[NPK]: 礦物質\n",
  "locales/zh-TW/pages/index.md": "# Herbs\n\n羅勒愛溫暖。 Water it early. Never at night.\n\n*[GI]: 昇糖指數\n",
}

describe("a locale that falls back on another one", () => {
  const out = join(mkdtempSync(join(tmpdir(), "palimpsest-chain-")), "site")
  const page = (tag: string): string => readFileSync(join(out, tag, "index.html"), "utf8")

  beforeAll(async () => {
    const dir = mkdtempSync(join(tmpdir(), "palimpsest-chain-"))
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), text)
    }
    await buildSite({ dir, out })
  }, 60_000)

  it("has its own words, then the other's, then the source's, each marked", () => {
    const [body = ""] = /<p>羅勒愛.*<\/p>/.exec(page("zh-TW")) ?? []
    expect(body).toMatch(
      /^<p>羅勒愛溫暖。<span lang="zh-Hant">早上澆水。<\/span> ?<span lang="en">Never at night\.<\/span><\/p>$/,
    )
    expect(page("zh-TW")).toMatch(/<h1[^>]* lang="zh-Hant"[^>]*>.*香草/)
  })

  it("leaves the other as it is", () => {
    expect(page("zh-Hant")).toMatch(/<p>羅勒喜歡溫暖。 ?早上澆水。 ?<span lang="en">Never at night\.<\/span><\/p>/)
  })
})
