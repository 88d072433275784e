import { symlinkSync } from "node:fs"
import { join } from "node:path"
import { afterEach, describe, expect, it, vi } from "vitest"
import { type Project, type ReadOptions, read } from "../../src/1-read/index.ts"
import { textsOfSite } from "../../src/site-words.ts"
import { brief, lay } from "./lay.ts"

const PAGES = {
  "docs/index.md": "# Tea\n",
  "docs/green/index.md": "# Green\n",
  "docs/green/sencha.md": "# Sencha\n",
}
const HEAD = "site_name: All about tea\nsite_url: https://tea.example/en/\n"

afterEach(() => vi.unstubAllEnvs())

/** Reads a project of MkDocs', alone or with a `site.yml` beside it. */
async function readTea(
  mkdocs: string,
  files: Readonly<Record<string, string>> = {},
  options: Partial<ReadOptions> = {},
) {
  const found = await read({ dir: lay({ ...PAGES, "mkdocs.yml": HEAD + mkdocs, ...files }), ...options })
  if ("failed" in found) throw new Error(found.diagnostics.map(brief).join("\n"))
  return found
}

const toldBy = ({ diagnostics }: Project): string[] =>
  diagnostics.filter(({ severity }) => severity !== "remark").map(brief)

const EXTENDING = "extends: mkdocs.yml\nlocales: { source: en, targets: [fr] }\nstrings: words.{locale}.env\n"

describe("a MkDocs project", () => {
  it("is a project without a site.yml", async () => {
    const project = await readTea("site_description: Leaves\ntheme: { language: pt_BR }\n")
    expect(project.site).toMatchObject({
      title: "All about tea",
      description: "Leaves",
      url: "https://tea.example/en/",
      pagesFolder: "docs",
      source: { tag: "pt-BR" },
      targets: [],
    })
    expect(project.pages.map(({ id }) => id)).toEqual(["green/index", "green/sencha", "index"])
    expect(toldBy(project)).toEqual([])
  })

  it("says what site.yml leaves out, which may lie elsewhere", async () => {
    const config = join(lay({ "tea.yml": `${EXTENDING}url: https://leaf.example/\n` }), "tea.yml")
    const project = await readTea("docs_dir: docs\n", {}, { config })
    expect(project.site).toMatchObject({ title: "All about tea", url: "https://leaf.example/", pagesFolder: "docs" })
    expect(project.site.targets.map(({ tag }) => tag)).toEqual(["fr"])
  })

  it("tells what is wrong with its settings where they stand", async () => {
    const dir = lay({ "mkdocs.yml": "site_name: Tea\nsite_url: https://tea.example/\ndocs_dir: leaves\n" })
    expect((await read({ dir })).diagnostics.map(brief)).toEqual(["C107 mkdocs.yml:3:11"])
    const [nameless] = (await read({ dir: lay({ "mkdocs.yml": "site_url: https://tea.example/\n" }) })).diagnostics
    expect(nameless).toMatchObject({ message: "`site_name` is missing", help: [expect.stringContaining("site_name:")] })
    const outside = lay({ "mkdocs.yml": "site_name: Tea\ndocs_dir: ../leaves\n" })
    expect((await read({ dir: outside })).diagnostics.map(brief)).toEqual(["C110 mkdocs.yml:2:11"])
  })

  it("may lie in another folder than its pages, and is read from the folder that holds both", async () => {
    const files = { "docs/index.md": "# Tea\n", "build/mkdocs.yml": `${HEAD}docs_dir: ../docs\n` }
    const above = lay(files)
    const project = await read({ dir: above, config: join(above, "build/mkdocs.yml") })
    if ("failed" in project) throw new Error(project.diagnostics.map(brief).join("\n"))
    expect(project.site.pagesFolder).toBe("docs")
    const inside = await read({ dir: join(above, "build") })
    expect(inside.diagnostics.map(({ code, help }) => [code, help[0]])).toEqual([
      ["C110", expect.stringContaining("palimpsest build .. --config mkdocs.yml")],
    ])
  })

  it("without an address is told so once, unless one is given", async () => {
    const dir = lay({ ...PAGES, "mkdocs.yml": "site_name: Tea\n" })
    expect((await read({ dir })).diagnostics.map(brief)).toEqual(["C120 mkdocs.yml:0:0"])
    expect((await read({ dir, baseUrl: "https://tea.example/" })).diagnostics).toEqual([])
  })

  it("may inherit: maps are merged, lists replaced", async () => {
    const base = "site_description: Leaves\ntheme: { features: [a, b], language: fr }\n"
    const project = await readTea("INHERIT: base.yml\ntheme: { features: [c] }\n", { "base.yml": base })
    expect(project.site).toMatchObject({ description: "Leaves", source: { tag: "fr" }, theme: { features: ["c"] } })
    const told = await readTea("INHERIT: base.yml\nplugins: { search: {} }\n", {
      "base.yml": "INHERIT: far.yml\nplugins:\n  blog: {}\n",
      "far.yml": "hooks: [a.py]\n",
    })
    expect(toldBy(told)).toEqual(["C117 base.yml:3:3", "C117 far.yml:1:1"])
    const outside = await readTea("INHERIT: ../base.yml\n")
    expect(toldBy(outside)).toEqual(["C110 mkdocs.yml:3:10"])
  })

  it("reads Python's tags as names, and tells others", async () => {
    const project = await readTea(
      "markdown_extensions:\n  - toc:\n      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}\n" +
        "  - pymdownx.emoji: { emoji_index: !!python/name:material.extensions.emoji.twemoji }\nextra: { a: !secret b }\n",
    )
    expect(project.site.dialect?.contents.slugs).toEqual({ style: "lower", encoded: false, separator: "-" })
    expect(toldBy(project)).toEqual(["C118 mkdocs.yml:7:21"])
  })
})

