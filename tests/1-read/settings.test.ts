import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { read } from "../../src/1-read/index.ts"
import { brief, lay, readProject, SETTINGS } from "./lay.ts"

const PAGE = { "content/index.md": "# Tea\n" }
const HEAD = "title: Tea\nurl: https://tea.example/\n"
const withSettings = (text: string, options = {}) => readProject({ ...PAGE, "site.yml": text }, options)

describe("site.yml", () => {
  it("gives a site with what it leaves out filled in", async () => {
    const { project, told } = await withSettings(`${SETTINGS}description: All about tea\n`)
    expect(told).toEqual([])
    expect(project?.site).toMatchObject({
      title: "Tea",
      description: "All about tea",
      url: "https://tea.example/",
      source: { tag: "en", name: "English", dir: "ltr", chain: [] },
      targets: [{ tag: "fr", name: "Français", dir: "ltr", chain: ["en"] }],
      pagesFolder: "content",
      stale: "mark",
    })
  })

  it("may come from elsewhere, for any folder", async () => {
    const dir = lay({ "docs/index.md": "# Tea\n" })
    const config = join(lay({ "other.yml": `${SETTINGS}pages: { source: docs }\n` }), "other.yml")
    const found = await read({ dir, config })
    expect("pages" in found && found.pages.map(({ id }) => id)).toEqual(["index"])
  })

  it("has its address replaced, with a slash at the end", async () => {
    const { project } = await withSettings(SETTINGS, { baseUrl: "https://preview.example/tea" })
    expect(project?.site.url).toBe("https://preview.example/tea/")
  })

  it("must be there and be YAML", async () => {
    const found = await read({ dir: lay(PAGE) })
    expect(found.diagnostics.map(brief)).toEqual(["C101 site.yml:0:0"])
    expect((await withSettings("title: [Tea\n")).told).toEqual(["C102 site.yml:2:1"])
    expect((await withSettings("title: a\ntitle: b\n")).told).toEqual(["C102 site.yml:2:1"])
  })

  it("has a word for each misspelt key, and is used without it", async () => {
    const text = `${HEAD}locales: { source: en }\npages:\n  sorce: docs\ndescripton: x\n`
    const { project, findings, told } = await withSettings(text)
    expect(told).toEqual(["C103 site.yml:5:3", "C103 site.yml:6:1"])
    expect(findings.map(({ help }) => help)).toEqual([["did you mean `source`?"], ["did you mean `description`?"]])
    expect(project?.pages).toHaveLength(1)
  })

  it("says what is missing, or what a value must be, and where", async () => {
    expect((await withSettings("title: Tea\nlocales: { source: en }\n")).told).toEqual(["C105 site.yml:0:0"])
    const wrong = `${HEAD.replace("https", "gopher")}locales: { source: en }\nstale: maybe\n`
    const { findings, told } = await withSettings(wrong)
    expect(told).toEqual(["C104 site.yml:2:6", "C104 site.yml:4:8"])
    expect(findings[1]?.message).toBe("`stale` must be `mark`, `show` or `source`")
    expect((await withSettings("")).told).toHaveLength(1)
    expect((await withSettings("just words\n")).told).toEqual(["C104 site.yml:1:1"])
  })

  it("names only folders that are there, and inside", async () => {
    const folders = (text: string) => withSettings(`${SETTINGS}${text}`).then(({ told }) => told)
    expect(await folders("pages: { source: docs }\n")).toEqual(["C107 site.yml:4:18"])
    expect(await folders("pages: { source: ../docs }\n")).toEqual(["C110 site.yml:4:18"])
    expect(await folders("assets: /etc\n")).toEqual(["C110 site.yml:4:9"])
    expect(await folders("snippets: [parts]\n")).toEqual(["C107 site.yml:4:12"])
    expect(await folders("abbreviations: words.{locale}.txt\n")).toEqual(["C115 site.yml:4:16"])
    expect(await folders("extends: mkdocs.yml\n")).toEqual(["C115 site.yml:4:10"])
    expect(await folders("pages: { target: locales/pages }\n")).toEqual(["C104 site.yml:4:18"])
  })

  it("sets severities by code, and fonts that are there", async () => {
    const text = `${SETTINGS}diagnostics: { L203: error, L20: off }\nfigures: { fonts: [tea.woff2] }\n`
    const { project, told } = await withSettings(text)
    expect(told).toEqual(["C115 site.yml:5:20", "C103 site.yml:4:29"])
    expect(project?.site.severities).toMatchObject({ L203: "error" })
    expect(project?.site.fonts).toEqual([])
  })

  it("survives a thousand aliases, merge keys and prototypes", async () => {
    const bomb = `${SETTINGS}nav: [&a x, ${"*a, ".repeat(1000)}]\n`
    expect((await withSettings(bomb)).told).toHaveLength(1)
    const keys = await withSettings(`${SETTINGS}__proto__: { polluted: yes }\n<<: { title: x }\n`)
    expect(keys.told).toEqual(["C103 site.yml:4:1", "C103 site.yml:5:1"])
    expect(Reflect.get({}, "polluted")).toBeUndefined()
  })
})

