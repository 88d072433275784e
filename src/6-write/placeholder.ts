import { createHash } from "node:crypto"
import { basename, extname } from "node:path"
import type { Picture } from "../4-render/index.ts"
import { escapeXml } from "./escape-xml.ts"
import type { OutputFile } from "./output.ts"

const WIDTH = 640
const HEIGHT = 120

/** A quiet panel that says where the picture is. */
const drawing = (host: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
  `<rect width="${WIDTH}" height="${HEIGHT}" rx="8" fill="#8a93a0" fill-opacity=".15"/>` +
  `<text x="${WIDTH / 2}" y="68" text-anchor="middle" font-family="sans-serif" font-size="22" fill="#8a93a0">${escapeXml(host)}</text></svg>\n`

/**
 * What stands for a picture on another site, which a page of ours never asks for: a drawing with that site's name,
 * which leads there. `url` is absolute.
 */
export function placeholderFor(url: string): { readonly picture: Picture; readonly file: OutputFile } {
  const { host, pathname } = new URL(url)
  const name = basename(pathname, extname(pathname)).replace(/[^\w.-]+/g, "-") || "picture"
  const path = `assets/elsewhere/${name}-${createHash("sha256").update(url).digest("hex").slice(0, 8)}.svg`
  const formats = [{ type: "image/svg+xml", candidates: [{ path, width: WIDTH }] }]
  return { picture: { width: WIDTH, height: HEIGHT, original: url, formats }, file: { path, content: drawing(host) } }
}
