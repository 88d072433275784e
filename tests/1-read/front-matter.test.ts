import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readFrontMatter } from "../../src/1-read/front-matter.ts"
import { readTargetFrontMatter } from "../../src/1-read/target-front-matter.ts"
import { brief } from "./lay.ts"

/** Any sequence of code units, lone surrogates included. */
const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map(units => String.fromCharCode(...units))

const page = (text: string) => readFrontMatter({ file: "tea.md", text })
const target = (text: string) => readTargetFrontMatter({ file: "fr/tea.md", text })
const told = (text: string) => page(text).diagnostics.map(brief)

describe("front matter of a source page", () => {
  it("gives fields with the place of their text, without quotes", () => {
    const text = '---\ntitle: Green tea\ndescription: "From *leaves*."\ntags: [leaf, pot]\n---\n# Tea\n'
    const { frontMatter, body, diagnostics } = page(text)
    expect(diagnostics).toEqual([])
    expect(text.slice(body)).toBe("# Tea\n")
    expect(frontMatter.title?.value).toBe("Green tea")
    expect(text.slice(...(frontMatter.description?.at ?? []))).toBe("From *leaves*.")
    expect(frontMatter.tags?.map(({ value, at }) => [value, text.slice(...at)])).toEqual([
      ["leaf", "leaf"],
      ["pot", "pot"],
    ])
  })

  it("takes a number for a text as it is written", () => {
    expect(page("---\ntitle: 1.0\n---\n").frontMatter.title?.value).toBe("1.0")
  })

  it("is absent without a fence on the first line", () => {
    for (const text of ["# Tea\n", "\n---\ntitle: x\n---\n", "-----\n\nText\n", "--- a dash\n"]) {
      expect(page(text)).toEqual({ frontMatter: {}, body: 0, diagnostics: [] })
    }
  })

  it("may be lines without a fence in a project of MkDocs', up to the first that is none", () => {
    const read = (text: string) => {
      const { frontMatter, body } = readFrontMatter({ file: "tea.md", text }, true)
      const { title } = frontMatter
      return { title: title?.value, at: title && text.slice(...title.at), body: text.slice(body) }
    }
    const page = "Title:  Green\n    tea \nauthor: Mei\nleaf:\n\nauthor: none\n"
    expect(read(page)).toEqual({ title: "Green tea", at: "Green\n    tea", body: "\nauthor: none\n" })
    expect(read("title: A: b\ntitle: c\n# Tea")).toEqual({ title: "A: b c", at: "A: b\ntitle: c", body: "# Tea" })
    expect(read("title: Tea")).toEqual({ title: "Tea", at: "Tea", body: "" })
    for (const text of ["", "\ntitle: Tea\n", "    title: Tea\n", "thé: vert\n", "Tea\ntitle: Tea\n"])
      expect(read(text).body).toBe(text)
    expect(readFrontMatter({ file: "tea.md", text: page }).body).toBe(0)
  })

  it("of a MkDocs project is looked at where it is used", () => {
    const text = "---\ndate: 20260311\ntags: [green, 'a, b']\nhide: { toc: true }\ntitle: [Tea]\n---\n"
    const { diagnostics } = readFrontMatter({ file: "tea.md", text }, true)
    expect(diagnostics.map(brief)).toEqual(["F105 tea.md:4:7", "F105 tea.md:5:8"])
    expect(told(text)).toEqual(["F105 tea.md:2:7", "F105 tea.md:3:7", "F105 tea.md:4:7", "F105 tea.md:5:8"])
  })

  it("may be empty, end with dots, or end the file", () => {
    expect(page("---\n---\nx").body).toBe(8)
    expect(page("---\ntitle: x\n...\nx").body).toBe(17)
    expect(page("---\ntitle: x\n---").body).toBe(16)
  })

  it("is YAML and nothing else", () => {
    expect(told("---js\nmodule.exports = 1\n---\n")).toEqual(["F103 tea.md:1:1"])
    expect(told("+++\ntitle = 1\n+++\n")).toEqual(["F103 tea.md:1:1"])
    expect(told("---\ntitle: !!js/function x\n---\n")).toEqual(["F102 tea.md:2:8"])
    expect(told("---\ntitle: a: b\n---\n")).toEqual(["F102 tea.md:2:8"])
    expect(told("---\njust words\n---\n")).toEqual(["F102 tea.md:2:1"])
    expect(told("---\ntitle: x\n\n# Tea\n")).toEqual(["F107 tea.md:1:1"])
    expect(told("---\n\n# Tea under a line\n")).toEqual([])
  })

  it("keeps the first of two values, and what is right beside what is wrong", () => {
    const { frontMatter, diagnostics } = page("---\ntitle: One\ntitle: Two\ntags: 7\ntitel: x\n---\n")
    expect(frontMatter.title?.value).toBe("One")
    expect(frontMatter.tags).toBeUndefined()
    expect(diagnostics.map(brief)).toEqual(["F108 tea.md:3:1", "F105 tea.md:4:7", "F104 tea.md:5:1"])
    expect(diagnostics[2]?.help).toEqual(["did you mean `title`?"])
  })

  it("takes the keys of other tools, and no path with them", () => {
    expect(told("---\nhide: toc\nsocial: { cards: false }\ntemplate: overrides/home.html\n---\n")).toEqual([])
    expect(told("---\nlayout: ../../package.json\n---\n")).toEqual(["F105 tea.md:2:9"])
    expect(told("---\npermalink: ../x.html\n---\n")).toEqual(["F104 tea.md:2:1"])
    expect(told('---\ntags: ["../x"]\n---\n')).toEqual(["F105 tea.md:2:7"])
  })

  it("has words for search engines, and for what is left out, from closed lists", () => {
    const text =
      "---\nrobots: NoIndex, max-snippet:-1, no-follow\nhide: [toc, feedback, sidebar]\nsearch: { exclude: true }\n---\n"
    const { frontMatter, diagnostics } = page(text)
    expect(frontMatter).toEqual({ robots: ["noindex", "max-snippet:-1"], hide: ["toc"], isSearchable: false })
    expect(diagnostics.map(brief)).toEqual(["F124 tea.md:2:34", "F124 tea.md:3:23"])
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "`no-follow` means nothing in `robots`",
      "`sidebar` means nothing in `hide`",
    ])
    expect(diagnostics.map(({ help }) => help)).toEqual([["did you mean `nofollow`?"], []])
    expect(page("---\nrobots: [none]\nhide: path, tags\n---\n").frontMatter).toEqual({
      robots: ["none"],
      hide: ["path", "tags"],
    })
    expect(target(text).diagnostics).toEqual([])
  })

  it("names the picture of a page by `image`, or as some projects do by `cover`", () => {
    expect(page("---\ncover: a.png\n---\n").frontMatter.image?.value).toBe("a.png")
    expect(page("---\nimage: b.png\ncover: a.png\n---\n").frontMatter.image?.value).toBe("b.png")
  })

  it("can't reach a prototype", () => {
    const { frontMatter, diagnostics } = page("---\n__proto__: { title: x }\nconstructor: 1\n---\n")
    expect(diagnostics.map(({ code }) => code)).toEqual(["F104", "F104"])
    expect(frontMatter.title).toBeUndefined()
    expect(Reflect.get({}, "title")).toBeUndefined()
  })

  it("has bounds for depth, size and aliases", () => {
    expect(told(`---\nschema: ${"[".repeat(20_000)}\n---\n`)).toEqual(["F102 tea.md:2:1"])
    expect(told(`---\nschema: ${"[".repeat(30)}${"]".repeat(30)}\n---\n`)).toEqual(["F102 tea.md:2:29"])
    expect(told(`---\n${"- ".repeat(20_000)}x\n---\n`)).toEqual(["F102 tea.md:2:1"])
    expect(told(`---\nschema:\n${" ".repeat(40_000)}x\n---\n`)).toEqual(["F102 tea.md:3:1"])
    expect(told(`---\ntitle: ${"x".repeat(70_000)}\n---\n`)).toEqual(["F102 tea.md:2:1"])
    expect(told(`---\nschema: [&a x, ${"*a, ".repeat(1000)}]\n---\n`)).toHaveLength(1)
    const laughs = ["&a0 x", ...Array.from({ length: 12 }, (_, i) => `&a${i + 1} [${`*a${i}, `.repeat(8)}]`)]
    expect(told(`---\nschema:\n${laughs.map(each => `  - ${each}\n`).join("")}---\n`)).toHaveLength(1)
  })
})