describe("the navigation", () => {
  it("may nest, name folders, bare paths and other sites", async () => {
    const nav =
      "nav:\n  - Home: index.md\n  - Green: [green/index.md, Steamed: green/sencha]\n  - Shop: https://shop.example/\n  - Blog: /blog/\n  - https://pots.example/\n"
    const { site } = await readTea(nav)
    expect(site.navigation).toEqual([
      { kind: "page", page: "index", title: "Home" },
      {
        kind: "section",
        title: "Green",
        entries: [
          { kind: "page", page: "green/index" },
          { kind: "page", page: "green/sencha", title: "Steamed" },
        ],
      },
      { kind: "link", title: "Shop", href: "https://shop.example/" },
      { kind: "link", title: "Blog", href: "/blog/" },
      { kind: "link", title: "https://pots.example/", href: "https://pots.example/" },
    ])
  })

  it("may have sections that are maps, and paths that take a detour", async () => {
    const { site, diagnostics } = await readTea(
      "nav:\n  - Green:\n      Steamed: green//sencha.md\n      More: { All: ./green/../green/index.md }\n",
    )
    expect(site.navigation).toEqual([
      {
        kind: "section",
        title: "Green",
        entries: [
          { kind: "page", page: "green/sencha", title: "Steamed" },
          { kind: "section", title: "More", entries: [{ kind: "page", page: "green/index", title: "All" }] },
        ],
      },
    ])
    expect(diagnostics).toEqual([])
  })

  it("that is empty is the pages by file, without those that aren't to be in it", async () => {
    const { site } = await readTea("nav: []\nnot_in_nav: green/\n")
    expect(site.navigation).toEqual([{ kind: "page", page: "index" }])
  })

  it("that leads nowhere fails no build, and is graded by `validation`", async () => {
    const nav = "nav: [oolong.md]\n"
    const plain = await readTea(nav)
    expect((await readTea("nav: [{ Tea: [oolong.md] }, index.md]\n")).site.navigation).toHaveLength(1)
    expect(plain.diagnostics.map(brief)).toEqual(["C108 mkdocs.yml:3:7"])
    expect(plain.site.severities).toMatchObject({ C108: "warning", D202: "warning", L202: "remark" })
    const validation = "validation: { nav: { not_found: ignore }, links: { anchors: warn, not_found: info } }\n"
    const graded = await readTea(nav + validation)
    expect(graded.site.severities).toMatchObject({ C108: "off", L202: "warning", L201: "remark", I101: "remark" })
  })
})

