import { readdirSync, readFileSync, statSync, truncateSync } from "node:fs"
import { join } from "node:path"
import sharp from "sharp"
import { describe, expect, it } from "vitest"
import type { PicturesMade } from "../../src/6-write/index.ts"
import { animation, assetIn, gradient, make, open } from "./sample-pictures.ts"
import { scratchFolder } from "./scratch-folder.ts"

/** The bytes of one of the files that were made. */
function bytesOf({ files }: PicturesMade, path: string | undefined): Buffer {
  const file = files.find(each => each.path === path)
  if (file === undefined || !("copyOf" in file)) throw new Error(`no file ${path}`)
  return readFileSync(file.copyOf)
}

describe("a picture", () => {
  it("has its real size, and comes in the best formats first, its own last", async () => {
    const folder = scratchFolder()
    const made = await make(folder, [assetIn(folder, "tea.png", await gradient(1300, 500).png().toBuffer())])
    expect(made.diagnostics).toEqual([])
    const picture = made.pictures.get("tea.png")
    expect(picture).toMatchObject({ width: 1300, height: 500 })
    expect(picture?.formats.map(({ type }) => type)).toEqual(["image/avif", "image/png"])
    expect(picture?.formats[0]?.candidates.map(({ width }) => width)).toEqual([960, 1300])
    expect(picture?.original).toMatch(/^assets\/tea-[0-9a-f]{8}-1300\.png$/)
    const paths = picture?.formats.flatMap(({ candidates }) => candidates.map(({ path }) => path)).sort()
    expect(made.files.map(({ path }) => path).sort()).toEqual(paths)
    for (const { type, candidates } of picture?.formats ?? [])
      for (const { path, width } of candidates) {
        const data = await sharp(bytesOf(made, path)).metadata()
        expect([width, type]).toEqual([data.width, `image/${data.format === "heif" ? "avif" : data.format}`])
      }
  })

  it("of a column's width or less comes as WebP: AVIF would save next to nothing", async () => {
    const folder = scratchFolder()
    const made = await make(folder, [assetIn(folder, "cup.png", await gradient(600, 400).png().toBuffer())])
    expect(made.pictures.get("cup.png")?.formats.map(({ type }) => type)).toEqual(["image/webp", "image/png"])
  })

  it("that is only shown small is no larger than that, at twice the density", async () => {
    const folder = scratchFolder()
    const asset = assetIn(folder, "pot.png", await gradient(1300, 1000).png().toBuffer())
    const made = await make(folder, [{ key: "pot.png", asset, isSmall: true }])
    const picture = made.pictures.get("pot.png")
    expect(picture).toMatchObject({ width: 1300, height: 1000 })
    expect(picture?.formats.map(({ candidates }) => candidates.map(({ width }) => width))).toEqual([[480], [480]])
    expect(await sharp(bytesOf(made, picture?.original)).metadata()).toMatchObject({ width: 480, height: 369 })
  })

  it("is never made larger than it is", async () => {
    const folder = scratchFolder()
    const made = await make(folder, [assetIn(folder, "a.jpg", await gradient(300, 300).jpeg().toBuffer())])
    const widths = made.pictures.get("a.jpg")?.formats.flatMap(({ candidates }) => candidates.map(({ width }) => width))
    expect(new Set(widths)).toEqual(new Set([300]))
  })

  it("is turned as the camera meant it, and says nothing of where it was taken", async () => {
    const folder = scratchFolder()
    const exif = { IFD0: { Copyright: "Secret Person" }, IFD3: { GPSLatitude: "52/1 30/1 0/1" } }
    const bytes = await gradient(400, 300).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    const made = await make(folder, [assetIn(folder, "photo.jpg", bytes)])
    expect(made.pictures.get("photo.jpg")).toMatchObject({ width: 300, height: 400 })
    for (const { path } of made.files) {
      const file = bytesOf(made, path)
      expect(await sharp(file).metadata()).not.toHaveProperty("exif")
      expect(file.includes("Secret")).toBe(false)
    }
  })

  it("that moves, moves", async () => {
    const folder = scratchFolder()
    const made = await make(folder, [assetIn(folder, "steps.gif", await animation())])
    const picture = made.pictures.get("steps.gif")
    expect(picture).toMatchObject({ width: 20, height: 10 })
    expect(await sharp(bytesOf(made, picture?.original)).metadata()).toMatchObject({ format: "gif", pages: 2 })
  })

  it("loses what hides behind its end", async () => {
    const folder = scratchFolder()
    const hidden = Buffer.from("<script>hidden()</script>")
    const png = Buffer.concat([await gradient(300, 20).png().toBuffer(), hidden])
    const gif = Buffer.concat([await animation(), hidden])
    const made = await make(folder, [assetIn(folder, "a.png", png), assetIn(folder, "b.gif", gif)])
    expect(made.pictures.size).toBe(2)
    for (const { path } of made.files) expect(bytesOf(made, path).includes("hidden")).toBe(false)
  })

  it("gives the same bytes from a new cache, and is made only once in an old one", async () => {
    const [folder, other] = [scratchFolder(), scratchFolder()]
    const bytes = await gradient(700, 90).png().toBuffer()
    const first = await make(folder, [assetIn(folder, "a.png", bytes)])
    const second = await make(other, [assetIn(other, "a.png", bytes)])
    expect(second.pictures).toEqual(first.pictures)
    for (const { path } of first.files) expect(bytesOf(first, path).equals(bytesOf(second, path))).toBe(true)
    const times = (): number[] =>
      readdirSync(join(folder, "cache")).map(file => statSync(join(folder, "cache", file)).mtimeMs)
    const before = times()
    expect(await make(folder, [assetIn(folder, "a.png", bytes)])).toEqual(first)
    expect(times()).toEqual(before)
  })

  it("is made again where the cache was damaged", async () => {
    const folder = scratchFolder()
    const asset = assetIn(folder, "a.png", await gradient(300, 9).png().toBuffer())
    await make(folder, [asset])
    for (const file of readdirSync(join(folder, "cache"))) truncateSync(join(folder, "cache", file))
    const made = await make(folder, [asset])
    for (const { path } of made.files) expect(bytesOf(made, path).length).toBeGreaterThan(0)
  })

  it("may stand in the project many times", async () => {
    const folder = scratchFolder()
    const bytes = await gradient(600, 400).png().toBuffer()
    const asset = assetIn(folder, "a.png", bytes)
    const made = await make(
      folder,
      Array.from({ length: 6 }, (_, at) => ({ key: `l${at}:a.png`, asset, isSmall: false })),
    )
    expect(made.diagnostics).toEqual([])
    expect(made.pictures.size).toBe(6)
    expect(new Set(made.files.map(({ path }) => path)).size).toBe(made.files.length)
  })
})

