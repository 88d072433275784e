import { describe, expect, it } from "vitest"
import { type PictureFacts, planFor } from "../../src/6-write/picture-plan.ts"

const facts = (format: PictureFacts["format"], width: number, height = width): PictureFacts => ({
  format,
  width,
  height,
  animated: false,
})

const planOf = (picture: PictureFacts, isSmall = false): string =>
  planFor(picture, isSmall)
    .map(({ format, width }) => `${format} ${width}`)
    .join(", ")

describe("what is made of a picture", () => {
  it.each([
    ["a screenshot", facts("png", 1300), "avif 960, avif 1300, png 1300"],
    ["one wider than any page shows", facts("png", 2560), "avif 960, avif 1440, png 2560"],
    ["one of a column's width", facts("png", 640), "webp 640, png 640"],
    ["one that is tiny", facts("png", 256), "png 256"],
    ["one that is tiny in one way only", facts("png", 200, 300), "webp 200, png 200"],
    ["a small WebP", facts("webp", 600), "webp 600"],
    ["a large WebP", facts("webp", 1000), "avif 1000, webp 1000"],
    ["an AVIF wider than any page shows", facts("avif", 2560), "avif 960, avif 1440, avif 2560"],
    ["a drawing", facts("svg", 400), "webp 800, png 800"],
    ["a large drawing", facts("svg", 1000), "webp 960, webp 1440, png 1440"],
    ["an icon", facts("svg", 100), "png 200"],
  ])("%s", (_what, picture, plan) => {
    expect(planOf(picture)).toBe(plan)
  })

  it("shown small: one width, sharp on a dense screen", () => {
    expect(planOf(facts("png", 1300), true)).toBe("webp 480, png 480")
    expect(planOf(facts("svg", 100), true)).toBe("png 200")
  })

  it("that moves: itself", () => {
    expect(planOf({ ...facts("gif", 1300), animated: true })).toBe("gif 1300")
  })
})