/** A navigation in short: titles and pages, sections with what is in them. */
const outline = (entries: Project["site"]["navigation"]): unknown[] =>
  entries.map(entry => {
    if (entry.kind === "section") return { [entry.title]: outline(entry.entries) }
    if (entry.kind === "link") return `${entry.title} -> ${entry.href}`
    return entry.title === undefined ? entry.page : `${entry.title}: ${entry.page}`
  })

describe("the navigation by folder", () => {
  const files = {
    "docs/zen.md": "",
    "docs/a-b.md": "",
    "docs/a.md": "",
    "docs/teaPots/iron.md": "",
    "docs/green/10.md": "",
    "docs/green/9.md": "",
  }
  const navigation = async (settings: string, orders: Readonly<Record<string, string>> = {}) => {
    const { site, diagnostics } = await readTea(settings, { ...files, ...orders })
    return { outline: outline(site.navigation), told: diagnostics.map(brief) }
  }

  it("has the index first, then pages by their file's name, then folders, called as MkDocs calls them", async () => {
    const { outline: entries } = await navigation("")
    const green = ["green/index", "green/10", "green/9", "green/sencha"]
    expect(entries).toEqual(["index", "a-b", "a", "zen", { Green: green }, { teaPots: ["teaPots/iron"] }])
  })

  it("is ordered by files of awesome-pages", async () => {
    const { outline: entries, told } = await navigation("plugins: [awesome-pages]\n", {
      "docs/.pages":
        "nav:\n  - zen.md\n  - Shop: https://shop.example/\n  - More:\n      - Ah: a.md\n      - ... | a*.md\n  - ...\n  - green\n  - lost.md\n",
      "docs/green/.pages": "title: Green tea\norder: desc\nsort_type: natural\n",
      "docs/teaPots/.pages": "hide: true\n",
    })
    expect(entries).toEqual([
      "zen",
      "Shop -> https://shop.example/",
      { More: ["Ah: a", "a-b"] },
      "index",
      { "Green tea": ["green/index", "green/sencha", "green/10", "green/9"] },
    ])
    expect(told).toEqual(["C108 docs/.pages:9:5"])
    const { outline: single } = await navigation("plugins: [awesome-pages: { collapse_single_pages: true }]\n")
    expect(single.at(-1)).toBe("teaPots/iron")
  })

  it("is ordered by files of awesome-nav, and by `...` in `nav`", async () => {
    const { outline: entries } = await navigation("plugins: [awesome-nav]\n", {
      "docs/.nav.yml": "nav:\n  - Tea: green\n  - glob: '*.md'\nappend_unmatched: true\n",
    })
    const green = ["green/index", "green/9", "green/10", "green/sencha"]
    expect(entries).toEqual([{ Tea: green }, "index", "a-b", "a", "zen", { teaPots: ["teaPots/iron"] }])
    const { outline: rest, told } = await navigation("plugins: [awesome-pages]\nnav: [Last: index.md, ..., no.md]\n")
    expect(rest.slice(0, 2)).toEqual(["Last: index", "a-b"])
    expect(told).toEqual(["C108 mkdocs.yml:4:28"])
  })

  it("is what the lists of literate-nav's pages say", async () => {
    const plugin = "plugins: [literate-nav: { nav_file: SUMMARY.md, implicit_index: true }]\n"
    const { outline: entries, told } = await navigation(plugin, {
      "docs/SUMMARY.md":
        "# All\n\n* [Last *of* all](zen.md)\n* [Green](green/)\n* More\n    * [Ah](a.md)\n    * [Shop](https://shop.example/)\n* *.md\n* [Lost](no.md)\n\nText\n\n* [Not](a.md)\n",
      "docs/green/SUMMARY.md": "<!--nav-->\n- [Ten](10.md)\n  - [Nine](9.md)\n",
    })
    expect(entries).toEqual([
      "Last of all: zen",
      { Green: ["green/index", { Ten: ["green/10", "Nine: green/9"] }] },
      { More: ["Ah: a", "Shop -> https://shop.example/"] },
      "index",
      "a-b",
    ])
    expect(told).toEqual(["C108 docs/SUMMARY.md:0:0"])
    const { outline: given } = await navigation(
      `${plugin}nav: [{ Tea: green/ }, Pots: teaPots/, Shop: https://shop.example/]\n`,
    )
    expect(given).toEqual([
      { Tea: ["green/index", "green/10", "green/9", "green/sencha"] },
      { Pots: ["teaPots/iron"] },
      "Shop -> https://shop.example/",
    ])
  })

  it("enters a folder once, however often an order names it", async () => {
    const { outline: entries } = await navigation("plugins: [awesome-pages]\n", {
      "docs/.pages": "nav: [green, green, teaPots, { Again: [green, teaPots] }]\n",
      "docs/green/.pages": "nav: [9.md, ../teaPots/, 9.md]\n",
    })
    expect(entries).toEqual([{ Green: ["green/9", "green/9"] }, { teaPots: ["teaPots/iron"] }])
  })

  it("tells a file that is no YAML, and goes on without it", async () => {
    const { outline: entries, told } = await navigation("plugins: [awesome-pages]\n", { "docs/.pages": "nav: [a.md\n" })
    expect(entries[0]).toBe("index")
    expect(told).toEqual([expect.stringMatching(/^C102 docs\/\.pages:/)])
  })
})

