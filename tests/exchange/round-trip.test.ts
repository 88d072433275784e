import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { entriesOf } from "../../src/exchange/index.ts"
import { exported, formats, imported, pageOf, remembered } from "./desk.ts"

const cases = fileURLToPath(new URL("../3-locale/cases", import.meta.url))

/** Pages of other tests, with translations that were damaged in all ways that are known. */
const pages = readdirSync(cases).flatMap(name => {
  const [source, target] = ["source.md", "target.md"].map(file => `${cases}/${name}/${file}`)
  if (!source || !target || !existsSync(source) || !existsSync(target)) return []
  return [{ name, source: readFileSync(source, "utf8"), target: readFileSync(target, "utf8") }]
})

describe.each(formats)("%s", format => {
  it.each(pages)("comes back as it went: $name", ({ source, target }) => {
    const entries = entriesOf(pageOf(source, target))
    const outcome = imported(exported(entries, format), entries)
    expect(outcome.diagnostics).toEqual([])
    expect(outcome.taken.map(({ pair }) => pair)).toEqual([])
    expect(outcome.unchanged).toBe(entries.filter(entry => entry.target !== undefined).length)
  })

  it.each(pages)("carries all words without the translation's file: $name", ({ source, target }) => {
    const before = entriesOf(pageOf(source, target))
    const { memory, diagnostics } = remembered(exported(before, format), source)
    expect(diagnostics.filter(({ severity }) => severity !== "remark")).toEqual([])
    const after = entriesOf(pageOf(source, undefined, memory))
    expect(after.map(entry => entry.target)).toEqual(before.map(entry => entry.target))
  })
})
