import { writeFileSync } from "node:fs"
import { join } from "node:path"
import sharp, { type Sharp } from "sharp"
import type { Asset } from "../../src/1-read/index.ts"
import { makePictures, type PictureRequest, type PicturesMade } from "../../src/6-write/index.ts"

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

/** Makes pictures of assets, with a cache in the folder. */
export function make(
  folder: string,
  requests: readonly (Asset | PictureRequest)[],
  fonts: readonly string[] = [],
): Promise<PicturesMade> {
  const all = requests.map(request =>
    "asset" in request ? request : { key: request.path, asset: request, isSmall: false },
  )
  return makePictures(all, fonts, join(folder, "cache"))
}
