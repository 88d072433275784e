import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { entriesIn, exported, formats, imported, pageOf, remembered } from "./desk.ts"

const cases = fileURLToPath(new URL("../3-locale/cases", import.meta.url))

/** Pages of other tests, with translations that were damaged in all ways that are known. */
const pages = readdirSync(cases).flatMap(name => {
  const [source, target] = ["source.md", "target.md"].map(file => `${cases}/${name}/${file}`)
  if (!source || !target || !existsSync(source) || !existsSync(target)) return []
  return [{ name, source: readFileSync(source, "utf8"), target: readFileSync(target, "utf8") }]
})

describe.each(formats)("%s", format => {
  it.each(pages)("comes back as it went: $name", ({ source, target }) => {
    const entries = entriesIn(pageOf(source, target))
    const outcome = imported(exported(entries, format), entries)
    expect(outcome.diagnostics).toEqual([])
    expect(outcome.taken.map(({ pair }) => pair)).toEqual([])
    expect(outcome.unchanged).toBe(entries.filter(entry => entry.target !== undefined).length)
  })

  it.each(pages)("carries all words without the translation's file: $name", ({ source, target }) => {
    const before = entriesIn(pageOf(source, target))
    const { memory, diagnostics } = remembered(exported(before, format), source)
    expect(diagnostics.filter(({ severity }) => severity !== "remark")).toEqual([])
    const after = entriesIn(pageOf(source, undefined, memory))
    expect(after.map(entry => entry.target)).toEqual(before.map(entry => entry.target))
  })
})

describe("what stands on no line of its own", () => {
  const source = "Boil the HT.\n\n![A pot](pot.png)\n\n*[HT]: hot tea\n"
  const target = "![一个壶](pot.png)\n"

  it("is corrected in a file as well", () => {
    const po = exported(entriesIn(pageOf(source, target)), "po")
      .replace(/msgid "hot tea"\nmsgstr ""/, 'msgid "hot tea"\nmsgstr "热茶"')
      .replace(/msgid "A pot"\nmsgstr ".*"/, 'msgid "A pot"\nmsgstr "茶壶"')
    const { memory, diagnostics } = remembered(po, source, target)
    expect(diagnostics).toEqual([])
    const page = pageOf(source, target, memory)
    expect(page.abbreviations).toMatchObject([{ term: "HT", definition: "热茶", lang: "zh" }])
    expect(page.segments.map(({ text }) => text)).toContain("茶壶")
  })
})
