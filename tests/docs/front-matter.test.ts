import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { frontMatterKeys } from "../../src/1-read/front-matter-keys.ts"

const page = readFileSync(new URL("../../docs/front-matter.md", import.meta.url), "utf8")

it("the reference of front matter has each key that there is, and no other", () => {
  const rows = page.split("\n").filter(line => line.startsWith("| `"))
  const told = [...rows.map(row => row.split("|")[1] ?? ""), page.slice(page.indexOf("\nKeys that"))]
  const keys = told.flatMap(text => [...text.matchAll(/`([^`]+)`/g)].map(([, key]) => key))
  expect(keys.toSorted()).toEqual([...frontMatterKeys.keys()].toSorted())
})
