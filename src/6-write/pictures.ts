import { createHash } from "node:crypto"
import { mkdir } from "node:fs/promises"
import { basename, extname } from "node:path"
import type { Sharp } from "sharp"
import type { Asset } from "../1-read/index.ts"
import type { Picture } from "../4-render/index.ts"
import { type Diagnostic, diagnose, diagnoseFile, refusalOf } from "../diagnostics/index.ts"
import { decoder } from "./decoder.ts"
import { inTurn } from "./in-turn.ts"
import type { OutputFile } from "./output.ts"
import { cached } from "./picture-cache.ts"
import { type PictureFacts, planFor, type Rendition } from "./picture-plan.ts"
import { formatOf, MAX_PIXELS, openPicture, type PictureSource, TooLarge, Unfit } from "./picture-source.ts"

/** Pictures that are worked on at one time; each uses a core. */
const AT_ONCE = 2

/** Seconds that one file of a picture may take. */
const MAX_SECONDS = 60

/** Part of every cache key: raise it when the same bytes are to give other files. */
const VERSION = 7

/** A picture of the site, and under which key pages find it: its path, or `tag:path` in one locale. */
export interface PictureRequest {
  readonly key: string
  readonly asset: Asset
  /** Pages show it beside text or in a line, never as wide as their column. */
  readonly isSmall: boolean
  /** Exchanges the words of a drawing. */
  readonly words?: (text: string) => string
}

export interface PicturesMade {
  readonly pictures: ReadonlyMap<string, Picture>
  readonly files: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Whether a path names a picture that can be made ready for pages. */
export const isPicture = (path: string): boolean => formatOf(path) !== undefined

interface Made {
  readonly picture: Picture
  readonly files: readonly OutputFile[]
}

/** A drawing has few colours: with 256 of them its edges are as clean, and its files half as large. */
const DRAWING = { palette: true, compressionLevel: 6, effort: 5 } as const

function encode(image: Sharp, format: Rendition["format"]): Sharp {
  if (format === "avif") return image.avif({ quality: 55, effort: 1, chromaSubsampling: "4:4:4" })
  if (format === "webp") return image.webp({ quality: 82, effort: 2 })
  if (format === "jpeg") return image.jpeg({ quality: 88, mozjpeg: true })
  return format === "png" ? image.png({ compressionLevel: 6, adaptiveFiltering: true }) : image.gif()
}

/** Decodes, turns as the camera meant it: no metadata and no bytes behind the picture come through. */
async function decoded({ load, facts }: PictureSource, width: number): Promise<Sharp> {
  const density = facts.format === "svg" ? Math.min(72 * (width / facts.width), 2400) : 72
  const sharp = await decoder()
  const image = sharp(await load(), {
    limitInputPixels: MAX_PIXELS,
    animated: facts.animated,
    density,
    // A drawing that a browser shows with a shrug is shown; a truncated photograph is not.
    failOn: facts.format === "svg" ? "none" : "error",
  })
    .timeout({ seconds: MAX_SECONDS })
    .autoOrient()
  return width === facts.width ? image : image.resize({ width })
}

/** Makes a picture's files. */
type Maker = (rendition: Rendition) => Promise<Buffer>

const photographer =
  (source: PictureSource): Maker =>
  async ({ format, width }) =>
    encode(await decoded(source, width), format).toBuffer()

/** A drawing is drawn once for each width, which takes longer than to encode it. */
function draughtsman(source: PictureSource): Maker {
  const png = remembered(async width => (await decoded(source, width)).png(DRAWING).toBuffer())
  return async ({ format, width }) => {
    const drawn = await png(width)
    if (format === "png") return drawn
    return (await decoder())(drawn).webp({ lossless: true, effort: 3 }).toBuffer()
  }
}

/** Asks for each width only once. */
function remembered<Value>(make: (width: number) => Promise<Value>): (width: number) => Promise<Value> {
  const known = new Map<number, Promise<Value>>()
  return width => {
    const value = known.get(width) ?? make(width)
    known.set(width, value)
    return value
  }
}

const pathFor = (asset: Asset, key: string, { format, width }: Rendition): string => {
  const name = basename(asset.path, extname(asset.path)).replace(/[^\p{L}\p{N}._-]+/gu, "-")
  return `assets/${name}-${key.slice(0, 8)}-${width}.${format === "jpeg" ? "jpg" : format}`
}

function pictureFrom(facts: PictureFacts, plan: readonly Rendition[], asset: Asset, key: string): Picture {
  const formats = [...new Set(plan.map(({ format }) => format))].map(format => ({
    type: `image/${format}`,
    candidates: plan
      .filter(each => each.format === format)
      .map(each => ({ path: pathFor(asset, key, each), width: each.width })),
  }))
  const original = formats.at(-1)?.candidates.at(-1)?.path ?? ""
  return { width: facts.width, height: facts.height, original, formats }
}

async function makePicture(
  { asset, isSmall, words }: PictureRequest,
  fonts: readonly string[],
  cache: string,
): Promise<Made> {
  const source = await openPicture(asset, words ?? (text => text), fonts)
  const plan = planFor(source.facts, isSmall)
  const { versions } = await decoder()
  const key = createHash("sha256")
    .update(`${VERSION} ${versions.sharp} ${JSON.stringify(plan)} ${source.digest}`)
    .digest("hex")
  const make = source.facts.format === "svg" ? draughtsman(source) : photographer(source)
  const files: OutputFile[] = []
  for (const each of plan) {
    const made = await cached(cache, `${key}-${each.width}.${each.format}`, () => make(each))
    files.push({ path: pathFor(asset, key, each), copyOf: made })
  }
  return { picture: pictureFrom(source.facts, plan, asset, key), files }
}

function faultOf(error: unknown, { asset }: PictureRequest): Diagnostic {
  // The disk's fault is not the picture's.
  if (refusalOf(error)) throw error
  if (error instanceof TooLarge) return diagnoseFile("I103", asset.file, { pixels: error.pixels, limit: MAX_PIXELS })
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error)
  const place = error instanceof Unfit ? error.place : undefined
  if (place === undefined) return diagnoseFile("I102", asset.file, { reason: reason ?? "" })
  return diagnose("I102", { file: asset.file, text: place.text }, place.at, place.at + 1, { reason: reason ?? "" })
}

/**
 * Makes every picture ready for pages: real size, AVIF or WebP beside its own format, several widths.
 * What was made once is taken from the folder `cache`. A file that is no picture costs that picture, and is told once.
 */
export async function makePictures(
  requests: readonly PictureRequest[],
  fonts: readonly string[],
  cache: string,
  onDone: (done: number) => void = () => {},
): Promise<PicturesMade> {
  if (requests.length > 0) await mkdir(cache, { recursive: true })
  let done = 0
  const results = await inTurn(requests, AT_ONCE, async request => {
    const made = await makePicture(request, fonts, cache).catch((error: unknown) => faultOf(error, request))
    onDone(++done)
    return { request, made }
  })
  const pictures = new Map<string, Picture>()
  const files = new Map<string, OutputFile>()
  const faults = new Map<string, Diagnostic>()
  for (const { request, made } of results) {
    if ("code" in made) faults.set(request.asset.file, made)
    else {
      pictures.set(request.key, made.picture)
      for (const file of made.files) files.set(file.path, file)
    }
  }
  return { pictures, files: [...files.values()], diagnostics: [...faults.values()] }
}
