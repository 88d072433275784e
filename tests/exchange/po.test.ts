import { spawnSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { type Entry, entriesOf } from "../../src/exchange/index.ts"
import { entriesIn, exported, imported, pageOf, remembered } from "./desk.ts"

const SOURCE = `---
title: Brewing tea
---

## Water

See [the guide](guide.md) & \`kettle\`.

Don't *boil* it.

| Tea | Time |
| --- | ---- |
| Sencha | two minutes |

![A pot](pot.png)
`

const TARGET = `---
title: 泡茶
---

## 水

参见[指南](guide.md)和\`kettle\`。
`

/** As a memory tells that a sentence was changed since it was translated. */
const stale = (entries: readonly Entry[]): Entry[] =>
  entries.map(entry => (entry.source.includes("Water") ? { ...entry, previous: 'Cold "water"' } : entry))

const entries = stale(entriesOf(pageOf(SOURCE, TARGET)))
const po = exported(entries, "po")

/** An entry of the file, by its source. */
const block = (msgid: string): string => po.split("\n\n").find(each => each.includes(`msgid "${msgid}`)) ?? ""

/** The file with a translation put in. */
const translated = (msgid: string, msgstr: string): string => {
  const before = block(msgid)
  return po.replace(before, before.replace(/msgstr ".*"$/s, `msgstr "${msgstr}"`))
}

describe("a PO file", () => {
  it("has what the front matter says in words, each by its name", () => {
    const page = "---\nmeta_title: All about tea\ntitle: Tea\ndescription: Of leaves.\ntags: [leaf, pot]\n---\n"
    const written = exported(entriesOf(pageOf(page, "---\ntags: [叶, 壶]\n---\n")), "po")
    const said = written.match(/^(?:msgctxt|msgid|msgstr) "[^"\n].*/gm)
    expect(said).toEqual([
      'msgctxt "page title of the page for search engines"',
      'msgid "All about tea"',
      'msgctxt "page title of the page"',
      'msgid "Tea"',
      'msgctxt "page description of the page"',
      'msgid "Of leaves."',
      'msgctxt "page tag of the page"',
      'msgid "leaf"',
      'msgstr "叶"',
      'msgctxt "page tag of the page"',
      'msgid "pot"',
      'msgstr "壶"',
    ])
  })

  it("says where a sentence stands, what its placeholders are, and what the site shows", () => {
    expect(block("See")).toMatchInlineSnapshot(`
      "#: source.md:7
      #. Paragraph under “Water”
      #. link1: link to guide.md
      #. code2: code kettle
      #, xml-text
      msgctxt "page#water paragraph"
      msgid "See <link1>the guide</link1> &amp; <code2/>."
      msgstr "参见<link1>指南</link1>和<code2/>。""
    `)
    expect(block("Don't")).toMatchInlineSnapshot(`
      "#: source.md:9
      #. Paragraph under “Water”
      #. em1: emphasis
      #, xml-text
      msgctxt "page#water paragraph"
      msgid "Don't <em1>boil</em1> it."
      msgstr """
    `)
    expect(block("two minutes")).toMatchInlineSnapshot(`
      "#: source.md:13
      #. Cell under “Water”
      msgctxt "page#water cell"
      msgid "two minutes"
      msgstr """
    `)
    expect(block("A pot")).toMatchInlineSnapshot(`
      "#: source.md:15
      #. Alternative text under “Water”
      msgctxt "page#water alternative text"
      msgid "A pot"
      msgstr ""
      "
    `)
  })

  it("asks to look again at what was translated from another sentence", () => {
    expect(block("Water")).toMatchInlineSnapshot(`
      "#: source.md:5
      #. Heading
      #, fuzzy
      #| msgid "Cold \\"water\\""
      msgctxt "page#water heading"
      msgid "Water"
      msgstr "水""
    `)
  })

  it("has a header without anything that changes by itself", () => {
    expect(po.split("\n\n")[0]).toMatchInlineSnapshot(`
      "msgid ""
      msgstr ""
      "Project-Id-Version: The tea pages\\n"
      "Report-Msgid-Bugs-To: \\n"
      "PO-Revision-Date: \\n"
      "Last-Translator: \\n"
      "Language-Team: \\n"
      "Language: zh\\n"
      "MIME-Version: 1.0\\n"
      "Content-Type: text/plain; charset=utf-8\\n"
      "Content-Transfer-Encoding: 8bit\\n"
      "X-Source-Language: en\\n"
      "X-Generator: Palimpsest\\n""
    `)
    expect(exported(entries, "po")).toBe(po)
  })
})

