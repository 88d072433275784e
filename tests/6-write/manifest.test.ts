import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { manifestOf } from "../../src/6-write/index.ts"

const pear = { path: "en/pear/index.html", content: "pear" }
const apple = { path: "en/apple/index.html", content: new TextEncoder().encode("apple") }
const pages = [
  { path: pear.path, inputs: ["content/pear.md"] },
  { path: apple.path, inputs: ["content/apple.md"] },
]

describe("the manifest", () => {
  it("names every file with its SHA-256, in one order whatever order they came in", async () => {
    const one = await manifestOf([pear, apple], pages)
    const other = await manifestOf([apple, pear], [...pages].reverse())
    expect(one).toEqual(other)
    const { files } = JSON.parse("content" in one ? String(one.content) : "")
    expect(Object.keys(files)).toEqual([apple.path, pear.path])
    expect(files[pear.path]).toBe(createHash("sha256").update("pear").digest("hex"))
  })

  it("keeps a path that is a name of JavaScript's", async () => {
    const made = await manifestOf([{ path: "__proto__", content: "x" }], [])
    expect("content" in made ? made.content : "").toContain('"__proto__"')
  })
})
