import { readFileSync } from "node:fs"
import { join } from "node:path"
import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { readDrawing, svgOf } from "../../src/6-write/drawing.ts"
import { fontsAt } from "../../src/6-write/fonts.ts"
import type { PicturesMade } from "../../src/6-write/index.ts"
import { withOutlines } from "../../src/6-write/labels.ts"
import { assetIn, make } from "./sample-pictures.ts"
import { scratchFolder } from "./scratch-folder.ts"

const svg = (content: string, attributes = 'width="300" height="200"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`
const square = '<rect width="300" height="200" fill="#0a0"/>'

async function draw(drawing: string): Promise<PicturesMade> {
  const folder = scratchFolder()
  const made = await make(folder, [assetIn(folder, "d.svg", drawing)])
  for (const file of made.files) if ("copyOf" in file) expect(readFileSync(file.copyOf).includes("<svg")).toBe(false)
  return made
}

describe("a drawing", () => {
  it("is published as pixels, sharp enough for dense screens", async () => {
    const made = await draw(svg(square))
    const picture = made.pictures.get("d.svg")
    expect(picture).toMatchObject({ width: 300, height: 200 })
    expect(picture?.original).toMatch(/^assets\/d-[0-9a-f]{8}-600\.png$/)
    expect(picture?.formats.at(-1)?.type).toBe("image/png")
  })

  it("has the size of its view box where it says no other", async () => {
    expect((await draw(svg(square, 'viewBox="0 0 320 100"'))).pictures.get("d.svg")).toMatchObject({
      width: 320,
      height: 100,
    })
  })

  it.each([
    ["a page inside", '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'],
    ["a picture from elsewhere", '<image xlink:href="https://example.org/a.png" width="9" height="9"/>'],
    ["a file", '<image href="file:///etc/hostname" width="9" height="9"/>'],
    ["a file beside it", '<use href="other.svg#part"/>'],
    ["styles from elsewhere", "<style>@import 'https://example.org/a.css';</style>"],
    ["a paint from elsewhere", '<rect fill="url(https://example.org/a.svg#p)" width="9" height="9"/>'],
    ["a style that loads", '<rect style="fill: url(other.svg#p)" width="9" height="9"/>'],
    ["broken XML", "<g>"],
    ["an entity", "<text>&name;</text>"],
  ])("with %s is refused", async (_, content) => {
    const made = await draw(svg(square + content))
    expect(made.diagnostics.map(({ code }) => code)).toEqual(["I102"])
    expect(made.pictures.size).toBe(0)
  })

  it.each([
    ["a script", "<script>run()</script>"],
    ["a handler", '<g onclick="run()"/>'],
    ["a link for readers", '<a href="https://example.org/"><rect width="9" height="9"/></a>'],
    ["notes of an editor", '<e:view xmlns:e="urn:editor" e:zoom="2"/><metadata>made by hand</metadata>'],
  ])("is drawn without %s in it", async (_, content) => {
    const cleaned = readDrawing(svg(square + content))
    expect("reason" in cleaned ? cleaned : svgOf(cleaned)).not.toMatch(/script|onclick|run\(\)|https:|zoom|by hand/)
    expect((await draw(svg(square + content))).diagnostics).toEqual([])
  })

  it("that is no XML is told where it stops being that", async () => {
    const [finding] = (await draw("<svg>\n  <g></svg>")).diagnostics
    expect(finding).toMatchObject({ code: "I102", span: { start: { line: 2, column: 6 } } })
    expect(finding?.message).not.toContain("line")
  })

  it("with entities of its own is refused", async () => {
    const made = await draw(`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>${svg("<text>&a;</text>")}`)
    expect(made.diagnostics.map(({ code }) => code)).toEqual(["I102"])
  })

  it("may have the harmless document type that editors write", async () => {
    const type = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    expect((await draw(`<?xml version="1.0"?>\n${type}\n${svg(square)}`)).diagnostics).toEqual([])
  })

  it("may refer to its own parts, and be described", async () => {
    const own = '<title>A square</title><defs><linearGradient id="g"><stop stop-color="#00f"/></linearGradient></defs>'
    expect((await draw(svg(`${own}<rect width="300" height="200" fill="url(#g)"/>`))).diagnostics).toEqual([])
  })

  it.each([
    ["a million pixels wide", svg(square, 'width="1000000" height="1000000"'), "I103"],
    ["of no size", svg(square, 'width="0" height="0"'), "I102"],
    ["nested a hundred thousand deep", svg("<g>".repeat(100_000) + "</g>".repeat(100_000)), "I102"],
    ["of a million elements", svg('<path d=""/>'.repeat(200_000)), "I102"],
  ])("%s ends with a finding", async (_, drawing, code) => {
    expect((await draw(drawing)).diagnostics.map(({ code }) => code)).toEqual([code])
  })
})

describe("labels", () => {
  const inter = (weight: number): string => `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`
  const fonts = [
    inter(400),
    inter(600),
    "node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2",
  ].map(file => join(import.meta.dirname, "../..", file))

  /** The box of the pixels that aren't white. */
  async function inkOf(content: string, words: (text: string) => string = text => text, attributes?: string) {
    const folder = scratchFolder()
    const white = '<rect width="300" height="200" fill="#fff"/>'
    const asset = assetIn(folder, "d.svg", svg(white + content, attributes))
    const made = await make(folder, [{ key: "d.svg", asset, isSmall: false, words }], fonts)
    expect(made.diagnostics).toEqual([])
    const file = made.files.find(({ path }) => path.endsWith("-600.png"))
    const bytes = file !== undefined && "copyOf" in file ? readFileSync(file.copyOf) : Buffer.alloc(0)
    const { info } = await sharp(bytes)
      .trim({ background: "#fff", threshold: 60 })
      .toBuffer({ resolveWithObject: true })
    const left = -(info.trimOffsetLeft ?? 0) / 2
    return { left, right: left + info.width / 2, top: -(info.trimOffsetTop ?? 0) / 2, height: info.height / 2, bytes }
  }

  it("become outlines, but where no font has their characters or styles say how they look", async () => {
    const outlined = async (content: string): Promise<string> => {
      const drawing = readDrawing(svg(content))
      return "reason" in drawing ? drawing.reason : svgOf(withOutlines(drawing, await fontsAt(fonts)))
    }
    expect(await outlined('<text x="9" y="9" fill="red">Hill</text>')).toMatch(
      /<g fill="red"><path d="M[^"]+"(?:\/>|><\/path>)<\/g>/,
    )
    for (const content of ["<text>\u{10330}</text>", "<style>text { fill: red }</style><text>Hill</text>"])
      expect(await outlined(content)).toContain(content.slice(content.indexOf("<text")))
  })

  it("stand where they were told to stand", async () => {
    const start = await inkOf('<text x="150" y="100" font-size="40">Hill</text>')
    const middle = await inkOf('<text x="150" y="100" font-size="40" text-anchor="middle">Hill</text>')
    const end = await inkOf('<g text-anchor="end" font-size="40"><text x="150" y="100">Hill</text></g>')
    expect(start.left).toBeGreaterThan(149)
    expect(start.left).toBeLessThan(158)
    expect(end.right).toBeLessThan(151)
    expect(end.right).toBeGreaterThan(142)
    expect(Math.abs((middle.left + middle.right) / 2 - 150)).toBeLessThan(3)
    expect(start.top + start.height).toBeCloseTo(100, -1)
  })

  it("take the weight that they ask for", async () => {
    const plain = await inkOf('<text x="10" y="100" font-size="40">Mountain</text>')
    const heavy = await inkOf('<text x="10" y="100" font-size="40" font-weight="600">Mountain</text>')
    expect(heavy.right).toBeGreaterThan(plain.right)
  })

  it("speak the reader's language, in a font that has its characters", async () => {
    const english = await inkOf('<text x="10" y="100" font-size="40">Hill</text>')
    const chinese = await inkOf('<text x="10" y="100" font-size="40">Hill</text>', text =>
      text === "Hill" ? "山丘" : text,
    )
    expect(chinese.bytes.equals(english.bytes)).toBe(false)
    expect(chinese.right).toBeGreaterThan(75)
  })

  it("may have lines and heavier words inside", async () => {
    const lines =
      '<text x="20" y="60" font-size="30"><tspan x="20">Hill</tspan><tspan x="20" dy="60">Lake</tspan></text>'
    const asked: string[] = []
    const two = await inkOf(lines, text => {
      asked.push(text)
      return text
    })
    expect(new Set(asked)).toEqual(new Set(["Hill", "Lake"]))
    expect(two.height).toBeGreaterThan(60)
    const inline = await inkOf('<text x="20" y="60" font-size="30">Big <tspan font-weight="600">hill</tspan></text>')
    expect(inline.height).toBeLessThan(45)
    expect(inline.right).toBeGreaterThan(95)
  })

  it("are moved by what their parts say together", async () => {
    const label = (outer: number, inner: number) =>
      inkOf(`<text x="10" y="60" dx="${outer}" font-size="30"><tspan dx="${inner}">Hill</tspan></text>`)
    const [neither, both] = [await label(0, 0), await label(20, 10)]
    expect(both.right - neither.right).toBe(30)
  })

  it("aren't code: markup in a translation is text", async () => {
    const made = await inkOf('<text x="10" y="100" font-size="20">Hill</text>', () => '<script>x</script>&"')
    expect(made.right).toBeGreaterThan(100)
  })
})