describe("!ENV", () => {
  const NAV = 'nav:\n  - !ENV [NAV_HOME, "Home"]: index.md\n  - !ENV [NAV_GREEN, "Green"]: [green/index.md]\n'

  it("is a text with translations in the strings files", async () => {
    const project = await readTea(NAV, {
      "site.yml": EXTENDING,
      "words.en.env": 'NAV_HOME="Start"\n',
      "words.fr.env": "NAV_HOME=\"Accueil\"\n# a word\nNAV_GREEN='Green'\n",
    })
    expect(project.site.navigation[0]).toMatchObject({ title: "Start" })
    expect({ ...project.strings.get("fr")?.site }).toEqual({ Start: "Accueil" })
    expect(toldBy(project)).toEqual([])
  })

  it("tells a line that can't be read as a warning", async () => {
    const project = await readTea(NAV, { "site.yml": EXTENDING, "words.fr.env": 'NAV_HOME="Accueil\nNAV: x\n' })
    expect(toldBy(project)).toEqual(["T115 words.fr.env:1:1", "T115 words.fr.env:2:1"])
  })

  it("takes of the process's environment what is allowed alone", async () => {
    vi.stubEnv("TEA_NAME", "From outside")
    const name = 'extra: {}\nsite_description: !ENV [TEA_NAME, "From inside"]\n'
    expect((await readTea(name)).site.description).toBe("From inside")
    const allowed = await readTea(name, { "site.yml": `${EXTENDING}environment: [TEA_NAME]\n` })
    expect(allowed.site.description).toBe("From outside")
  })
})

