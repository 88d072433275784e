// A text as our own page: parsed, localised without a translation, rendered, without the theme around it.
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

/** @param {string} lib folder of the compiled program */
export async function loadOurs(lib) {
  const door = room => import(pathToFileURL(join(resolve(lib), room, "index.js")).href)
  const [{ readIcons }, { parse }, { localize }, { render, addressBook, iconsIn }] = await Promise.all(
    ["1-read", "2-parse", "3-locale", "4-render"].map(door),
  )
  const { isAllowedAddress } = await import(pathToFileURL(join(resolve(lib), "2-parse/allow.js")).href)
  return async text => {
    const source = {
      file: "content/garden/index.md",
      locale: "en",
      page: "garden/index",
      text,
      body: 0,
      frontMatter: {},
    }
    const document = parse(source)
    const wanted = iconsIn(document)
    const found = await readIcons(wanted)
    const localized = localize(document, [], en, site)
    const addresses = addressBook(site, [document], new Map())
    const { body } = render(localized, { addresses, pictures: new Map(), icons: found, labels: () => undefined })
    const html = `<!doctype html><article data-pagefind-body>${body}</article>`
    return { html, diagnostics: document.diagnostics, icons: { wanted, found }, isAllowedAddress }
  }
}
