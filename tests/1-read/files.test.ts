import { execFileSync } from "node:child_process"
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { read } from "../../src/1-read/index.ts"
import { brief, lay, readProject, SETTINGS } from "./lay.ts"

const bytes = (...values: number[]) => Uint8Array.from(values)
const ids = (project: { pages: readonly { id: string }[] } | undefined) => project?.pages.map(({ id }) => id)

describe("files", () => {
  it("are pages, and pictures and downloads beside them", async () => {
    const { project, told } = await readProject({
      "content/tea/green.md": "",
      "content/tea/leaf.png": "x",
      "content/menu.PDF": "x",
      "content/.DS_Store": "x",
    })
    expect(told).toEqual([])
    expect(ids(project)).toEqual(["tea/green"])
    expect(project?.assets.map(({ path, file }) => `${path} ${file}`)).toEqual([
      "menu.PDF content/menu.PDF",
      "tea/leaf.png content/tea/leaf.png",
    ])
  })

  it("of the assets folder are mounted beside the pages", async () => {
    const { project, told } = await readProject({
      "content/assets/leaf.png": "x",
      "art/leaf.png": "x",
      "art/pot.svg": "x",
      "site.yml": `${SETTINGS}assets: art\n`,
    })
    expect(project?.assets.map(({ path, file }) => `${path} ${file}`)).toEqual([
      "assets/leaf.png content/assets/leaf.png",
      "assets/pot.svg art/pot.svg",
    ])
    expect(told).toEqual(["F110 art/leaf.png:0:0"])
  })

  it("of any other kind are told and left out: code, data, templates, dot files", async () => {
    const { project, told } = await readProject({
      "content/index.md": "",
      "content/a.11ty.js": "",
      "content/b.html": "",
      "content/_data/c.md": "",
      "content/.env": "",
      "content/LICENSE": "",
    })
    expect(told).toEqual(
      ["env", "LICENSE", "_data/c.md", "a.11ty.js", "b.html"].map(
        name => `F111 content/${name === "env" ? ".env" : name}:1:1`,
      ),
    )
    expect(ids(project)).toEqual(["index"])
  })

  it("are never reached through links, nor are pipes opened", async () => {
    const dir = lay({ "site.yml": SETTINGS, "content/index.md": "", "secret/a.md": "# Secret\n" })
    symlinkSync("../secret/a.md", join(dir, "content/a.md"))
    symlinkSync("../secret", join(dir, "content/folder"))
    symlinkSync(".", join(dir, "content/loop"))
    execFileSync("mkfifo", [join(dir, "content/pipe.md")])
    const found = await read({ dir })
    expect(found.diagnostics.filter(({ severity }) => severity === "error").map(brief)).toEqual(
      ["a.md", "folder", "loop", "pipe.md"].map(name => `F112 content/${name}:0:0`),
    )
    expect("pages" in found && ids(found)).toEqual(["index"])
  })

  it("lie in a folder of the project itself", async () => {
    const dir = lay({ "site.yml": SETTINGS })
    symlinkSync(lay({ "index.md": "# Secret\n" }), join(dir, "content"))
    expect((await read({ dir })).diagnostics.map(brief)).toContain("C110 site.yml:0:0")
  })

  it("have names that are safe in an address", async () => {
    const names = [
      "-rf",
      'a"b',
      "a\nb",
      "%2e%2e",
      "con",
      "$(x)",
      "a#b",
      "a .",
      "x".repeat(240),
      "zero\u200bwidth",
      "~a",
      "a\\b",
      "_x",
      "a／b",
      "a＼b",
      "‥a",
    ]
    for (const name of names) {
      const { project, told } = await readProject({ [`content/${name}.md`]: "# Tea\n" })
      expect(told, name).toEqual([`F113 content/${name}.md:0:0`])
      expect(project?.pages, name).toEqual([])
    }
    const { told } = await readProject({
      "content/绿茶 (1).md": "",
      "content/thé-vert.md": "",
      "content/1.5.md": "",
      "content/《茶经》：读后感（上）—— 为什么？.md": "",
      "content/☕ “Tea” · l’été.md": "",
    })
    expect(told).toEqual([])
  })

  it("have an address each, whatever file system they are written to", async () => {
    const { project, told } = await readProject({
      "content/tea.md": "",
      "content/tea/index.md": "",
      "content/Pot.md": "",
      "content/pot.md": "",
      "content/th\u00e9.md": "",
      "content/the\u0301.md": "",
    })
    expect(ids(project)).toEqual(["pot", "tea", "the\u0301"])
    expect(told.toSorted()).toEqual([
      "F110 content/Pot.md:0:0",
      "F110 content/tea/index.md:0:0",
      "F110 content/th\u00e9.md:0:0",
    ])
  })

  it("have a size that can be worked with", async () => {
    const { project, findings, told } = await readProject({ "content/a.md": "x".repeat(2 * 1024 * 1024 + 1) })
    expect(told).toEqual(["F115 content/a.md:1:1"])
    expect(findings[0]?.message).toBe("this file has 2.0 MB, more than the 2.0 MB that are taken")
    expect(project?.pages).toEqual([])
  })
})

