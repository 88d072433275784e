import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { cacheFolder } from "../../src/6-write/index.ts"
import { scratchFolder } from "./scratch-folder.ts"

const isBelow = (path: string, folder: string): boolean => path.startsWith(join(folder, "/"))

describe("what needn't be made again", () => {
  it("is kept in the project, also where a link leads to that", async () => {
    const root = scratchFolder()
    expect(await cacheFolder(root)).toBe(join(root, ".palimpsest/cache/pictures"))
    const link = join(scratchFolder(), "book")
    symlinkSync(root, link)
    expect(await cacheFolder(link)).toBe(join(link, ".palimpsest/cache/pictures"))
  })

  it.each([
    ["the project is not to be written to", (root: string) => chmodSync(root, 0o555)],
    ["its folder is not to be written to", (root: string) => mkdirSync(join(root, ".palimpsest"), { mode: 0o555 })],
    ["a file is in its place", (root: string) => writeFileSync(join(root, ".palimpsest"), "")],
    ["its folder is a link", (root: string) => symlinkSync(tmpdir(), join(root, ".palimpsest"))],
  ])("is kept elsewhere where %s", async (_, spoil) => {
    const root = scratchFolder()
    spoil(root)
    const folder = await cacheFolder(root)
    expect(isBelow(folder, root)).toBe(false)
    expect(isBelow(folder, tmpdir())).toBe(true)
    expect(folder).not.toBe(join(tmpdir(), "cache/pictures"))
  })
})
