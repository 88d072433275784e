import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { read } from "../../src/1-read/index.ts"
import { snippetFiles } from "../../src/1-read/snippet-files.ts"
import { putSnippets, withoutDamagedSnippets } from "../../src/1-read/snippets.ts"
import { diagnose, locate } from "../../src/diagnostics/index.ts"
import { brief, lay } from "./lay.ts"

const FILES = {
  "includes/steps.md": "one\ntwo\nthree\nfour\n",
  "includes/parts.md": "# --8<-- [start:pot]\npot\n# --8<-- [end:pot]\ncup\n",
  "includes/outer.md": 'before\n--8<-- "inner.md"\nafter',
  "includes/inner.md": "inner",
  "includes/self.md": '--8<-- "self.md"',
  "includes/marks.md":
    "-- 8< --\n<!-- --8<-- [END:lid] -->\n<!-- --8<--\t[start: lid] -->\nlid\n<!-- --8<-- [end:lid] -->\nrim",
  "includes/latin.md": Uint8Array.from([0x74, 0x68, 0xe9]),
  "includes-not/secret.md": "secret",
  "includes/.env": "secret",
}

/** What becomes of a page with these lines. */
function put(text: string, body = 0, mustExist = false) {
  const files = snippetFiles(lay(FILES), ["includes"])
  const page = { file: "page.md", text }
  const found = putSnippets(page, body, { files, mustExist })
  return { ...found, told: found.diagnostics.map(brief), place: { file: page.file, ...found } }
}