describe("what comes back", () => {
  const takes = (text: string) => imported(text, entries).taken.map(({ pair }) => pair)

  it("is taken where it differs from the site", () => {
    expect(takes(translated("Don't", "别让它<em1>沸腾</em1>。"))).toEqual([
      { kind: "unit", source: "Don't *boil* it.", target: "别让它*沸腾*。", origin: "hand" },
    ])
  })

  it("may leave emphasis out, and has its words as words", () => {
    expect(takes(translated("Don't", "别*煮*<b>它</b> [啊](x)"))).toMatchObject([
      { target: "别\\*煮\\*&lt;b>它&lt;/b> \\[啊\\](x)" },
    ])
  })

  it("is left where the translator isn't sure", () => {
    const unsure = translated("Don't", "别煮它。").replace(block("Don't").split("\n")[0] ?? "", "#, fuzzy")
    expect(imported(unsure, entries)).toMatchObject({ taken: [], fuzzy: 1, diagnostics: [] })
  })

  it("is taken where a stale wording was found to be right", () => {
    const confirmed = po.replace(block("Water"), block("Water").replace("#, fuzzy\n", ""))
    expect(takes(confirmed)).toEqual([{ kind: "unit", source: "Water", target: "水", origin: "hand" }])
  })

  it.each([
    ["lost", "参见指南和<code2/>。", "`<link1>` (link to guide.md) is missing"],
    [
      "doubled",
      "<link1>参见</link1><link1>指南</link1>和<code2/>。",
      "`<link1>` (link to guide.md) stands in it twice",
    ],
    ["foreign", "<link1>指南</link1>和<code2/><code3/>。", "the source has no placeholder 3"],
    ["emptied", "<link1></link1>指南和<code2/>。", "`<link1>` (link to guide.md) has lost its words"],
    ["filled", "<link1>指南</link1>和<code2>壶</code2>。", "`<code2/>` (code kettle) stands around words"],
    ["unclosed", "<link1>指南和<code2/>。", "`<link1>` is never closed"],
    ["crossed", "<link1>指南</code2>。", "`</code2>` closes nothing"],
  ])("is refused with a placeholder that is %s", (_what, msgstr, reason) => {
    const { taken, diagnostics } = imported(translated("See", msgstr), entries)
    expect(taken).toEqual([])
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["T303", `this translation isn't taken: ${reason}`],
    ])
    expect(diagnostics[0]?.span.start.line).toBe(po.slice(0, po.indexOf(block("See"))).split("\n").length + 5)
  })

  it("is refused with characters that can't be seen", () => {
    const { taken, diagnostics } = imported(translated("Don't", "别\u202e煮它。"), entries)
    expect([taken, diagnostics.map(({ code }) => code)]).toEqual([[], ["T304"]])
  })

  it("is refused where it can't be trusted", () => {
    const { taken, diagnostics } = imported(translated("Don't", "Nunca lo dejes hervir, por favor."), entries)
    expect([taken, diagnostics.map(({ code }) => code)]).toEqual([[], ["T140"]])
  })

  it("is told where the source has no such sentence any more", () => {
    const text = `${po}\nmsgctxt "page paragraph"\nmsgid "Gone."\nmsgstr "没了。"\n`
    const { taken, diagnostics } = imported(text, entries)
    expect([taken, diagnostics.map(({ message }) => message)]).toEqual([
      [],
      ["the source has no such sentence any more: “Gone.”"],
    ])
  })
})

describe("a damaged PO file", () => {
  const faults = (text: string) =>
    imported(text, entries).diagnostics.map(({ code, span, message }) => `${code} ${span.start.line} ${message}`)

  it("is told with its line, and the rest of it is read", () => {
    const text = `msgid "a\nmsgstr "b"\n\n${translated("Don't", "别煮它。")}`
    expect(imported(text, entries).taken).toHaveLength(1)
    expect(faults(text)).toMatchInlineSnapshot(`
      [
        "T301 1 this can't be read: end-of-line within string",
      ]
    `)
  })

  it("isn't read in another encoding than UTF-8", () => {
    expect(faults(po.replace("charset=utf-8", "charset=GB18030"))).toMatchInlineSnapshot(`
      [
        "T301 1 this can't be read: its header says that it is in GB18030, and only UTF-8 is read",
      ]
    `)
  })

  it("may be no PO file at all", () => {
    expect(faults("just words\nand more of them\n")).toMatchInlineSnapshot(`
      [
        "T301 1 this can't be read: invalid key name "just"",
      ]
    `)
    expect(faults("")).toEqual([])
  })

  it("changes no object by a name of JavaScript's", () => {
    const text = 'msgctxt "__proto__"\nmsgid "toString"\nmsgstr "constructor"\n'
    expect(imported(text, entries).diagnostics.map(({ code }) => code)).toEqual(["T302"])
    expect(Reflect.get({}, "toString")).toBe(Object.prototype.toString)
  })
})

const hasGettext = spawnSync("msgfmt", ["--version"]).status === 0

describe.skipIf(!hasGettext)("GNU gettext", () => {
  it("finds no fault with it", () => {
    const { status, stderr } = spawnSync("msgfmt", ["--check", "--check-format", "-o", "/dev/null", "-"], { input: po })
    expect([status, stderr.toString()]).toEqual([0, ""])
  })

  it("writes it in its own way without changing what it says", () => {
    const { stdout } = spawnSync("msgcat", ["--width=40", "-"], { input: po })
    expect(imported(stdout.toString(), entries)).toMatchObject({ taken: [], diagnostics: [], fuzzy: 0 })
  })

  it("takes one wording of a sentence, and tells where another one stands", () => {
    const source = "# Mint\n\nWater it.\n\n# Sage\n\nWater it.\n"
    const words = ["浇它。", "给它浇水。"]
    const file = exported(entriesIn(pageOf(source, undefined)), "po").replaceAll(
      'msgid "Water it."\nmsgstr ""',
      () => `msgid "Water it."\nmsgstr "${words.shift()}"`,
    )
    expect(words).toEqual([])
    const { pairs, diagnostics } = remembered(file, source)
    expect(pairs.map(({ target }) => target)).toEqual(["浇它。"])
    expect(diagnostics.map(({ code }) => code)).toEqual(["T305"])
  })
})
