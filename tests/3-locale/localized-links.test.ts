import { describe, expect, it } from "vitest"
import { localize } from "../../src/3-locale/index.ts"
import { isLocalized } from "../../src/3-locale/localized-links.ts"
import { documentOf, html, localeOf } from "./helpers.ts"

const WIKI = "https://en.wikipedia.org/wiki/Mint"

describe("a link leads to the locale's own page", () => {
  it.each([
    [WIKI, "https://fr.wikipedia.org/wiki/Menthe"],
    ["https://herbs.example/en/mint#top", "https://herbs.example/fr/mint#top"],
    ["https://herbs.example/en-US/mint/", "https://herbs.example/fr-FR/mint"],
    ["https://en.herbs.example/mint", "https://fr.herbs.example/mint"],
  ])("%s → %s", (source, target) => expect(isLocalized(source, target, "fr")).toBe(true))

  it.each([
    ["another language", WIKI, "https://de.wikipedia.org/wiki/Minze"],
    ["another site", WIKI, "https://fr.wikipedia.example/wiki/Menthe"],
    ["a site with a longer name", WIKI, "https://fr.wikipedia.org.evil.example/wiki/Menthe"],
    ["no https", WIKI, "http://fr.wikipedia.org/wiki/Menthe"],
    ["another port", WIKI, "https://fr.wikipedia.org:8443/wiki/Menthe"],
    ["a name and a password", WIKI, "https://fr.wikipedia.org@evil.example/wiki/Menthe"],
    ["another place of a wiki", WIKI, "https://fr.wikipedia.org/w/index.php?title=X"],
    ["another page", "https://herbs.example/en/mint", "https://herbs.example/fr/evil"],
    ["another page in a language", "https://en.herbs.example/mint", "https://fr.herbs.example/evil"],
    ["a question", "https://herbs.example/en/mint", "https://herbs.example/fr/mint?to=evil"],
    ["two languages", "https://herbs.example/en/en/mint", "https://herbs.example/fr/fr/mint"],
    ["a part that is no language", "https://herbs.example/shop/mint", "https://herbs.example/fr/mint"],
    ["the whole host", "https://en.example/mint", "https://fr.example/mint"],
    ["a slash in disguise", "https://herbs.example/en/mint", "https://herbs.example/fr%2f..%2fmint"],
    ["a port that no host has", WIKI, "https://fr.wikipedia.org:99999/wiki/Menthe"],
    ["a script", WIKI, "javascript:alert(1)//fr.wikipedia.org/wiki/Menthe"],
  ])("but not with %s", (_, source, target) => expect(isLocalized(source, target, "fr")).toBe(false))

  const page = (localizedLinks: boolean): string => {
    const target = documentOf("Lisez [menthe](https://fr.wikipedia.org/wiki/Menthe).", "fr", "fr.md")
    const languages = { source: localeOf("en"), targets: [localeOf("fr")], localizedLinks }
    const { tokens, diagnostics } = localize(documentOf(`Read [mint](${WIKI}).`), [target], localeOf("fr"), languages)
    expect(diagnostics.map(({ code }) => code)).toEqual(["T121"])
    return html(tokens)
  }

  it("where the settings allow it", () => {
    expect(page(true)).toContain('href="https://fr.wikipedia.org/wiki/Menthe"')
    expect(page(false)).toContain(`href="${WIKI}"`)
  })
})
