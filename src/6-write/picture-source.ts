import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { extname } from "node:path"
import type { Asset } from "../1-read/index.ts"
import { decoder } from "./decoder.ts"
import { type DrawnElement, readDrawing, svgOf } from "./drawing.ts"
import { fontsAt } from "./fonts.ts"
import { translated, withOutlines } from "./labels.ts"
import type { PictureFacts, PictureFormat } from "./picture-plan.ts"

/** Pixels that are decoded at most: a small file can claim a picture that fills the memory. */
export const MAX_PIXELS = 40_000_000

const FORMATS: ReadonlyMap<string, PictureFormat> = new Map([
  [".png", "png"],
  [".jpg", "jpeg"],
  [".jpeg", "jpeg"],
  [".webp", "webp"],
  [".avif", "avif"],
  [".gif", "gif"],
  [".svg", "svg"],
])

/** The format that a path's extension promises. */
export const formatOf = (path: string): PictureFormat | undefined => FORMATS.get(extname(path).toLowerCase())

/** A file that isn't the picture that it claims to be. The message ends "this file is not a picture that can be read: …". */
export class Unfit extends Error {
  /** Where, in a picture that is text. */
  readonly place?: { readonly text: string; readonly at: number }
  constructor(reason: string, place?: { readonly text: string; readonly at: number }) {
    super(reason)
    if (place) this.place = place
  }
}

/** A picture of more pixels than are decoded. */
export class TooLarge extends Error {
  readonly pixels: number
  constructor(pixels: number) {
    super(`${pixels} pixels`)
    this.pixels = pixels
  }
}

/** A picture that was looked at, and not decoded yet. */
export interface PictureSource {
  readonly facts: PictureFacts
  /** Changes when any pixel may. */
  readonly digest: string
  /** Reads the file anew, for `sharp` to decode: between the look and this, it isn't held in memory. */
  readonly load: () => Promise<Buffer>
}

/** What a picture is, as its bytes say; a file that isn't what its name says is unfit. */
async function factsOf(bytes: Buffer, expected: PictureFormat): Promise<PictureFacts> {
  const sharp = await decoder()
  const data = await sharp(bytes, { limitInputPixels: false, animated: expected !== "avif" })
    .metadata()
    .catch((error: unknown) => {
      const isOther = error instanceof Error && error.message.includes("unsupported image format")
      throw isOther ? new Unfit("its bytes are those of no picture") : error
    })
  const format = data.format === "heif" ? "avif" : data.format
  if (format !== expected) throw new Unfit(`its name says ${expected}, its bytes say ${format}`)
  const pixels = data.width * data.height
  if (pixels > MAX_PIXELS) throw new TooLarge(pixels)
  const [width, height] =
    (data.orientation ?? 1) > 4 ? [data.height, data.width] : [data.width, data.pageHeight ?? data.height]
  return { format: expected, width, height, animated: (data.pages ?? 1) > 1 && expected !== "avif" }
}

const digestOf = (...parts: readonly (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex")

/** Digests of font files: part of what a drawing's pixels depend on. */
const fontDigests = new Map<string, Promise<string>>()

async function digestOfFonts(files: readonly string[]): Promise<string> {
  const digests = files.map(file => {
    const known = fontDigests.get(file) ?? readFile(file).then(bytes => digestOf(bytes))
    fontDigests.set(file, known)
    return known
  })
  return (await Promise.all(digests)).join(" ")
}

/** A drawing in other words. */
function drawingIn(bytes: Buffer, words: (text: string) => string): DrawnElement {
  const text = bytes.toString("utf8")
  const read = readDrawing(text)
  if ("reason" in read) throw new Unfit(read.reason, { text, at: read.at ?? 0 })
  return translated(read, words)
}

/** Opens a drawing in other words. Its labels become outlines only when it is drawn: fonts are slow to open. */
async function openDrawing(
  bytes: Buffer,
  words: (text: string) => string,
  fonts: readonly string[],
  again: () => Promise<Buffer>,
): Promise<PictureSource> {
  const svg = svgOf(drawingIn(bytes, words))
  return {
    facts: await factsOf(Buffer.from(svg), "svg"),
    digest: digestOf(svg, await digestOfFonts(fonts)),
    load: async () => Buffer.from(svgOf(withOutlines(drawingIn(await again(), words), await fontsAt(fonts)))),
  }
}

/** Looks at a picture file. Throws `Unfit` or `TooLarge`, or what the decoder throws. */
export async function openPicture(
  asset: Asset,
  words: (text: string) => string,
  fonts: readonly string[],
): Promise<PictureSource> {
  const bytes = await readFile(asset.absolute)
  const digest = digestOf(bytes)
  /** What is made is kept by what was seen at first. */
  const again = async (): Promise<Buffer> => {
    const now = await readFile(asset.absolute)
    if (digestOf(now) !== digest) throw new Unfit("it was changed while the site was built")
    return now
  }
  const format = formatOf(asset.path)
  if (format === undefined) throw new Unfit("its name is no picture's")
  if (format === "svg") return openDrawing(bytes, words, fonts, again)
  return { facts: await factsOf(bytes, format), digest, load: again }
}