describe("front matter of a target page", () => {
  const titleOf = (text: string) => target(text).frontMatter.title?.value

  it("is read like a source's where it is sound", () => {
    expect(target('---\ntitle: "Le thé"\nicon: simple/tea\n---\n')).toMatchObject({
      frontMatter: { title: { value: "Le thé" } },
      diagnostics: [],
    })
  })

  it("has its broken quotes mended, as a remark", () => {
    const text = '---\ntitle: "Le thé\ndescription: Du thé: vert\n---\n# Le thé\n'
    const { frontMatter, body, diagnostics } = target(text)
    expect(frontMatter.title?.value).toBe("Le thé")
    expect(text.slice(...(frontMatter.description?.at ?? []))).toBe("Du thé: vert")
    expect(text.slice(body)).toBe("# Le thé\n")
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["T107 remark"])
  })

  it("has full-width colons and quotes mended", () => {
    expect(titleOf("---\ntitle：“绿茶”\n---\n")).toBe("绿茶")
    expect(titleOf("---\ntitle: “绿茶\ndescription: a: b\n---\n")).toBe("绿茶")
    expect(target("---\nmeta_title: “绿茶\ntitle: [\n---\n").frontMatter.metaTitle?.value).toBe("绿茶")
  })

  it("ends where its text begins when the closing fence is lost", () => {
    const text = "---\ntitle: Le thé\n* * *\n# Le thé\n"
    expect(text.slice(target(text).body)).toBe("# Le thé\n")
    const open = "---\ntitle: Le thé\n\n# Le thé\n"
    expect(open.slice(target(open).body)).toBe("\n# Le thé\n")
    expect(target(open).frontMatter.title?.value).toBe("Le thé")
  })

  it("is left to the source where nothing can be told, as a warning", () => {
    for (const text of [
      "---js\nx\n---\n",
      "---\ntitle: [\n---\n",
      "---\ntitle: { a: 1 }\n---\n",
      "---\ntitle: >\n  a\n - b\n---\n",
    ]) {
      const { frontMatter, diagnostics } = target(text)
      expect(frontMatter.title).toBeUndefined()
      expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["F116 warning"])
    }
  })

  it("has no keys of its own", () => {
    const { frontMatter, diagnostics } = target("---\ntitre: Le thé\npermalink: ../x\n---\n")
    expect(frontMatter).toEqual({})
    expect(diagnostics.map(brief)).toEqual(["F117 fr/tea.md:2:1", "F117 fr/tea.md:3:1"])
  })

  it("takes any text: no exception, offsets inside, the body a suffix", () => {
    const line = fc.constantFrom(
      "---",
      "title: x",
      'title: "x',
      "title：“x",
      "a: [",
      "- - -",
      "# T",
      "",
      "tags: &a [*a]",
      "\t",
      "}",
    )
    const text = fc.oneof(
      codeUnits,
      fc.array(line).map(lines => `---\n${lines.join("\n")}`),
    )
    const isSound = (value: string): boolean =>
      [page(value), target(value)].every(({ frontMatter, body, diagnostics }) => {
        const fields = Object.values(frontMatter)
          .flat()
          .filter(field => typeof field === "object" && "at" in field)
        const inside = fields.every(({ at: [start, end] }) => start <= end && end <= value.length)
        return inside && body >= 0 && body <= value.length && diagnostics.length < 50
      })
    fc.assert(fc.property(text, isSound))
  })
})
