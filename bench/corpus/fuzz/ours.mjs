// A text as our own page: parsed, localised without a translation, rendered, without the theme around it.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"

const en = { tag: "en", name: "English", dir: "ltr", chain: [] }
const site = {
  title: "Fuzz",
  url: "https://fuzz.example/",
  source: en,
  targets: [],
  locales: [en],
  navigation: [],
  pagesFolder: "content",
  fonts: [],
  stale: "mark",
}

/** The dialect that a project with these settings has, and the words of the theme. */
async function readSettings(read, settings) {
  const dir = mkdtempSync(join(tmpdir(), "palimpsest-dialect-"))
  try {
    mkdirSync(join(dir, "docs"))
    writeFileSync(join(dir, "docs/index.md"), "# Garden\n")
    copyFileSync(settings, join(dir, "mkdocs.yml"))
    const { site, strings, diagnostics } = await read({ dir })
    if (!site) throw new Error(JSON.stringify(diagnostics))
    return { dialect: site.dialect, strings }
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/**
 * @param {string} lib folder of the compiled program
 * @param {string} settings a mkdocs.yml
 */
export async function loadOurs(lib, settings) {
  const door = room => import(pathToFileURL(join(resolve(lib), room, "index.js")).href)
  const rooms = await Promise.all(["1-read", "2-parse", "3-locale", "4-render", "5-theme"].map(door))
  const [{ read, readIcons }, { parse }, { localize }, { render, iconsIn }, { interfaceIn }] = rooms
  const { isAllowedAddress } = await import(pathToFileURL(join(resolve(lib), "2-parse/allow.js")).href)
  const { dialect, strings } = await readSettings(read, settings)
  const words = interfaceIn(strings, en).find
  return async text => {
    const source = {
      file: "content/garden/index.md",
      locale: "en",
      page: "garden/index",
      text,
      body: 0,
      frontMatter: {},
    }
    const document = parse(source, dialect)
    const wanted = iconsIn(document)
    const found = await readIcons(wanted)
    const localized = localize(document, [], en, site)
    const addresses = { site, pages: new Set(["garden/index"]), assets: new Map() }
    const { body } = render(localized, { addresses, pictures: new Map(), icons: found, labels: words })
    const html = `<!doctype html><article data-pagefind-body>${body}</article>`
    return { html, diagnostics: document.diagnostics, icons: { wanted, found }, isAllowedAddress }
  }
}