describe("text", () => {
  const one = async (data: string | Uint8Array) => {
    const { project, told } = await readProject({ "content/a.md": data })
    return project?.pages[0]?.source.text ?? told
  }

  it("is read without byte order mark, with line feeds", async () => {
    expect(await one("\uFEFF# Tea\r\n\rLeaf\r\n")).toBe("# Tea\n\nLeaf\n")
  })

  it("is UTF-8, or is told with its byte and line", async () => {
    expect(await one(bytes(0x23, 0x0a, 0xc3, 0xa9, 0x0d, 0x0a, 0x61, 0xff, 0x61))).toEqual(["F101 content/a.md:3:2"])
    expect(await one(bytes(0x61, 0xc0, 0xaf))).toEqual(["F101 content/a.md:1:2"])
    expect(await one(bytes(0x61, 0x0a, 0xf0, 0x9f))).toEqual(["F101 content/a.md:2:1"])
    expect(await one(bytes(0xff, 0xfe, 0x23, 0x00))).toEqual(["F101 content/a.md:1:1"])
    expect(await one("a\n\0")).toEqual(["F118 content/a.md:2:1"])
    expect(await one("\0")).toEqual(["F118 content/a.md:1:1"])
  })

  it("in UTF-16 is told as such", async () => {
    const help = async (...start: number[]) =>
      (await readProject({ "content/a.md": bytes(...start, 0x23, 0x00) })).findings.flatMap(found => found.help)
    const hint = ["it looks like UTF-16: save it as UTF-8"]
    expect([await help(0xff, 0xfe), await help(0xfe, 0xff)]).toEqual([hint, hint])
    expect([await help(0xff, 0xfd), await help(0xfd, 0xfe)]).toEqual([[], []])
  })
})

describe("a memory", () => {
  it("that can't be read is told, and the site goes on without it", async () => {
    const { project, findings, told } = await readProject({
      "content/a.md": "",
      "locales/fr/memory.tsv": bytes(0xe9),
    })
    expect(told).toEqual(["F101 locales/fr/memory.tsv:1:1"])
    expect(findings.map(({ severity }) => severity)).toEqual(["warning"])
    expect(project?.memories.size).toBe(0)
  })
})

describe("targets", () => {
  it("stand with the page that they translate", async () => {
    const { project, told } = await readProject({
      "content/tea/green.md": "# Green tea\n",
      "locales/fr/pages/tea/green.md": "---\ntitle: Thé\n---\n# Thé vert\n",
      "locales/fr/pages/leaf.png": "x",
    })
    expect(told).toEqual([])
    const target = project?.pages[0]?.targets.get("fr")
    expect(target).toMatchObject({ locale: "fr", page: "tea/green", file: "locales/fr/pages/tea/green.md", body: 19 })
  })

  it("leave the page to the source where they are faulty, with a warning", async () => {
    const { project, findings, told } = await readProject({
      "content/a.md": "# Tea\n",
      "locales/fr/pages/a.md": bytes(0x89, 0x50, 0x4e, 0x47),
      "locales/fr/pages/b.md": "# ?\n",
      "locales/fr/pages/c.js": "x",
    })
    expect(told).toEqual([
      "F111 locales/fr/pages/c.js:1:1",
      "T101 locales/fr/pages/b.md:0:0",
      "F101 locales/fr/pages/a.md:1:1",
    ])
    expect(findings.every(({ severity }) => severity === "warning")).toBe(true)
    expect(project?.pages[0]?.targets.size).toBe(0)
  })

  it("that are empty are told and not used", async () => {
    const { project, told } = await readProject({ "content/a.md": "# Tea\n", "locales/fr/pages/a.md": "\uFEFF \n" })
    expect(told).toEqual(["F120 locales/fr/pages/a.md:0:0"])
    expect(project?.pages[0]?.targets.size).toBe(0)
  })

  it("in folders without a language tag are told", async () => {
    const { told } = await readProject({ "content/a.md": "", "locales/..%2fx/pages/a.md": "" })
    expect(told).toEqual(["F119 locales/..%2fx:0:0"])
  })
})

