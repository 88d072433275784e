import { describe, expect, it } from "vitest"
import { type Project, read } from "../../src/1-read/index.ts"
import { brief, lay } from "./lay.ts"

const HEAD = "site_name: Tea\nsite_url: https://tea.example/\n"

async function readLaid(files: Readonly<Record<string, string>>): Promise<Project> {
  const found = await read({ dir: lay(files) })
  if ("failed" in found) throw new Error(found.diagnostics.map(brief).join("\n"))
  return found
}

const filesOf = ({ pages }: Project) =>
  Object.fromEntries(
    pages.map(({ id, source, targets }) => [id, [source, ...targets.values()].map(({ file }) => file)]),
  )

const told = ({ diagnostics }: Project) => diagnostics.map(brief)

describe("a README.md", () => {
  const nav = "nav:\n  - README.md\n  - green/README.md\n"

  it("of a MkDocs project is its folder's index, where there is no other", async () => {
    const project = await readLaid({
      "mkdocs.yml": HEAD + nav,
      "docs/README.md": "# Tea",
      "docs/green/README.md": "# Green",
      "docs/green/index.md": "# All green",
    })
    expect(filesOf(project)).toEqual({
      "green/README": ["docs/green/README.md"],
      "green/index": ["docs/green/index.md"],
      index: ["docs/README.md"],
    })
    expect(project.site.navigation).toEqual([
      { kind: "page", page: "index" },
      { kind: "page", page: "green/README" },
    ])
    expect(told(project)).toEqual([])
  })

  it("is the index in a translation, too", async () => {
    const project = await readLaid({
      "mkdocs.yml": HEAD,
      "site.yml": "extends: mkdocs.yml\nlocales: { source: en, targets: all }\npages: { target: 'i18n/{locale}' }\n",
      "docs/README.md": "# Tea",
      "i18n/fr/README.md": "# Thé",
    })
    expect(filesOf(project)).toEqual({ index: ["docs/README.md", "i18n/fr/README.md"] })
  })
})

it("takes files with the other endings of Markdown", async () => {
  const project = await readLaid({
    "mkdocs.yml": `${HEAD}nav: [index.md, pot.mkd]\n`,
    "docs/index.markdown": "# Tea",
    "docs/pot.mkd": "# Pot",
  })
  expect(filesOf(project)).toEqual({ index: ["docs/index.markdown"], pot: ["docs/pot.mkd"] })
  expect(told(project)).toEqual([])
})

const SIDE_BY_SIDE = {
  "docs/index.md": "# Tea",
  "docs/index.fr.md": "# Thé",
  "docs/green/sencha.en.md": "# Sencha",
  "docs/green/sencha.zh_TW.md": "# 煎茶",
  "docs/green/v2.md": "# Second flush",
}
const MERGED = {
  "green/sencha": ["docs/green/sencha.en.md", "docs/green/sencha.zh_TW.md"],
  "green/v2": ["docs/green/v2.md"],
  index: ["docs/index.md", "docs/index.fr.md"],
}

describe("pages of all languages side by side", () => {
  it("are told apart as the plugin `i18n` says", async () => {
    const languages =
      "[{ locale: en, default: true }, { locale: fr, name: Le français, nav_translations: { Green: Vert } }, { locale: zh_TW }, { locale: de, build: false }]"
    const plugins = `plugins:\n  - i18n:\n      docs_structure: suffix\n      languages: ${languages}\n`
    const project = await readLaid({ "mkdocs.yml": `${HEAD}${plugins}nav: [green/sencha.md]\n`, ...SIDE_BY_SIDE })
    expect(filesOf(project)).toEqual(MERGED)
    expect(project.site.targets.map(({ tag, name }) => [tag, name])).toEqual([
      ["fr", "Le français"],
      ["zh-TW", "中文（台灣）"],
    ])
    expect(project.strings.get("fr")?.site).toEqual({ Green: "Vert" })
    expect(told(project)).toEqual([])
  })

  it("are told apart as its older versions have it", async () => {
    const plugins =
      "plugins:\n  i18n:\n    default_language: en\n    languages: { default: English, en: English, fr: Français, zh_TW: { name: 中文 } }\n    nav_translations: { fr: { Green: Vert } }\n"
    const project = await readLaid({ "mkdocs.yml": HEAD + plugins, ...SIDE_BY_SIDE })
    expect(filesOf(project)).toEqual(MERGED)
    expect(project.strings.get("fr")?.site).toEqual({ Green: "Vert" })
  })

  it("are told apart as `pages.target` says", async () => {
    const project = await readLaid({
      "site.yml": `title: Tea\nurl: https://tea.example/\nlocales: { source: en, targets: all }\npages: { source: docs, target: "docs/{page}.{locale}.md" }\n`,
      "docs/index.md": "# Tea",
      "docs/index.fr.md": "# Thé",
      "docs/index.old.md": "# Old tea",
    })
    expect(filesOf(project)).toEqual({
      index: ["docs/index.md", "docs/index.fr.md"],
      "index.old": ["docs/index.old.md"],
    })
  })
})

it("reads a folder for each language, as the plugin `i18n` says", async () => {
  const plugins =
    "plugins:\n  - search\n  - i18n:\n      docs_structure: folder\n      languages: [{ locale: fr, default: true }, { locale: en }]\n"
  const project = await readLaid({
    "mkdocs.yml": HEAD + plugins,
    "docs/fr/index.md": "# Thé",
    "docs/en/index.md": "# Tea",
  })
  expect(project.site.source.tag).toBe("fr")
  expect(filesOf(project)).toEqual({ index: ["docs/fr/index.md", "docs/en/index.md"] })
})
