import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { keepOnly, openStore } from "../../src/kept/store.ts"
import { scratchFolder } from "../6-write/scratch-folder.ts"

const VALUE = { ids: ["oolong", "茶"], labels: new Map([["zh", new Set([1, 2])]]), nothing: undefined }
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))

describe("a store", () => {
  it("gives what was put, by its name and what it was made from, to whoever opens the folder", () => {
    const folder = join(scratchFolder(), "not/there/yet")
    const store = openStore(folder)
    expect(store.take("page", "text")).toBeUndefined()
    store.put("page", "text", VALUE)
    expect(openStore(folder).take("page", "text")).toEqual(VALUE)
    expect(store.take("page", "other text")).toBeUndefined()
    expect(store.take("other page", "text")).toBeUndefined()
  })

  it("keeps the four newest values of a name", () => {
    const folder = scratchFolder()
    const store = openStore(folder)
    for (let text = 0; text < 9; text++) store.put("page", String(text), text)
    store.put("other page", "text", VALUE)
    expect(filesIn(folder)).toHaveLength(5)
    expect(store.take("page", "8")).toBe(8)
    expect(store.take("other page", "text")).toEqual(VALUE)
  })

  it("has nothing where a file is damaged, at whatever byte, and mends it", () => {
    const folder = scratchFolder()
    const store = openStore(folder)
    store.put("page", "text", VALUE)
    const [file = ""] = filesIn(folder)
    const whole = readFileSync(file)
    for (let at = 0; at < whole.length; at++) {
      writeFileSync(file, whole.subarray(0, at))
      expect(store.take("page", "text"), `cut at byte ${at}`).toBeUndefined()
    }
    store.put("page", "text", VALUE)
    expect(store.take("page", "text")).toEqual(VALUE)
  })

  it("has nothing where nothing can be written", () => {
    const folder = scratchFolder()
    writeFileSync(join(folder, "file"), "")
    const store = openStore(join(folder, "file"))
    store.put("page", "text", VALUE)
    expect(store.take("page", "text")).toBeUndefined()
    keepOnly(join(folder, "file"), [])
  })

  it("forgets the names that it is told to", () => {
    const folder = scratchFolder()
    const store = openStore(folder)
    for (const name of ["page", "other page"]) store.put(name, "text", name)
    mkdirSync(join(folder, "of an earlier version"))
    keepOnly(folder, ["page", "no such page"])
    expect(readdirSync(folder)).toHaveLength(1)
    expect(store.take("page", "text")).toBe("page")
  })
})
