import { createHash } from "node:crypto"
import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { basename, extname, join } from "node:path"
import sharp, { type Sharp } from "sharp"
import type { Asset } from "../1-read/index.ts"
import type { Picture } from "../4-render/index.ts"
import { type Diagnostic, diagnoseFile } from "../diagnostics/index.ts"
import { inTurn } from "./in-turn.ts"
import type { OutputFile } from "./output.ts"
import { type PictureFacts, type PictureFormat, planFor, type Rendition } from "./picture-plan.ts"
import { drawingOf } from "./svg.ts"

/** Pixels that are decoded at most: a small file can claim a picture that fills the memory. */
const MAX_PIXELS = 40_000_000

/** Pictures that are worked on at one time; each uses a core. */
const AT_ONCE = 2

/** Part of every cache key: raise it when the same bytes are to give other files. */
const VERSION = 1

const EXTENSIONS: Readonly<Record<PictureFormat, string>> = {
  png: "png",
  jpeg: "jpg",
  webp: "webp",
  avif: "avif",
  gif: "gif",
  svg: "svg",
}
const FORMATS: Readonly<Record<string, PictureFormat>> = {
  ".png": "png",
  ".jpg": "jpeg",
  ".jpeg": "jpeg",
  ".webp": "webp",
  ".avif": "avif",
  ".gif": "gif",
  ".svg": "svg",
}

/** A picture of the site, and under which key pages find it: its path, or `tag:path` in one locale. */
export interface PictureRequest {
  readonly key: string
  readonly asset: Asset
  /** Exchanges the words of a drawing. */
  readonly words?: (text: string) => string
}

export interface PicturesMade {
  readonly pictures: ReadonlyMap<string, Picture>
  readonly files: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Whether a path names a picture that can be made ready for pages. */
export const isPicture = (path: string): boolean => FORMATS[extname(path).toLowerCase()] !== undefined

type Made = { readonly picture: Picture; readonly files: readonly OutputFile[] }

class Unfit extends Error {}

/** What a picture is, as its bytes say; a file that isn't what its name says is unfit. */
async function factsOf(bytes: Uint8Array, asset: Asset): Promise<PictureFacts> {
  const expected = FORMATS[extname(asset.path).toLowerCase()]
  const data = await sharp(bytes, { limitInputPixels: false }).metadata()
  const format = data.format === "heif" ? "avif" : data.format
  if (expected === undefined || format !== expected)
    throw new Unfit(`its name says ${expected}, its bytes say ${format}`)
  const turned = (data.orientation ?? 1) > 4
  const [width, height] = turned ? [data.height, data.width] : [data.width, data.pageHeight ?? data.height]
  return { format: expected, width, height, animated: (data.pages ?? 1) > 1 && expected !== "avif" }
}

function encode(image: Sharp, format: Rendition["format"]): Sharp {
  if (format === "avif") return image.avif({ quality: 55, effort: 2, chromaSubsampling: "4:4:4" })
  if (format === "webp") return image.webp({ quality: 82, effort: 4 })
  if (format === "jpeg") return image.jpeg({ quality: 88, mozjpeg: true })
  return format === "png" ? image.png({ compressionLevel: 9, effort: 7 }) : image.gif()
}

/** Decodes, turns as the camera meant it, and encodes anew: no metadata and no bytes behind the picture come through. */
function rendition(bytes: Uint8Array, facts: PictureFacts, { format, width }: Rendition): Promise<Buffer> {
  const density = facts.format === "svg" ? Math.min(72 * (width / facts.width), 2400) : 72
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, animated: facts.animated, density }).autoOrient()
  return encode(width === facts.width ? image : image.resize({ width }), format).toBuffer()
}

const pathFor = (asset: Asset, key: string, { format, width }: Rendition): string => {
  const name = basename(asset.path, extname(asset.path)).replace(/[^\p{L}\p{N}._-]+/gu, "-")
  return `assets/${name}-${key.slice(0, 8)}-${width}.${EXTENSIONS[format]}`
}

function pictureFrom(facts: PictureFacts, plan: readonly Rendition[], asset: Asset, key: string): Picture {
  const formats = [...new Set(plan.map(({ format }) => format))].map(format => ({
    type: `image/${format}`,
    candidates: plan
      .filter(each => each.format === format)
      .map(each => ({ path: pathFor(asset, key, each), width: each.width })),
  }))
  const original = formats.at(-1)?.candidates.at(-1)?.path ?? ""
  return { width: Math.round(facts.width), height: Math.round(facts.height), original, formats }
}

/** One rendition's file: from the cache, or made and put there. */
async function cached(cache: string, name: string, make: () => Promise<Buffer>): Promise<string> {
  const file = join(cache, name)
  const known = await readFile(file).catch(() => undefined)
  if (known !== undefined) return file
  await writeFile(`${file}.${process.pid}`, await make())
  await rename(`${file}.${process.pid}`, file)
  return file
}

async function makePicture({ asset, words }: PictureRequest, fonts: readonly string[], cache: string): Promise<Made> {
  const read = await readFile(asset.absolute)
  const drawing =
    extname(asset.path).toLowerCase() === ".svg"
      ? await drawingOf(read.toString("utf8"), words ?? (text => text), fonts)
      : read
  if (typeof drawing === "object" && "reason" in drawing) throw new Unfit(drawing.reason)
  const bytes = typeof drawing === "string" ? Buffer.from(drawing) : drawing
  const facts = await factsOf(bytes, asset)
  const pixels = facts.width * facts.height
  if (pixels > MAX_PIXELS) throw new RangeError(String(pixels))
  const plan = planFor(facts)
  const key = createHash("sha256")
    .update(`${VERSION} ${sharp.versions.sharp} ${JSON.stringify(plan)}`)
    .update(bytes)
    .digest("hex")
  const files: OutputFile[] = []
  for (const each of plan) {
    const path = pathFor(asset, key, each)
    files.push({
      path,
      copyOf: await cached(cache, `${key}-${each.width}.${each.format}`, () => rendition(bytes, facts, each)),
    })
  }
  return { picture: pictureFrom(facts, plan, asset, key), files }
}

function faultOf(error: unknown, { asset }: PictureRequest): Diagnostic {
  if (error instanceof RangeError) return diagnoseFile("I103", asset.file, { pixels: error.message, limit: MAX_PIXELS })
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error)
  return diagnoseFile("I102", asset.file, { reason: reason ?? "" })
}

/**
 * Makes every picture ready for pages: real size, AVIF and WebP beside its own format, several widths.
 * What was made once is taken from the folder `cache`. A file that is no picture costs that picture.
 */
export async function makePictures(
  requests: readonly PictureRequest[],
  fonts: readonly string[],
  cache: string,
  onDone: (done: number) => void = () => {},
): Promise<PicturesMade> {
  await mkdir(cache, { recursive: true })
  let done = 0
  const results = await inTurn(requests, AT_ONCE, async request => {
    const made = await makePicture(request, fonts, cache).catch((error: unknown) => faultOf(error, request))
    onDone(++done)
    return { request, made }
  })
  const pictures = new Map<string, Picture>()
  const files = new Map<string, OutputFile>()
  const diagnostics: Diagnostic[] = []
  for (const { request, made } of results) {
    if ("code" in made) diagnostics.push(made)
    else {
      pictures.set(request.key, made.picture)
      for (const file of made.files) files.set(file.path, file)
    }
  }
  return { pictures, files: [...files.values()], diagnostics }
}
