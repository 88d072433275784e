import { describe, expect, it, vi } from "vitest"
import { openIndexer, SEARCH_LIBRARY } from "../../src/6-write/index.ts"

const RECORDS = [
  { address: "/en/tea/", lang: "en", html: "<h1>Tea</h1><p>Warm the pot first.</p>" },
  { address: "/zh/tea/", lang: "zh", html: "<h1>茶</h1><p>先温茶壶。</p>" },
]

const indexOf = (records: typeof RECORDS) => openIndexer().finish(records)

describe("the index of words", () => {
  it("has words of each language, and what looks them up in a browser", async () => {
    const { files, diagnostics } = await indexOf(RECORDS)
    expect(diagnostics).toEqual([])
    const paths = files.map(({ path }) => path)
    expect(paths).toContain(SEARCH_LIBRARY)
    for (const lang of ["en", "zh"])
      expect(paths.filter(path => path.startsWith(`pagefind/index/${lang}_`))).toHaveLength(1)
    expect(paths.filter(path => /ui|highlight/.test(path))).toEqual([])
  })

  it("is the same each time, and each site has its own", async () => {
    const [once, again, other] = await Promise.all([indexOf(RECORDS), indexOf(RECORDS), indexOf(RECORDS.slice(1))])
    expect(again).toEqual(once)
    expect(other.files.some(({ path }) => path.includes("/en_"))).toBe(false)
  })

  it("is that of the pages in the end, whatever pages were known before", async () => {
    const expected = await indexOf(RECORDS)
    const changed = RECORDS.map(record => ({ ...record, html: "<h1>Coffee</h1>" }))
    for (const fed of [RECORDS, RECORDS.toReversed(), RECORDS.slice(1), [...RECORDS, ...RECORDS], changed]) {
      const indexer = openIndexer()
      for (const record of fed) indexer.feed([record])
      expect(await indexer.finish(RECORDS)).toEqual(expected)
    }
  })

  it("is missing, and told, where it can't be made", async () => {
    vi.resetModules()
    vi.doMock("pagefind", () => ({ createIndex: () => Promise.reject(new Error("no such program")) }))
    const { openIndexer } = await import("../../src/6-write/search-index.ts")
    const { files, diagnostics } = await openIndexer().finish(RECORDS)
    vi.doUnmock("pagefind")
    expect(files).toEqual([])
    expect(diagnostics).toMatchObject([
      { code: "F301", severity: "warning", message: expect.stringContaining("no such program") },
    ])
  })
})
