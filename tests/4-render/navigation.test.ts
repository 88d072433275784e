import { expect, test } from "vitest"
import { nameOfFile } from "../../src/4-render/navigation.ts"

test.each([
  ["green-tea/how_to_brew", "How to brew"],
  ["green/Sencha_FAQ", "Sencha FAQ"],
  ["green-tea/index", "Green tea"],
  ["index", "All about tea"],
])("a page without a name, %s, is called %s", (page, name) => expect(nameOfFile(page, "All about tea")).toBe(name))
