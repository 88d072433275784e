import { expect, test } from "vitest"
import { plainAddress } from "../../src/3-locale/evidence.ts"

test.each([
  ["tea.fr.md#steep", "tea.md#steep"],
  ["green/tea.zh_TW.md", "green/tea.md"],
  ["https://WWW.tea.example/tea.fr.md", "https://tea.example/tea.fr.md"],
  ["green/", "green"],
])("%s is compared as %s", (address, plain) => expect(plainAddress(address)).toBe(plain))
