import type { Sharp } from "sharp"
import { decoder } from "./decoder.ts"
import type { Rendition } from "./picture-plan.ts"
import { MAX_PIXELS, type PictureSource } from "./picture-source.ts"

/** Seconds that one file of a picture may take. */
const MAX_SECONDS = 60

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

/** Makes the files of one picture, for which its own is read once. */
type Maker = (rendition: Rendition) => Promise<Buffer>

/** Who makes a picture's files. */
export function makerFor(source: PictureSource): Maker {
  let loaded: Promise<Buffer> | undefined
  const load = (): Promise<Buffer> => {
    loaded ??= source.load()
    return loaded
  }
  return source.facts.format === "svg" ? draughtsman({ ...source, load }) : photographer({ ...source, load })
}

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
