import { describe, expect, it } from "vitest"
import { entriesOf } from "../../src/exchange/index.ts"
import { exported, imported, pageOf } from "./desk.ts"

const SOURCE = "# Water\n\nSee **[the guide](guide.md)** & `kettle`.  \nDon't boil it!\n"
const TARGET = "# 水\n"

const entries = entriesOf(pageOf(SOURCE, TARGET))
const xliff = exported(entries, "xliff")

/** The document with a target put behind a source. */
const translated = (source: string, target: string, state = ""): string => {
  const from = xliff.lastIndexOf("<segment", xliff.indexOf(source))
  const to = xliff.indexOf("</segment>", from)
  const segment = xliff.slice(from, to).replace("<segment>", `<segment${state}>`)
  return `${xliff.slice(0, from)}${segment}<target>${target}</target>${xliff.slice(to)}`
}

const faults = (text: string) =>
  imported(text, entries).diagnostics.map(({ code, span, message }) => `${code} ${span.start.line} ${message}`)

describe("an XLIFF document", () => {
  it("has a unit a sentence, and its markup as codes with their data", () => {
    expect(xliff).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="zh" xml:space="preserve">
        <file id="f1" original="page">
          <unit id="u3bde99f7" name="page#water heading">
            <notes>
              <note category="place">source.md:1</note>
              <note category="context">Heading</note>
            </notes>
            <segment state="translated">
              <source>Water</source>
              <target>水</target>
            </segment>
          </unit>
          <unit id="ua8b39ef7" name="page#water paragraph">
            <notes>
              <note category="place">source.md:3</note>
              <note category="context">Paragraph under “Water”</note>
              <note category="context">strong1: strong emphasis</note>
              <note category="context">link2: link to guide.md</note>
              <note category="context">code3: code kettle</note>
            </notes>
            <originalData>
              <data id="d1">**</data>
              <data id="e1">**</data>
              <data id="d2">[</data>
              <data id="e2">](guide.md)</data>
              <data id="d3">\`kettle\`</data>
            </originalData>
            <segment>
              <source>See <pc id="1" canCopy="no" dispStart="strong emphasis" dataRefStart="d1" dataRefEnd="e1" type="fmt" subType="xlf:b"><pc id="2" canCopy="no" canDelete="no" dispStart="link to guide.md" dataRefStart="d2" dataRefEnd="e2" type="link">the guide</pc></pc> &amp; <ph id="3" canCopy="no" canDelete="no" disp="code kettle" dataRef="d3" type="other"/>.</source>
            </segment>
          </unit>
          <unit id="u0b3c8e96" name="page#water paragraph">
            <notes>
              <note category="place">source.md:4</note>
              <note category="context">Paragraph under “Water”</note>
            </notes>
            <segment>
              <source>Don't boil it!</source>
            </segment>
          </unit>
        </file>
      </xliff>
      "
    `)
  })

  it("is fuzzy where the sentence was changed since", () => {
    const stale = exported(
      entries.map(entry => (entry.target ? { ...entry, previous: "Cold <water>" } : entry)),
      "xliff",
    )
    expect(stale).toContain('<note category="previous">Cold &lt;water&gt;</note>')
    expect(stale).toContain('<segment state="initial" subState="palimpsest:stale">')
  })
})

describe("what comes back", () => {
  const pc = (inside: string): string => `<pc id="1"><pc id="2">${inside}</pc></pc>`
  const taken = (text: string) => imported(text, entries).taken.map(({ pair }) => pair.target)

  it("is taken, whatever the order of codes", () => {
    expect(taken(translated("See <pc", `<ph id="3"/>，见${pc("指南")}。`))).toEqual([
      "`kettle`，见**[指南](guide.md)**。",
    ])
  })

  it("may have its codes as starts and ends, and remarks around words", () => {
    const target = `<mrk id="m1" type="term">壶</mrk><ph id="3"/><sc id="1"/><sc id="2"/>指南<ec startRef="2"/><ec startRef="1"/>`
    expect(taken(translated("See <pc", target))).toEqual(["壶`kettle`**[指南](guide.md)**"])
  })

  it("is left in a state that says so", () => {
    expect(imported(translated("Don't", "别煮！", ' state="initial"'), entries)).toMatchObject({ taken: [], fuzzy: 1 })
    expect(taken(translated("Don't", "别煮！", ' state="reviewed"'))).toEqual(["别煮！"])
  })

  it.each([
    ["lost", pc("指南")],
    ["foreign", `${pc("指南")}<ph id="3"/><ph id="x9"/>`],
    ["doubled", `${pc("指南")}<ph id="3"/><ph id="3"/>`],
    ["crossed", `<sc id="1"/><sc id="2"/>指南<ec startRef="1"/><ec startRef="2"/><ph id="3"/>`],
    ["a control character", `${pc("指南")}<ph id="3"/><cp hex="001B"/>`],
  ])("is refused with codes that are not the source's: %s", (_what, target) => {
    const { taken, diagnostics } = imported(translated("See <pc", target), entries)
    expect([taken, diagnostics.map(({ code }) => code)]).toEqual([[], ["T303"]])
  })
})

describe("a damaged document", () => {
  const beyond = "this can't be read: its elements are nested more than 200 deep"
  const typed = "this can't be read: it has a document type, which is never read"

  it.each([
    [
      "broken",
      xliff.replace("</unit>", "</unti>"),
      "13 this can't be read: it isn't XML: Missing end tag for element unit",
    ],
    ["cut off", xliff.slice(0, 900), "22 this can't be read: it isn't XML: Missing end tag for element originalData"],
    [
      "of an older version",
      xliff.replace('version="2.0"', 'version="1.2"'),
      "2 this can't be read: it is XLIFF 1.2, and only XLIFF 2 is read",
    ],
    ["something else", "<html><body>words</body></html>", "1 this can't be read: its root is <html>, not <xliff>"],
    [
      "with an entity of its own",
      xliff.replace("Water<", "&water;<"),
      "10 this can't be read: it isn't XML: Named entity isn't defined: &water;",
    ],
    [
      "that would laugh a billion times",
      '<?xml version="1.0"?>\n<!DOCTYPE xliff [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<xliff>&b;</xliff>',
      `2 ${typed}`,
    ],
    ["that would read a file", `<!DOCTYPE xliff SYSTEM "file:///etc/passwd">\n${xliff}`, `1 ${typed}`],
    ["nested deeply", `<xliff version="2.0">${"<group>".repeat(300)}${"</group>".repeat(300)}</xliff>`, `1 ${beyond}`],
    ["nested without end", `<xliff version="2.0">${"<group>".repeat(100_000)}`, `1 ${beyond}`],
  ])("is told with its line, and nothing of it is read: %s", (_what, text, told) => {
    expect(imported(text, entries).taken).toEqual([])
    expect(faults(text)).toEqual([`T301 ${told}`])
  })
})