describe("locales", () => {
  const locales = async (text: string, files = {}, options = {}) =>
    readProject({ ...PAGE, ...files, "site.yml": `${HEAD}locales: ${text}\n` }, options)
  const chains = async (text: string) => {
    const { project } = await locales(text)
    return Object.fromEntries(project?.site.targets.map(({ tag, chain }) => [tag, chain]) ?? [])
  }

  it("fall back by truncation to locales that the site has, with the script filled in", async () => {
    expect(await chains("{ source: en, targets: [zh, zh-TW, zh-Hant, pt-BR, pt, sr-Latn, sr] }")).toEqual({
      zh: ["en"],
      "zh-TW": ["zh-Hant", "en"],
      "zh-Hant": ["en"],
      "pt-BR": ["pt", "en"],
      pt: ["en"],
      "sr-Latn": ["en"],
      sr: ["en"],
    })
  })

  it("have a name also where only the language's is known, not its variant's", async () => {
    const { project } = await locales("{ source: en, targets: [ku-IQ, pt-BR] }")
    expect(project?.site.targets.map(({ name }) => name)).toEqual(["Kurdî (kurmancî) (IQ)", "Português (Brasil)"])
  })

  it("are others than the source's, each once", async () => {
    const { project } = await locales("{ source: en, targets: [fr, en, fr] }")
    expect(project?.site.targets.map(({ tag }) => tag)).toEqual(["fr"])
  })

  it("fall back as they are told", async () => {
    const text = "{ source: en, targets: [zh-TW, zh], zh-TW: { fallback: [zh] } }"
    expect(await chains(text)).toEqual({ "zh-TW": ["zh", "en"], zh: ["en"] })
  })

  it("know their direction and their name, or are told", async () => {
    const { project } = await locales("{ source: en, targets: [ar, az, dv], az: { name: آذربایجان, dir: rtl } }")
    expect(project?.site.targets.map(({ name, dir }) => `${name} ${dir}`)).toEqual([
      "العربية rtl",
      "آذربایجان rtl",
      expect.stringMatching(/ rtl$/),
    ])
  })

  it("are every folder, if so set, without the source's", async () => {
    const text = '{ source: en, targets: all }\npages: { target: "i18n/{locale}" }'
    const files = {
      "i18n/fr/index.md": "# Thé\n",
      "i18n/en/index.md": "",
      "i18n/zz_x/index.md": "",
      "i18n/README.md": "",
    }
    const { project, told } = await locales(text, files)
    expect(project?.site.targets.map(({ tag }) => tag)).toEqual(["fr"])
    expect(told).toEqual(["F119 i18n/zz_x:0:0"])
  })

  it("can be chosen; those that a chosen one falls back to are read, too", async () => {
    const files = { "locales/zh/pages/index.md": "# 茶\n", "locales/fr/pages/index.md": "# Thé\n" }
    const text = "{ source: en, targets: [zh, zh-TW, fr], zh-TW: { fallback: [zh] } }"
    const { project } = await locales(text, files, { locales: ["zh-TW"] })
    expect(project?.site.targets.map(({ tag }) => tag)).toEqual(["zh-TW"])
    expect(project?.site.locales.map(({ tag }) => tag)).toEqual(["en", "zh", "zh-TW", "fr"])
    expect([...(project?.pages[0]?.targets.keys() ?? [])]).toEqual(["zh"])
  })

  it("are language tags in their usual form, of this site, and never go round in circles", async () => {
    const wrong = await locales("{ source: en, targets: [zh_tw, '../x'] }")
    expect(wrong.told).toEqual(["C106 site.yml:3:34", "C106 site.yml:3:42"])
    expect(wrong.findings[0]?.help).toEqual(["did you mean `zh-TW`?"])
    expect((await locales("{ source: English }")).told).toEqual(["C106 site.yml:3:20"])
    expect((await locales("{ source: en, targest: [fr] }")).told).toEqual(["C103 site.yml:3:24"])
    const circle = "{ source: en, targets: [pt, fr], pt: { fallback: [fr] }, fr: { fallback: [pt] } }"
    expect((await locales(circle)).told).toEqual(["C109 site.yml:3:59"])
    const stray = await locales("{ source: en, targets: [fr], fr: { fallback: [de] } }")
    expect(stray.told).toEqual(["C112 site.yml:3:56"])
    const unlisted = await locales("{ source: en, targets: [fr], de: { name: Deutsch } }")
    expect(unlisted.told).toEqual(["C112 site.yml:3:39"])
    expect(unlisted.findings[0]?.help).toEqual(["write it into `locales.targets`, too"])
    expect((await locales("{ source: en, targets: [fr] }", {}, { locales: ["fri"] })).told).toEqual([
      "C112 site.yml:0:0",
    ])
  })
})

