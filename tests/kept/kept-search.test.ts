import { expect, it } from "vitest"
import { diagnoseFile } from "../../src/diagnostics/index.ts"
import { keptSearch } from "../../src/kept/index.ts"
import { scratchFolder } from "../6-write/scratch-folder.ts"

const TEA = [{ address: "/en/tea/", lang: "en", html: "<h1>Tea</h1>" }]
const INDEX = { files: [{ path: "pagefind/index/en", content: new Uint8Array([1, 2, 3]) }], diagnostics: [] }

it("the index of the same words is made once", async () => {
  const folder = scratchFolder()
  let times = 0
  const make = async () => {
    times++
    return INDEX
  }
  for (let build = 0; build < 3; build++) expect(await keptSearch(folder, TEA, make)).toEqual(INDEX)
  expect(times).toBe(1)
  await keptSearch(folder, [...TEA, { address: "/en/cup/", lang: "en", html: "" }], make)
  await keptSearch(undefined, TEA, make)
  expect(times).toBe(3)
})

it("an index that couldn't be made is tried again", async () => {
  const folder = scratchFolder()
  const failed = { files: [], diagnostics: [diagnoseFile("F301", "pagefind.js", { reason: "no such program" })] }
  expect(await keptSearch(folder, TEA, async () => failed)).toBe(failed)
  expect(await keptSearch(folder, TEA, async () => INDEX)).toBe(INDEX)
})