describe("what the theme is told", () => {
  it("names languages, places elsewhere, and the address for editing", async () => {
    const project = await readTea(
      "repo_url: https://code.example/tea\nedit_uri: edit/main/docs/\nextra:\n  alternate: [{ name: Le français, lang: fr, link: /fr/ }]\n" +
        "  social:\n    - { icon: simple/mastodon, link: 'https://social.example/@tea', name: Us }\n    - { icon: x, link: 'javascript:x' }\n" +
        "  status: { new: Just picked, old: 7 }\n",
      { "site.yml": EXTENDING },
    )
    expect(project.site.targets[0]?.name).toBe("Le français")
    expect(project.site.edit).toBe("https://code.example/tea/edit/main/{path}")
    expect(project.site.theme?.social).toEqual([
      { icon: "simple/mastodon", href: "https://social.example/@tea", name: "Us" },
    ])
    expect(project.site.theme?.statuses).toEqual(new Map([["new", "Just picked"]]))
    expect(textsOfSite(project)).toContain("Just picked")
  })

  it("edits at an address that doesn't name the folder of the pages, where all of them lie in it", async () => {
    const settings = "repo_url: https://github.com/tea/pot\ndocs_dir: content\n"
    const files = { "content/index.md": "# Tea\n" }
    const alone = await readTea(settings, files)
    expect(alone.site.edit).toBe("https://github.com/tea/pot/edit/master/docs/{path:content/}")
    expect(toldBy(alone)).toEqual([])
    const beside = await readTea(settings, { ...files, "site.yml": EXTENDING })
    expect(toldBy(beside)).toContain("C119 mkdocs.yml:3:11")
  })

  it("mounts assets of the theme's folder beside the pages' own, and its icons", async () => {
    const project = await readTea("theme: { name: material, custom_dir: skin }\n", {
      "docs/assets/leaf.png": "own",
      "skin/assets/leaf.png": "theirs",
      "skin/assets/pot.png": "pot",
      "skin/assets/skin.css": "a{}",
      "skin/.icons/tea/cup.svg": "<svg/>",
    })
    expect(project.assets.map(({ file }) => file)).toEqual(["docs/assets/leaf.png", "skin/assets/pot.png"])
    expect(project.site.dialect?.iconSets).toEqual(["tea"])
    expect(project.site.iconFolders).toEqual([join(project.root, "skin/.icons")])
    expect(toldBy(project)).toEqual([])
  })
})

describe("extensions and plugins", () => {
  it("become plain values", async () => {
    const project = await readTea(
      "markdown_extensions:\n  - extra\n  - toc: { permalink: true, toc_depth: 2-4, separator: _ }\n  - pymdownx.betterem: { smart_enable: all }\n" +
        "  - pymdownx.superfences: { custom_fences: [{ name: tree, class: drawn }] }\n  - pymdownx.smartsymbols: { fractions: false }\n" +
        "  - pymdownx.keys: { separator: '-', key_map: { dig: Dig } }\n  - pymdownx.blocks.details: { types: [more, { name: spoiler, title: Look }] }\n",
    )
    expect(project.site.dialect).toMatchObject({
      contents: { permalink: "¶", depth: [2, 4], slugs: { style: "ascii", separator: "_" } },
      emphasis: "all",
      customFences: [{ name: "tree", class: "drawn" }],
      switches: new Map([
        ["toc.permalink", true],
        ["smartsymbols.fractions", false],
      ]),
      keys: { separator: "-", labels: new Map([["dig", "Dig"]]) },
      blockTypes: { details: [{ name: "more" }, { name: "spoiler", title: "Look" }] },
    })
    expect(project.site.dialect?.extensions).toContain("footnotes")
    expect(project.site.dialect?.extensions).not.toContain("admonition")
  })

  it("say how footnotes and links to repositories are written", async () => {
    const project = await readTea(
      "markdown_extensions:\n  - footnotes: { SEPARATOR: '-', BACKLINK_TEXT: <b>, SUPERSCRIPT_TEXT: '[{}]' }\n" +
        "  - pymdownx.magiclink: { user: tea, repo: pot }\n",
    )
    expect(project.site.dialect).toMatchObject({
      footnotes: { separator: "-", reference: "[{}]" },
      repository: { provider: "github", user: "tea", repo: "pot" },
    })
  })

  it("say how lists are numbered, how formulas are written, and what code is one", async () => {
    const format = "format: !!python/object/apply:pymdownx.arithmatex.arithmatex_inline_format {}"
    const project = await readTea(
      "markdown_extensions:\n  - pymdownx.fancylists: { additional_ordered_styles: [roman, 3] }\n" +
        "  - pymdownx.arithmatex: { inline_syntax: [round], smart_dollar: false }\n" +
        `  - pymdownx.inlinehilite: { custom_inline: [{ name: math, class: a, ${format} }, { name: other, class: b }] }\n` +
        "  - pymdownx.superfences:\n      custom_fences:\n" +
        "        - { name: math, class: a, format: !!python/name:pymdownx.arithmatex.fence_generic_format }\n" +
        "        - { name: own, class: b, format: !!python/name:tea.draw }\n",
    )
    expect(project.site.dialect).toMatchObject({
      listStyles: ["roman"],
      formulas: { inline: ["round"] },
      formulaLanguages: ["math"],
      customFences: [{ name: "math", class: "a", isFormula: true }],
    })
    expect(toldBy(project)).toEqual([])
  })

  it("may ask for more than is done", async () => {
    expect(
      toldBy(
        await readTea("markdown_extensions: [pymdownx.striphtml, { pymdownx.pathconverter: { absolute: true } }]\n"),
      ),
    ).toEqual([])
    const project = await readTea("markdown_extensions: [{ pymdownx.striphtml: { strip_attributes: [id] } }]\n")
    expect(toldBy(project)).toEqual(["C116 mkdocs.yml:3:25"])
  })

  it("that a plugin turns on have its options, unless the site says others", async () => {
    const project = await readTea(
      "plugins: [techdocs-core]\nmarkdown_extensions:\n  - pymdownx.highlight: { linenums: false }\n  - sane_lists\n",
    )
    const { dialect } = project.site
    for (const name of ["tabbed", "attr_list", "quotes", "sane_lists"]) expect(dialect?.extensions).toContain(name)
    expect(dialect).toMatchObject({ lineNumbers: false, emphasis: "all", listIndent: 2, contents: { permalink: "¶" } })
    expect(toldBy(project)).toEqual([])
  })

  it("that aren't supported are named, with what they would have done", async () => {
    const project = await readTea(
      "markdown_extensions: { mdx_math: {}, tables: {}, unheard: {} }\nhooks: [a.py]\nplugins:\n  - search\n  - macros\n  - blog: { enabled: false }\n",
    )
    expect(toldBy(project)).toEqual([
      "C116 mkdocs.yml:3:24",
      "C116 mkdocs.yml:3:50",
      "C117 mkdocs.yml:7:5",
      "C117 mkdocs.yml:4:1",
    ])
    expect(project.diagnostics.find(each => brief(each) === "C117 mkdocs.yml:7:5")?.message).toContain("`{{ … }}`")
  })
})

