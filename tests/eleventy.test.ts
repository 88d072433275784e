import { expect, it, vi } from "vitest"
import { renderDocuments } from "../src/eleventy.ts"

it("Eleventy says nothing of its own, however slow the machine is", async () => {
  const said = vi.spyOn(console, "warn").mockImplementation(() => undefined)
  let step = 0
  let clock = 0
  vi.spyOn(performance, "now").mockImplementation(() => (clock += step))
  const html = (): string => {
    step = 60
    return "<!doctype html><title>Tea</title>"
  }
  const pages = await renderDocuments([{ path: "tea/index.html", html }])
  vi.restoreAllMocks()
  expect(pages.map(({ path }) => path)).toEqual(["tea/index.html"])
  expect(said.mock.calls).toEqual([])
})
