import { execFileSync } from "node:child_process"
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import { articlesIn, openCache as open, picturesIn } from "../../src/kept/index.ts"
import { scratchFolder } from "../6-write/scratch-folder.ts"

const isBelow = (path: string, folder: string): boolean => path.startsWith(join(folder, "/"))
const git = (root: string, ...args: string[]) => execFileSync("git", args, { cwd: root, stdio: "ignore" })

/** Opens a cache; what it has outside the project is gone after the test. */
async function openCache(root: string) {
  const cache = await open(root)
  onTestFinished(() => {
    if (!isBelow(cache.folder, root)) rmSync(join(cache.folder, ".."), { recursive: true, force: true })
  })
  return cache
}

/** A project in a repository that has these files in it. */
function checkout(...files: string[]): string {
  const root = scratchFolder()
  git(root, "init", "--quiet")
  for (const file of files) {
    mkdirSync(join(root, file, ".."), { recursive: true })
    writeFileSync(join(root, file), "")
    git(root, "add", "--force", file)
  }
  return root
}

describe("what needn't be made again", () => {
  it("is kept in the project, also where a link leads to that", async () => {
    const root = scratchFolder()
    expect(picturesIn(await openCache(root))).toBe(join(root, ".palimpsest/cache/pictures"))
    const link = join(scratchFolder(), "book")
    symlinkSync(root, link)
    expect(picturesIn(await openCache(link))).toBe(join(link, ".palimpsest/cache/pictures"))
  })

  it.each([
    ["the project is not to be written to", (root: string) => chmodSync(root, 0o555)],
    ["its folder is not to be written to", (root: string) => mkdirSync(join(root, ".palimpsest"), { mode: 0o555 })],
    ["a file is in its place", (root: string) => writeFileSync(join(root, ".palimpsest"), "")],
    ["its folder is a link", (root: string) => symlinkSync(tmpdir(), join(root, ".palimpsest"))],
  ])("is kept elsewhere where %s", async (_, spoil) => {
    const root = checkout()
    spoil(root)
    const cache = await openCache(root)
    expect(isBelow(picturesIn(cache), root)).toBe(false)
    expect(isBelow(picturesIn(cache), tmpdir())).toBe(true)
    expect(picturesIn(cache)).not.toBe(join(tmpdir(), "cache/pictures"))
    expect(articlesIn(cache)).toBeUndefined()
    expect(cache.diagnostics).toEqual([])
  })
})

describe("pages that needn't be printed again", () => {
  it("are kept in a project that git knows", async () => {
    const root = checkout("content/index.md")
    expect(articlesIn(await openCache(root))).toBe(join(root, ".palimpsest/cache/articles"))
  })

  it("are not kept where nobody can say whether others sent them", async () => {
    expect(articlesIn(await openCache(scratchFolder()))).toBeUndefined()
    const broken = checkout()
    writeFileSync(join(broken, ".git/HEAD"), "nonsense")
    expect(articlesIn(await openCache(broken))).toBeUndefined()
  })

  it.each([".palimpsest/cache/articles/page", ".Palimpsest/cache/articles/page"])(
    "are not taken from the repository, nor are pictures: %s",
    async file => {
      const root = checkout(file)
      const cache = await openCache(root)
      expect(isBelow(picturesIn(cache), root)).toBe(false)
      expect(articlesIn(cache)).toBeUndefined()
      expect(cache.diagnostics).toMatchObject([{ code: "C125", severity: "warning", span: { file: ".palimpsest" } }])
    },
  )
})
