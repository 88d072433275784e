import { writeFileSync } from "node:fs"
import { join } from "node:path"
import sharp, { type Sharp } from "sharp"
import type { Asset } from "../../src/1-read/index.ts"
import { openPictures, type PictureRequest, type PicturesMade, type PicturesOpened } from "../../src/6-write/index.ts"

/** A picture with soft colours and edges, so that every format has something to do. */
export function gradient(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)]
    pixels.set([(x * 255) / width, (y * 255) / height, (x >> 5) % 2 ? 200 : 60], at * 3)
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** An animation of two frames. */
export async function animation(): Promise<Buffer> {
  const frames = ["red", "blue"].map(background =>
    sharp({ create: { width: 20, height: 10, channels: 3, background } })
      .png()
      .toBuffer(),
  )
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer()
}

/** Puts bytes into a folder as an asset of a project. */
export function assetIn(folder: string, path: string, bytes: Uint8Array | string): Asset {
  const absolute = join(folder, path)
  writeFileSync(absolute, bytes)
  return { path, file: `content/${path}`, absolute }
}

/** Looks at pictures of assets, with a cache in the folder. */
export function open(
  folder: string,
  requests: readonly (Asset | PictureRequest)[],
  fonts: readonly string[] = [],
): Promise<PicturesOpened> {
  const all = requests.map(request =>
    "asset" in request ? request : { key: request.path, asset: request, isSmall: false },
  )
  return openPictures(all, fonts, join(folder, "cache"))
}

/** Makes them, too. */
export const make = async (...given: Parameters<typeof open>): Promise<PicturesMade> => (await open(...given)).make()
