import { expect, test } from "vitest"
import { type NavigationNode, nameOfFile, readingOrder } from "../../src/4-render/navigation.ts"

test.each([
  ["green-tea/how_to_brew", "How to brew"],
  ["green/Sencha_FAQ", "Sencha FAQ"],
  ["green-tea/index", "Green tea"],
  ["index", "All about tea"],
])("a page without a name, %s, is called %s", (page, name) => expect(nameOfFile(page, "All about tea")).toBe(name))

test("the reading order has every page once", () => {
  const phrase = (text: string) => ({ text, html: text, lang: "en" })
  const node = (page: string): NavigationNode => ({ title: phrase(page), page, entries: [] })
  const order = readingOrder([node("tea"), { title: phrase("Pots"), entries: [node("pot"), node("tea")] }, node("cup")])
  expect(order.map(({ page }) => page)).toEqual(["tea", "pot", "cup"])
})