describe("pages", () => {
  it("may be left out by patterns", async () => {
    const project = await readTea(
      "exclude_docs: |\n  /green/*\n  !index.md\ndraft_docs: drafts/\nnot_in_nav: |\n  index.md\n",
      {
        "docs/drafts/oolong.md": "# Oolong\n",
      },
    )
    expect(project.pages.map(({ id }) => id)).toEqual(["green/index", "index"])
    expect(project.site.unlisted).toEqual(["green/index", "index"])
  })

  it("may have front matter without fences, translations too", async () => {
    const project = await readTea("", {
      "docs/index.md": "title: Tea\ndate: 2026-03-11\n\nLeaves\n",
      "site.yml": EXTENDING,
      "words.en.env": "",
      "words.fr.env": "",
      "locales/fr/pages/index.md": "title: Thé\n\nFeuilles\n",
    })
    const page = project.pages.find(({ id }) => id === "index")
    expect(page?.source.frontMatter.title?.value).toBe("Tea")
    expect(page?.targets.get("fr")?.frontMatter.title?.value).toBe("Thé")
    expect(project.diagnostics.map(brief)).toEqual([])
  })

  it("may be left out by the globs of the plugin `exclude`, whose stars match folders", async () => {
    const files = { "docs/green/_draft.md": "# Draft\n", "docs/notes/a/b.md": "# B\n", "docs/notes.md": "# Notes\n" }
    const project = await readTea('plugins:\n  - exclude: { glob: ["**/_draft.md", "notes/*"] }\n', files)
    expect(project.pages.map(({ id }) => id)).toEqual(["green/index", "green/sencha", "index", "notes"])
    expect(project.diagnostics.map(brief)).toEqual([])
    const one = await readTea("plugins:\n  exclude: { glob: '*a.md', regex: ['n.*'] }\n")
    expect(one.pages.map(({ id }) => id)).toEqual(["green/index", "index"])
    expect(toldBy(one)).toEqual(["C117 mkdocs.yml:4:3"])
  })

  it("may have hidden files and templates beside them, and what else is left out, without a word", async () => {
    const beside = {
      "docs/.snippets/tea.md": "Tea\n",
      "docs/.htaccess": "",
      "docs/templates/tea.md": "",
      "docs/green/what?.md": "",
      "docs/green/cup.json": "",
    }
    const project = await readTea("exclude_docs: |\n  *[?]*\n  *.json\n", beside)
    expect(project.pages.map(({ id }) => id)).toEqual(["green/index", "green/sencha", "index"])
    expect(project.diagnostics.map(brief)).toEqual([])
    expect(toldBy(await readTea("exclude_docs: |\n  *[?]*\n  !.snippets\n", beside))).toEqual([
      "F113 docs/.snippets:0:0",
    ])
  })

  it("may be links to Markdown files of the project, and to nothing else", async () => {
    const dir = lay({
      ...PAGES,
      "mkdocs.yml": HEAD,
      "CHANGES.md": "# Changes\n",
      "notes.txt": "secret",
      ".drafts/plan.md": "# Plan\n",
    })
    symlinkSync("../CHANGES.md", join(dir, "docs/changes.md"))
    for (const [name, target] of [
      ["notes.md", "../notes.txt"],
      ["plan.md", "../.drafts/plan.md"],
      ["away.md", lay({ "away.md": "# Away\n" })],
    ] as const)
      symlinkSync(target, join(dir, "docs", name))
    const project = await read({ dir })
    if ("failed" in project) throw new Error("failed")
    expect(project.pages.map(({ id }) => id)).toEqual(["changes", "green/index", "green/sencha", "index"])
    expect(toldBy(project)).toEqual(["away", "notes", "plan"].map(name => `F112 docs/${name}.md:0:0`))
  })

  it("inherit what `.meta.yml` of their folders says", async () => {
    const project = await readTea("", {
      "docs/.meta.yml": "status: new\nhide: [toc]\nrobots: noindex\nsearch: { exclude: true }\n",
      "docs/green/.meta.yml": "status: deprecated\n",
      "docs/green/sencha.md": "---\nhide: [footer]\nbrew: 80\n---\n# Sencha\n",
    })
    const sencha = project.pages.find(({ id }) => id === "green/sencha")?.source.frontMatter
    expect(sencha).toMatchObject({
      status: { value: "deprecated" },
      hide: ["footer", "toc"],
      robots: ["noindex"],
      isSearchable: false,
    })
    expect(toldBy(project)).toEqual([])
  })

  it("have the definitions of files that are appended to all", async () => {
    const append = "markdown_extensions: [{ pymdownx.snippets: { auto_append: [a.md, b.md] } }]\n"
    const project = await readTea(append, { "a.md": "*[TB]: tea bag\n", "b.md": "*[LL]: loose leaf" })
    expect(project.abbreviations.get("en")?.text).toBe("*[TB]: tea bag\n*[LL]: loose leaf\n")
  })

  it("have other files that are appended to all behind each, found as snippets are", async () => {
    const append = "{ base_path: parts, auto_append: [links.md, list.md, gone.md] }"
    const project = await readTea(`markdown_extensions: [{ pymdownx.snippets: ${append} }]\n`, {
      "parts/links.md": "[kettle]: https://kettle.example\n",
      "parts/list.md": "*[TB]: tea bag\n",
      "docs/pot.md": "# Pot\n\nUse a [kettle].",
    })
    expect(project.pages.find(({ id }) => id === "pot")?.source.text).toBe(
      "# Pot\n\nUse a [kettle].\n\n[kettle]: https://kettle.example\n",
    )
    expect(project.abbreviations.get("en")?.text).toBe("*[TB]: tea bag\n")
    expect(toldBy(project)).toEqual(["F121 mkdocs.yml:3:77"])
  })

  it("of the source alone are built where no target is asked for", async () => {
    const { site } = await readTea("", { "site.yml": EXTENDING }, { locales: ["en"] })
    expect([site.source.tag, site.targets]).toEqual(["en", []])
  })
})
