import { describe, expect, it } from "vitest"
import type { Site } from "../../src/1-read/index.ts"
import { addressOf, destinationOf, hrefOf, relativeAddress, resolvePath } from "../../src/4-render/addresses.ts"
import type { AddressBook } from "../../src/4-render/index.ts"

const en = { tag: "en", name: "English", dir: "ltr", chain: [] } as const
const site: Site = {
  title: "Tea",
  url: "https://tea.example/",
  source: en,
  targets: [],
  navigation: [],
  pagesFolder: "content",
  locales: [en],
  fonts: [],
  stale: "mark",
}
const book: AddressBook = {
  site,
  pages: new Set(["index", "green/sencha", "green/index", "water"]),
  assets: new Map([["assets/pot.pdf", "assets/pot-12345678.pdf"]]),
}
const linkFrom = (page: string, href: string, locale = "zh"): string | undefined =>
  hrefOf(destinationOf(href, page, book), href, addressOf(page, locale), locale, book)

describe("addresses", () => {
  it.each([
    ["index", "/zh/"],
    ["green/index", "/zh/green/"],
    ["green/sencha", "/zh/green/sencha/"],
  ])("of %s is %s", (page, address) => expect(addressOf(page, "zh")).toBe(address))

  it.each([
    ["/zh/green/sencha/", "/zh/water/", "../../water/"],
    ["/zh/", "/zh/water/", "water/"],
    ["/zh/water/", "/zh/", "../"],
    ["/zh/water/", "/zh/water/", "./"],
    ["/zh/water/", "/assets/a.css", "../../assets/a.css"],
    ["/zh/water/", "/en/water/", "../../en/water/"],
  ])("from %s to %s are %s", (from, to, address) => expect(relativeAddress(from, to)).toBe(address))

  it("never climb out of the pages' folder", () => {
    expect(resolvePath("green/sencha", "../../secret.txt")).toBeUndefined()
    expect(resolvePath("green/sencha", "../water.md")).toBe("water.md")
  })
})

describe("a link in Markdown", () => {
  it.each([
    ["green/sencha", "../water.md", "../../water/"],
    ["green/sencha", "../water.md#hardness", "../../water/#hardness"],
    ["green/sencha", "#steeping", "#steeping"],
    ["green/sencha", "sencha.md#steeping", "./#steeping"],
    ["green/sencha", "index.md", "../"],
    ["water", "green/", "../green/"],
    ["water", "green", "../green/"],
    ["water", "assets/pot.pdf", "../../assets/pot-12345678.pdf"],
    ["water", "https://example.org/x.md", "https://example.org/x.md"],
    ["water", "//example.org/tea/", "//example.org/tea/"],
    ["green/sencha", "/elsewhere/", "/elsewhere/"],
    ["green/sencha", "/water/", "../../water/"],
    ["green/sencha", "/water.md#hardness", "../../water/#hardness"],
    ["green/sencha", "/", "../../"],
    ["green/sencha", "/en/water/", "/en/water/"],
    ["green/sencha", "/assets/pot.pdf", "../../../assets/pot-12345678.pdf"],
    ["water", "mailto:tea@example.org", "mailto:tea@example.org"],
    ["water", "green/sencha.en.md", "../green/sencha/"],
    ["water", "green/sencha.pt-BR.md", "../green/sencha/"],
    ["water", "green/README.md", "../green/"],
    ["water", "green/sencha.markdown", "../green/sencha/"],
    ["water", "green/sencha.html#steeping", "../green/sencha/#steeping"],
    ["green/sencha", "../../water/", "../../water/"],
    ["green/sencha", "../../assets/pot.pdf", "../../../assets/pot-12345678.pdf"],
    ["index", "../../assets/pot.pdf", "../assets/pot-12345678.pdf"],
    ["green/sencha", "../../assets/cup.pdf", "../../assets/cup.pdf"],
    ["water", "nowhere.md#x", "../nowhere/#x"],
    ["water", "../../cellar/wine.md", undefined],
    ["green/sencha", "..%2f..%2f..%2fcellar", undefined],
    ["green/sencha", "./../.././../cellar/?wine#red", undefined],
  ])("on %s to %s becomes %s", (page, href, printed) => expect(linkFrom(page, href)).toBe(printed))
})

describe("a path from the server's root", () => {
  const below: AddressBook = { ...book, site: { ...site, url: "https://example.org/tea/" } }
  it.each([
    [book, "/en/water/", "elsewhere"],
    [book, "/en/wine/", "server"],
    [book, "/redirect?to=https://other.example", "server"],
    [book, "/../../cellar", "server"],
    [below, "/tea/water/", "page"],
    [below, "/water/", "server"],
    [below, "/", "server"],
  ])("is told apart (%#)", (site, href, kind) => expect(destinationOf(href, "index", site).kind).toBe(kind))
})
