import { expect, it } from "vitest"
import { readIcons } from "../../src/1-read/index.ts"
import { lay } from "./lay.ts"

const found = async (...names: string[]) => [...(await readIcons(names)).keys()]

it("draws the icons of the sets that come along, and no others", async () => {
  const names = ["fontawesome-solid-mug-hot", "material-tea", "octicons-home-16", "simple-git"]
  expect(await found(...names, "material-no-such-leaf", "simple-../../package")).toEqual(names)
})

it("draws a brand that its set has dropped as another set draws it", async () => {
  const icons = await readIcons(["simple-windows11", "simple-microsoftedge", "fontawesome-brands-windows"])
  expect([...icons.keys()]).toHaveLength(3)
  expect(icons.get("simple-windows11")).toBe(icons.get("fontawesome-brands-windows"))
})

it("draws an icon of GitHub's in the size that there is", async () => {
  const icons = await readIcons(["octicons-home-12", "octicons-home-16", "octicons-alert-fill-24", "octicons-home"])
  expect([...icons.keys()]).toEqual(["octicons-alert-fill-24", "octicons-home-12", "octicons-home-16"])
  expect(icons.get("octicons-home-12")).toBe(icons.get("octicons-home-16"))
})

it("draws an icon of a project's own set that isn't there as a brand of the same name", async () => {
  expect(await found("tea-f-droid", "tea-tor", "tea-no-such-leaf")).toEqual(["tea-f-droid", "tea-tor"])
})

it("takes the project's own drawing first", async () => {
  const own = lay({ "tea/tor.svg": '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>' })
  const icons = await readIcons(["tea-tor"], [own])
  expect(icons.get("tea-tor")).toBe('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>')
})