describe("snippets", () => {
  it("are files, sections and lines", () => {
    expect(put('a\n--8<-- "inner.md"\nb').text).toBe("a\ninner\nb")
    expect(put('--8<-- "parts.md:pot"').text).toBe("pot")
    expect(put('--8<-- "parts.md"').text).toBe("pot\ncup\n")
    expect(put('--8<-- "steps.md:2:3"').text).toBe("two\nthree")
    expect(put('--8<-- "steps.md::1,4:4"').text).toBe("one\nfour")
    expect(put('--8<-- "steps.md:-2"').text).toBe("four\n")
    expect(put('--8<-- "marks.md:lid"').text).toBe("lid")
  })

  it("may stand in blocks, be switched off, escaped, and indented", () => {
    const { text, told } = put("--8<--\ninner.md\n; steps.md\n\ninner.md\n--8<--")
    expect([text, told]).toEqual(["inner\n\ninner", []])
    expect(put(';--8<-- "inner.md"').text).toBe('--8<-- "inner.md"')
    expect(put('    --8<-- "outer.md"').text).toBe("    before\n    inner\n    after")
    expect(put('\t--8<-- "inner.md"').text).toBe("    inner")
    expect(put('say --8<-- "inner.md"').text).toBe('say --8<-- "inner.md"')
  })

  it("know the file and the line that each of their lines is from", () => {
    const { place } = put('top\n  --8<-- "outer.md"\nend')
    expect(place.text).toBe("top\n  before\n  inner\n  after\nend")
    const at = (word: string) => brief(diagnose("F106", place, place.text.indexOf(word), place.text.indexOf(word) + 1))
    expect(["top", "before", "inner", "after", "end"].map(at)).toEqual([
      "F106 page.md:1:1",
      "F106 includes/outer.md:1:1",
      "F106 includes/inner.md:1:1",
      "F106 includes/outer.md:3:1",
      "F106 page.md:3:1",
    ])
    expect(locate(place, place.text.indexOf("inner"), place.text.length).end).toEqual({ line: 1, column: 6 })
    expect(diagnose("F106", place, place.text.indexOf("inner"), place.text.length).excerpt).toBe("inner")
    const parts = put('--8<-- "steps.md:1:1,4:4"').place
    expect(locate(parts, parts.text.indexOf("four"), parts.text.length).start).toEqual({ line: 4, column: 1 })
  })

  it("don't begin before the Markdown does", () => {
    const text = '---\ntitle: --8<-- "inner.md"\n---\n--8<-- "inner.md"\n'
    expect(put(text, text.lastIndexOf("--8<--")).text).toBe('---\ntitle: --8<-- "inner.md"\n---\ninner\n')
  })

  it("are told where they are missing, and left out", () => {
    const { text, told } = put('a\n--8<-- "oolong.md"\n--8<-- "parts.md:lid"')
    expect(text).toBe("a")
    expect(told).toEqual(["F121 page.md:2:1", "F121 page.md:3:1"])
    expect(put('\n--8<-- "oolong.md"').told).toEqual(["F121 page.md:2:1"])
  })

  it("that are missing are an error where the project says so", () => {
    const severity = (mustExist: boolean) =>
      put('--8<-- "oolong.md"', 0, mustExist).diagnostics.map(each => each.severity)
    expect([severity(false), severity(true)]).toEqual([["warning"], ["error"]])
  })

  it("are UTF-8, or are told where they stop being it, and left out", () => {
    const { text, told } = put('a\n--8<-- "latin.md"')
    expect([text, told]).toEqual(["a", ["F101 includes/latin.md:1:3"]])
  })

  it("are looked for in folders, and among the files that are named one by one", () => {
    const files = snippetFiles(lay(FILES), ["includes/inner.md"])
    const found = putSnippets({ file: "page.md", text: '--8<-- "inner.md"\n--8<-- "steps.md"' }, 0, {
      files,
      mustExist: false,
    })
    expect([found.text, found.diagnostics.map(brief)]).toEqual(["inner", ["F121 page.md:2:1"]])
  })

  it("aren't looked for in a line that is too long to be one", () => {
    const line = `${"x".repeat(2000)} --8<-- [start:pot]`
    expect(put(line).text).toBe(line)
  })

  it.each([
    "https://tea.example/a.md",
    "../includes-not/secret.md",
    "../../etc/passwd",
    "/etc/passwd",
    "a/../../includes-not/secret.md",
    ".env",
    "tea/.env",
    "C:\\secret",
  ])("come from their folders alone, not from %s", path => {
    const { text, told } = put(`--8<-- "${path}"`)
    expect([text, told]).toEqual(["", ["F122 page.md:1:1"]])
  })

  it("are never put into themselves, nor multiply without bound", () => {
    expect(put('--8<-- "self.md"').told).toEqual(["F123 includes/self.md:1:1"])
    const many = snippetFiles(
      lay({ "a.md": '--8<-- "b.md"\n'.repeat(100), "b.md": '--8<-- "c.md"\n'.repeat(100), "c.md": "x" }),
      ["."],
    )
    const found = putSnippets({ file: "page.md", text: '--8<-- "a.md"' }, 0, { files: many, mustExist: false })
    // 500 files: one is `a.md`, five are `b.md`.
    expect(found.text.match(/x/g)).toHaveLength(494)
    expect(found.diagnostics.every(({ code }) => code === "F123")).toBe(true)
  })

  it("lose no line of a text that has none", () => {
    fc.assert(
      fc.property(fc.array(fc.string().map(line => line.replace(/8<|\n/g, ""))), lines => {
        const text = lines.join("\n")
        expect(put(text).text).toBe(text)
      }),
      { numRuns: 20 },
    )
  })
})

describe("a translation's snippets", () => {
  it("that a platform broke are emptied", () => {
    const { text, diagnostics } = withoutDamagedSnippets({ file: "fr.md", text: 'a\n\\--8<-- "x.md"\n--8<-- "x>\nb' })
    expect([text, diagnostics.map(brief)]).toEqual(["a\n\n\nb", ["T107 fr.md:2:1", "T107 fr.md:3:1"]])
  })

  it("are the source's to show where both have the same", async () => {
    const dir = lay({
      "site.yml": "title: Tea\nurl: https://tea.example/\nlocales: { source: en, targets: [fr] }\n",
      "includes/steps.md": "Steps.\n",
      "includes/pas.md": "Des pas.\n",
      "content/index.md": '# Tea\n\n--8<-- "steps.md"\n',
      "locales/fr/pages/index.md": '# Thé\n\n--8<-- "steps.md"\n--8<-- "pas.md"\n',
    })
    const project = await read({ dir })
    const page = "pages" in project ? project.pages[0] : undefined
    expect(page?.source.text).toBe("# Tea\n\nSteps.\n\n")
    expect(page?.targets.get("fr")?.text).toBe("# Thé\n\n\nDes pas.\n\n")
  })
})