describe("navigation", () => {
  const files = {
    "content/index.md": "",
    "content/tea/green.md": "",
    "content/tea/index.md": "",
    "content/about.md": "",
  }

  it("follows the files where nothing is set: index first, folders as sections", async () => {
    const { project } = await readProject(files)
    expect(project?.site.navigation).toEqual([
      { kind: "page", page: "index" },
      { kind: "page", page: "about" },
      {
        kind: "section",
        title: "Tea",
        entries: [
          { kind: "page", page: "tea/index" },
          { kind: "page", page: "tea/green" },
        ],
      },
    ])
  })

  it("is read as MkDocs writes it", async () => {
    const nav = "nav:\n  - index.md\n  - Tea:\n      - Green: tea/green.md\n      - Leaves: https://leaf.example/\n"
    const { project, told } = await readProject({ ...files, "site.yml": SETTINGS + nav })
    expect(told).toEqual([])
    expect(project?.site.navigation).toEqual([
      { kind: "page", page: "index" },
      {
        kind: "section",
        title: "Tea",
        entries: [
          { kind: "page", page: "tea/green", title: "Green" },
          { kind: "link", title: "Leaves", href: "https://leaf.example/" },
        ],
      },
    ])
  })

  it("leads only to pages and to the web", async () => {
    const nav =
      "nav:\n  - inder.md\n  - X: javascript:alert(1)\n  - { A: index.md, B: index.md }\n  - 7\n  - index.md\n"
    const { project, findings, told } = await readProject({ ...files, "site.yml": SETTINGS + nav })
    expect(told).toEqual(["C108 site.yml:5:5", "C104 site.yml:6:8", "C104 site.yml:7:5", "C104 site.yml:8:5"])
    expect(findings[0]?.help).toEqual(["did you mean `index.md`?"])
    expect(project?.site.navigation).toEqual([{ kind: "page", page: "index" }])
  })
})
