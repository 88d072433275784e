import { expect, test } from "vitest"
import {
  type NavigationNode,
  nameInNavigation,
  nameOfFile,
  navigationIn,
  readingOrder,
} from "../../src/4-render/navigation.ts"

test.each([
  ["green-tea/how_to_brew", "How to brew"],
  ["green/Sencha_FAQ", "Sencha FAQ"],
  ["green-tea/index", "Green tea"],
  ["index", "All about tea"],
])("a page without a name, %s, is called %s", (page, name) => expect(nameOfFile(page, "All about tea")).toBe(name))

test("a page has the name that the navigation gives it, in whatever section", () => {
  const pots = {
    kind: "section" as const,
    title: "Pots",
    entries: [{ kind: "page" as const, page: "pot", title: "Clay" }],
  }
  const entries = [
    { kind: "page" as const, page: "tea" },
    pots,
    { kind: "page" as const, page: "tea", title: "Leaves" },
  ]
  expect(["tea", "pot", "cup"].map(page => nameInNavigation(page, entries))).toEqual(["Leaves", "Clay", undefined])
})

test("the reading order has every page once", () => {
  const phrase = (text: string) => ({ text, html: text, lang: "en" })
  const node = (page: string): NavigationNode => ({ title: phrase(page), page, entries: [] })
  const order = readingOrder([node("tea"), { title: phrase("Pots"), entries: [node("pot"), node("tea")] }, node("cup")])
  expect(order.map(({ page }) => page)).toEqual(["tea", "pot", "cup"])
})

test("a page has its status in the navigation, whatever it is called there", () => {
  const phrase = (text: string) => ({ text, html: text, lang: "en" })
  const words = {
    titles: new Map([["tea", phrase("Tea")]]),
    statuses: new Map([["tea", phrase("New")]]),
    site: phrase,
  }
  const en = { tag: "en", name: "English", dir: "ltr", chain: [] } as const
  const entries = [{ kind: "page", page: "tea" } as const, { kind: "page", page: "tea", title: "Leaves" } as const]
  const said = navigationIn(en, entries, words).map(({ title, status }) => [title.text, status?.text])
  expect(said).toEqual([
    ["Tea", "New"],
    ["Leaves", "New"],
  ])
})
