import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { bundle } from "lightningcss"
import { describe, expect, it } from "vitest"
import { english } from "./view.ts"

const theme = fileURLToPath(new URL("../../src/5-theme/", import.meta.url))
const read = (path: string): string => readFileSync(theme + path, "utf8")

/** WCAG 2.2, relative luminance of `#rgb` or `#rrggbb`. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[\da-f]/g, "$&$&") : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const colours = new Map(
  [...read("styles/tokens.css").matchAll(/--(\w+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [
    name,
    [light ?? "", dark ?? ""],
  ]),
)
const colour = (name: string, scheme: number): string => colours.get(name)?.[scheme] ?? ""

describe.each([0, 1])("colours of theme %i", scheme => {
  it.each(["ink", "quiet", "link", "care"])("%s is read at 7 : 1", name => {
    expect(contrast(colour(name, scheme), colour("paper", scheme))).toBeGreaterThanOrEqual(7)
    expect(contrast(colour(name, scheme), colour("wash", scheme))).toBeGreaterThanOrEqual(7)
  })

  it("the language border is seen at 3 : 1", () => {
    expect(contrast(colour("edge", scheme), colour("paper", scheme))).toBeGreaterThanOrEqual(3)
    expect(contrast(colour("edge", scheme), colour("wash", scheme))).toBeGreaterThanOrEqual(3)
  })

  it("the browser's own parts have the colour of the paper", () => {
    expect(read("parts/head.tsx")).toContain(`"${colour("paper", scheme)}"`)
  })
})

describe("what goes over the wire", () => {
  it("is a small stylesheet without foreign addresses", () => {
    const { code } = bundle({ filename: `${theme}styles/theme.css`, minify: true })
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(6.5 * 1024)
    expect(code.toString()).not.toMatch(/url\(|@import/)
  })

  it("gives no property a value that a run in another language would take from around it", () => {
    const { code } = bundle({ filename: `${theme}styles/theme.css`, minify: true })
    expect(code.toString()).not.toMatch(/--[\w-]+:inherit/)
  })

  it("is at most 2 KB of script, where there are no diagrams and nobody searches", () => {
    const files = readdirSync(`${theme}scripts`).filter(file => file !== "diagrams.js" && file !== "search.js")
    const sizes = files.map(file => gzipSync(read(`scripts/${file}`)).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2048)
  })
})

describe("the stylesheet", () => {
  it("has no left and right but where code or the author says so", () => {
    const sided = readdirSync(`${theme}styles`).flatMap(file =>
      [
        ...read(`styles/${file}`).matchAll(
          /(?:margin|padding|border|inset)-(?:left|right)\b|^\s*(?:left|right):|(?:text-align|float): (?:left|right)\b/gm,
        ),
      ].map(([found]) => `${file}: ${found}`),
    )
    expect(sided).toEqual(["code.css: text-align: left"])
  })
})

describe("the interface", () => {
  it("has an English wording for every key that the theme asks for", () => {
    const parts = readdirSync(`${theme}parts`).map(file => read(`parts/${file}`))
    const asked = [...parts, read("root.tsx"), read("not-found.tsx")].flatMap(text =>
      [...text.matchAll(/\bt\("([\w-]+)"/g)].map(([, key]) => key ?? ""),
    )
    const known = new Set(Object.keys(english.texts).map(key => key.replace(/_(one|other)$/, "")))
    expect(asked.filter(key => !known.has(key))).toEqual([])
    expect(asked.length).toBeGreaterThan(10)
  })
})
