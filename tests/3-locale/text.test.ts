import { describe, expect, it } from "vitest"
import { countWords, isNeutral, meetWithoutSpace, weight } from "../../src/3-locale/text.ts"

describe("text without a language", () => {
  it.each([
    "12.5 cm",
    "2026-11-24",
    "sys_net",
    "dom0",
    "macOS",
    "https://a.example/b",
    "ask@herbs.example",
    "VPN",
    "→ …",
    "5 GB / 10 GB",
  ])("%s", text => expect(isNeutral(text)).toBe(true))

  it.each(["Mint", "5 of 10", "温暖", "12 pots", "sys_net is a name", "n/a", "الريحان", "第1章"])("but not %s", text =>
    expect(isNeutral(text)).toBe(false),
  )
})

describe("sentences side by side", () => {
  it("need a space unless one of them brings its own", () => {
    expect(meetWithoutSpace("温暖。", "Water")).toBe(true)
    expect(meetWithoutSpace("Water.", "（水")).toBe(true)
    expect(meetWithoutSpace("Water.", "水")).toBe(false)
  })
})

it("words are counted where no spaces are", () => {
  expect(countWords("罗勒喜欢温暖", "zh")).toBeGreaterThan(1)
  expect(countWords("Basil likes warmth.", "en")).toBe(3)
})

it("a text in Hebrew is as long as with its vowels", () => {
  expect(weight("mint")).toBe(4)
  expect(weight("נענע")).toBeGreaterThan(5)
})
