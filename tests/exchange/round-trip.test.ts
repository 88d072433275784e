import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import type { Entry } from "../../src/exchange/index.ts"
import { withoutInnerSpaces } from "../../src/exchange/markdown.ts"
import { entriesIn, exported, formats, imported, pageOf, remembered } from "./desk.ts"

const cases = fileURLToPath(new URL("../3-locale/cases", import.meta.url))

/** Pages of other tests, with translations that were damaged in all ways that are known. */
const pages = readdirSync(cases).flatMap(name => {
  const [source, target] = ["source.md", "target.md"].map(file => `${cases}/${name}/${file}`)
  if (!source || !target || !existsSync(source) || !existsSync(target)) return []
  return [{ name, source: readFileSync(source, "utf8"), target: readFileSync(target, "utf8") }]
})

/** Whatever could be taken for something else on its way. */
const HOSTILE = [
  "# __proto__",
  '## msgid "a\\n" & <link1>b</link1>',
  "The tag `<code1/>` and <kbd>&lt;em1&gt;</kbd> and &amp;amp; are words. The same twice. The same twice.",
  "The same twice.\n\nThe same twice.",
  'Nested ***both** kinds* of _em **strong** em_, [a **link** with `co``de` in *it*](a.md "q \\"t\\""){ .md-button }!',
  '#, fuzzy\n#~ msgid "x"',
  "A break here  \nand a C:\\path\\new with 100 % of it\u200d and \ud83d\udc68\u200d\ud83d\udc69.",
  "| a \\| b | `c | d` |\n| --- | --- |\n| ]]> | <!-- no --> e |",
  '??? note "Say \\"when\\" & <b>stop</b>"\n    Inside of it, [[brackets]] and {braces} and $a < b$ and x^2^.',
  "Bare https://tea.example/a?b=1&c=2 and <https://tea.example/?a=1&b=2> and H~2~O and ==all== of ^^it^^[^1].",
  "[^1]: A note with `code`.",
].join("\n\n")

/** The words of a page in letters of another script, its markup untouched: by words of at least two letters in prose. */
const inHan = (text: string): string =>
  text.replace(
    /(?<=^|[ ("*_[])(?:[a-z]{2,}|A|Nested|Inside|Bare|The|Say)(?=[ .,;!?"*_)\]])/gm,
    word => `\u8336${word.length}`,
  )

pages.push({ name: "hostile", source: HOSTILE, target: inHan(HOSTILE) })

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
    // White space at the ends of marked words goes outside of the marks.
    const said = (entries: readonly Entry[]) => entries.map(({ target }) => target && withoutInnerSpaces(target))
    expect(said(after)).toEqual(said(before))
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
