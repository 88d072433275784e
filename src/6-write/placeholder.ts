import { createHash } from "node:crypto"
import { basename, extname } from "node:path"
import type { Picture, RemotePicture } from "../4-render/index.ts"
import { escapeXml } from "./escape-xml.ts"
import type { OutputFile } from "./output.ts"

/** A box with words in the middle. Pixels. */
interface Box {
  readonly width: number
  readonly height: number
  readonly corner: number
  readonly letters: number
  readonly words: string
}

/** A quiet panel. */
const drawing = ({ width, height, corner, letters, words }: Box): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
  `<rect width="${width}" height="${height}" rx="${corner}" fill="#8a93a0" fill-opacity=".15"/>` +
  `<text x="${width / 2}" y="${Math.round((height + letters * 0.7) / 2)}" text-anchor="middle" font-family="sans-serif" font-size="${letters}" fill="#8a93a0">${escapeXml(words)}</text></svg>\n`

/** Small pictures that say how a project is: services that make them, and paths of those that others have. */
const BADGE =
  /badge|shields\.io|\/(?:workflows|actions)\/|codecov|coveralls|travis-ci|appveyor|circleci|readthedocs|gitter|pepy\.tech/i

/** Alternative texts that say nothing. */
const EMPTY = /^(?:alt(?: text)?|badge|image|img|logo|status)?$/i

/** Letters on a badge, at most. */
const MAX_LETTERS = 40

function badge(words: string): Box {
  const short = words.length > MAX_LETTERS ? `${words.slice(0, MAX_LETTERS - 1)}…` : words
  return { width: Math.round(short.length * 7) + 16, height: 22, corner: 4, letters: 12, words: short }
}

/** What a picture would look like: a badge with its alternative text, or a panel with the name of the site it is on. */
function boxFor({ url, words }: RemotePicture): Box {
  const { host, pathname } = new URL(url)
  return BADGE.test(host + pathname)
    ? badge(EMPTY.test(words.trim()) ? host : words.trim())
    : { width: 640, height: 120, corner: 8, letters: 22, words: host }
}

/**
 * What stands for a picture on another site, which a page of ours never asks for: a drawing with words, which leads
 * there. Its address is absolute.
 */
function placeholderFor(remote: RemotePicture): { readonly picture: Picture; readonly file: OutputFile } {
  const { url } = remote
  const { pathname } = new URL(url)
  const name = basename(pathname, extname(pathname)).replace(/[^\w.-]+/g, "-") || "picture"
  const box = boxFor(remote)
  const path = `assets/elsewhere/${name}-${createHash("sha256")
    .update(drawing(box) + url)
    .digest("hex")
    .slice(0, 8)}.svg`
  const { width, height } = box
  const formats = [{ type: "image/svg+xml", candidates: [{ path, width }] }]
  return { picture: { width, height, original: url, formats }, file: { path, content: drawing(box) } }
}

/** What stands for pictures on other sites: one for each, whatever pages call it and in which order they come. */
export function placeholdersFor(pictures: readonly RemotePicture[]) {
  const sorted = [...pictures].sort((a, b) => (a.words < b.words ? 1 : a.words > b.words ? -1 : 0))
  const each = new Map(sorted.map(picture => [picture.url, picture]))
  return [...each.values()].map(picture => ({ url: picture.url, ...placeholderFor(picture) }))
}
