import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { manifestOf, type OutputFile, publish } from "../../src/6-write/index.ts"
import { scratchFolder } from "./scratch-folder.ts"

/** A site with its manifest, as a build would publish it. */
async function site(files: Readonly<Record<string, string>>): Promise<OutputFile[]> {
  const list = Object.entries(files).map(([path, content]) => ({ path, content }))
  return [...list, await manifestOf(list, [])]
}

const listed = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()

describe("publishing", () => {
  it("writes a site, and leaves nothing beside it", async () => {
    const root = scratchFolder()
    expect(await publish(await site({ "en/index.html": "tea" }), join(root, "dist"))).toEqual([])
    expect(readFileSync(join(root, "dist/en/index.html"), "utf8")).toBe("tea")
    expect(readdirSync(root)).toEqual(["dist"])
  })

  it("takes files away that the new site doesn't have", async () => {
    const root = scratchFolder()
    const out = join(root, "dist")
    await publish(await site({ "en/old/index.html": "old", "en/index.html": "one" }), out)
    await publish(await site({ "en/index.html": "two" }), out)
    expect(listed(out)).toEqual(["en", "en/index.html", "manifest.json"])
    expect(readFileSync(join(out, "en/index.html"), "utf8")).toBe("two")
    expect(readdirSync(root)).toEqual(["dist"])
  })

  it("copies files from where they are", async () => {
    const root = scratchFolder()
    writeFileSync(join(root, "leaf.bin"), new Uint8Array([1, 2, 255]))
    const files = [{ path: "assets/leaf.bin", copyOf: join(root, "leaf.bin") }]
    await publish([...files, await manifestOf(files, [])], join(root, "dist"))
    expect([...readFileSync(join(root, "dist/assets/leaf.bin"))]).toEqual([1, 2, 255])
  })

  it("touches no folder that isn't a site of ours", async () => {
    const out = join(scratchFolder(), "dist")
    mkdirSync(out)
    writeFileSync(join(out, "thesis.txt"), "years of work")
    const [finding] = await publish(await site({ "index.html": "tea" }), out)
    expect(finding).toMatchObject({ code: "C113", severity: "error" })
    expect(listed(out)).toEqual(["thesis.txt"])
  })

  it("isn't fooled by another program's manifest", async () => {
    const out = join(scratchFolder(), "dist")
    mkdirSync(out)
    writeFileSync(join(out, "manifest.json"), '{ "name": "palimpsest", "icons": [] }')
    expect((await publish(await site({ "index.html": "tea" }), out)).map(({ code }) => code)).toEqual(["C113"])
  })

  it("refuses a file in the place of the folder", async () => {
    const out = join(scratchFolder(), "dist")
    writeFileSync(out, "not a folder")
    expect((await publish(await site({ "index.html": "tea" }), out)).map(({ code }) => code)).toEqual(["C113"])
    expect(readFileSync(out, "utf8")).toBe("not a folder")
  })

  it("replaces what a link leads to, not the link", async () => {
    const root = scratchFolder()
    mkdirSync(join(root, "served"))
    symlinkSync(join(root, "served"), join(root, "dist"))
    await publish(await site({ "index.html": "tea" }), join(root, "dist"))
    expect(readFileSync(join(root, "served/index.html"), "utf8")).toBe("tea")
  })

  it("keeps the old site when a file can't be written", async () => {
    const root = scratchFolder()
    const out = join(root, "dist")
    await publish(await site({ "index.html": "old" }), out)
    const broken = [
      { path: "index.html", content: "new" },
      { path: "picture.png", copyOf: join(root, "missing.png") },
    ]
    await expect(publish(broken, out)).rejects.toThrow(/missing\.png/)
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("old")
    expect(readdirSync(root)).toEqual(["dist"])
  })

  // Nobody may make a folder there, not even root.
  it.runIf(existsSync("/sys/kernel"))("tells where the disk takes nothing", async () => {
    const findings = await publish(await site({ "index.html": "tea" }), "/sys/kernel/tea/dist")
    expect(findings).toMatchObject([{ code: "C123", span: { file: "/sys/kernel/tea/dist" } }])
  })

  it("puts the old site back that a killed build left aside", async () => {
    const root = scratchFolder()
    const out = join(root, "dist")
    await publish(await site({ "index.html": "old" }), out)
    renameSync(out, join(root, ".dist.old"))
    mkdirSync(join(root, ".dist.staging"))
    writeFileSync(join(root, ".dist.staging/index.html"), "half")
    const broken = [{ path: "a.png", copyOf: join(root, "missing.png") }]
    await expect(publish(broken, out)).rejects.toThrow()
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("old")
    expect(readdirSync(root)).toEqual(["dist"])
  })

  it("waits for no one: another build that is writing is told", async () => {
    const root = scratchFolder()
    writeFileSync(join(root, ".dist.lock"), String(process.ppid))
    const [finding] = await publish(await site({ "index.html": "tea" }), join(root, "dist"))
    expect(finding?.code).toBe("C114")
    expect(existsSync(join(root, "dist"))).toBe(false)
    expect(readdirSync(root)).toEqual([".dist.lock"])
  })

  it("takes the lock of a dead process over", async () => {
    const root = scratchFolder()
    const { pid } = spawnSync(process.execPath, ["--version"])
    writeFileSync(join(root, ".dist.lock"), String(pid))
    expect(await publish(await site({ "index.html": "tea" }), join(root, "dist"))).toEqual([])
  })

  it("lets one of two builds at the same time through", async () => {
    const out = join(scratchFolder(), "dist")
    const builds = await Promise.all([
      publish(await site({ "a.html": "a" }), out),
      publish(await site({ "b.html": "b" }), out),
    ])
    expect(builds.flat().map(({ code }) => code)).toEqual(["C114"])
    expect(listed(out)).toHaveLength(2)
  })
})

describe("paths of a site", () => {
  const out = (): string => join(scratchFolder(), "dist")
  const file = (path: string): OutputFile => ({ path, content: "x" })

  it.each([
    "../x.html",
    "a/../../x.html",
    "/x.html",
    "a//b.html",
    "./x.html",
    "",
    "a/",
    "a\\b.html",
    "a\u0000.html",
    "a\n.html",
    "..\\x",
    "c:/x.html",
    "a/..",
    "a/b. /c",
    "a./b",
  ])("can't be %j", async path => {
    await expect(publish([file(path)], out())).rejects.toThrow(/can't have a file/)
  })

  it.each([
    ["a.html", "A.html"],
    ["caf\u00e9.html", "cafe\u0301.html"],
    ["a", "a/b.html"],
  ])("can't be both %j and %j", async (one, other) => {
    await expect(publish([file(one), file(other)], out())).rejects.toThrow(/want one path/)
  })

  it.each(["_headers", "zh/os/qubes-overview/index.html", "assets/café-1234abcd.png", "a..b/c...txt.html"])(
    "can be %j",
    async path => {
      const folder = out()
      expect(await publish([file(path)], folder)).toEqual([])
      expect(existsSync(join(folder, path))).toBe(true)
    },
  )
})