describe("what is no picture", () => {
  const png = (): Promise<Buffer> => gradient(300, 200).png().toBuffer()
  /** A PNG whose header claims another size than there is. */
  async function claiming(width: number, height: number): Promise<Buffer> {
    const bytes = await png()
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    return bytes
  }
  const cases: readonly [string, string, () => Promise<Buffer | string> | string][] = [
    ["empty.png", "I102", () => ""],
    ["text.jpg", "I102", () => "I am a letter, not a picture"],
    ["cut.png", "I102", async () => (await png()).subarray(0, 2000)],
    ["png.jpg", "I102", png],
    ["page.gif", "I102", () => "GIF89a=1;show();//"],
    ["huge.png", "I103", () => claiming(100_000, 100_000)],
    ["page.svg", "I102", () => "<html><body>tea</body></html>"],
    ["drawing.png", "I102", () => '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ]

  it.each(cases)("%s costs that picture alone (%s)", async (name, code, bytes) => {
    const folder = scratchFolder()
    const good = assetIn(folder, "good.png", await png())
    const made = await make(folder, [assetIn(folder, name, await bytes()), good])
    expect(made.diagnostics.map(({ code, span }) => [code, span.file])).toEqual([[code, `content/${name}`]])
    expect([...made.pictures.keys()]).toEqual(["good.png"])
  })

  it("is said to be none where its bytes are no picture's", async () => {
    const folder = scratchFolder()
    const { diagnostics } = await make(folder, [assetIn(folder, "text.jpg", "I am a letter, not a picture")])
    expect(diagnostics[0]?.message).toMatch(/can be read: its bytes are those of no picture$/)
  })

  it("may turn out to be none only when it is made, and is among what was made no longer", async () => {
    const folder = scratchFolder()
    const whole = await png()
    const good = assetIn(folder, "good.png", whole)
    const opened = await open(folder, [good, assetIn(folder, "cut.png", whole.subarray(0, 2000))])
    expect([...opened.pictures.keys()]).toEqual(["good.png", "cut.png"])
    expect(opened.diagnostics).toEqual([])
    const made = await opened.make()
    expect([...made.pictures]).toEqual([["good.png", opened.pictures.get("good.png")]])
    expect(made.diagnostics).toMatchObject([{ code: "I102", span: { file: "content/cut.png" } }])
  })

  it("is one that was another at the look: what is made is kept by that", async () => {
    const folder = scratchFolder()
    const opened = await open(folder, [assetIn(folder, "tea.png", await png())])
    assetIn(folder, "tea.png", await gradient(20, 20).png().toBuffer())
    const { pictures, diagnostics } = await opened.make()
    expect(pictures.size).toBe(0)
    expect(diagnostics[0]?.message).toMatch(/it was changed while the site was built$/)
  })
})