describe("interface strings", () => {
  const strings = async (json: string) => {
    const { project, told } = await readProject({ "content/a.md": "", "locales/fr/ui.json": json })
    return { strings: project?.strings.get("fr"), told }
  }

  it("are maps of texts without a prototype", async () => {
    const { strings: read, told } = await strings('{ "interface": { "next": "Suivant" }, "site": { "Tea": "Thé" } }')
    expect(told).toEqual([])
    expect(read?.interface.next).toBe("Suivant")
    expect(read?.site.Tea).toBe("Thé")
    expect(read?.site.constructor).toBeUndefined()
  })

  it("come with the theme's own, in the site's languages and in English only", async () => {
    const { project } = await readProject({ "content/a.md": "" })
    const themes = [...(project?.strings ?? [])].map(([tag, { theme }]) => [tag, theme?.language, theme?.words.next])
    expect(themes).toEqual([
      ["en", "en", "Next"],
      ["fr", "fr", "Suivant"],
    ])
  })

  it("lose what is no text, and are told where it stands", async () => {
    const { strings: read, told } = await strings(
      '{\n "interfaces": {},\n "interface": {\n  "a": 1,\n  "b": "B"\n }\n}',
    )
    expect(told.toSorted()).toEqual(["T114 locales/fr/ui.json:2:3", "T114 locales/fr/ui.json:4:8"])
    expect(Object.keys(read?.interface ?? {})).toEqual(["b"])
  })

  it("are remarked on where they are misspelt, or missing in a language that the theme doesn't speak", async () => {
    const dir = lay({
      "site.yml": SETTINGS.replace("[fr]", "[fr, gd]"),
      "content/a.md": "",
      "locales/fr/ui.json": '{ "interface": {\n "nxet": "a", "root_few": "b", "recipe": "c" } }',
      "locales/gd/ui.json": '{ "interface": { "skip": "a", "root_few": "b" } }',
    })
    const remarks = (await read({ dir })).diagnostics.filter(({ code }) => /T10[89]/.test(code))
    expect(remarks.map(brief)).toEqual(["T109 locales/fr/ui.json:2:3", "T108 locales/gd/ui.json:0:0"])
    expect(remarks.map(({ help }) => help)).toEqual([["did you mean `next`?"], []])
    const [, missing] = remarks
    expect(missing?.message).toMatch(/words in `gd`, and (\d+) of \d+ have none here \(`pages` is the first\)$/)
  })

  it("are JSON of bounded depth, with `__proto__` as a word", async () => {
    expect((await strings('{\n "interface": {,}\n}')).told).toEqual(["T113 locales/fr/ui.json:2:16"])
    expect((await strings('{ "interface": {')).told).toEqual(["T113 locales/fr/ui.json:1:17"])
    expect((await strings(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)).told).toHaveLength(1)
    const { strings: read } = await strings('{ "interface": { "__proto__": "x" } }')
    expect(Object.keys(read?.interface ?? {})).toEqual(["__proto__"])
  })
})

describe("abbreviations", () => {
  it("are read for the source and each target that has a list", async () => {
    const dir = lay({
      "site.yml": `${SETTINGS}abbreviations: "abbr.{locale}.txt"\n`,
      "content/a.md": "",
      "abbr.en.txt": "*[VM]: virtual machine\n",
    })
    mkdirSync(join(dir, "x"))
    writeFileSync(join(dir, "x/y"), "")
    const found = await read({ dir })
    expect("pages" in found && [...found.abbreviations.keys()]).toEqual(["en"])
  })
})
