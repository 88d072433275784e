import type { PageId } from "../1-read/index.ts"
import type { Token } from "../2-parse/index.ts"
import { decodePath, pathsNamed, relativeAddress } from "./addresses.ts"
import { escapeHtml } from "./escape.ts"
import type { Picture, Pictures } from "./page.ts"
import { attribute } from "./tokens.ts"

/** Attributes of the author's that the picture keeps. */
const KEPT = ["class", "id", "title", "lang", "dir"] as const

/** Width of the reading column: how large a picture is shown at most. */
const COLUMN = "(min-width: 48em) 44rem, 100vw"

export const attributes = (pairs: readonly (readonly [string, string | undefined])[]): string =>
  pairs.flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`])).join("")

/** The picture that `src`, written on page `from`, names: the locale's own where it has one. */
export function pictureAt(src: string, from: PageId, locale: string, pictures: Pictures): Picture | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(src)) return pictures.get(src)
  const [path = ""] = src.split(/[?#]/)
  const named = pathsNamed(from, decodePath(path)).find(each => pictures.has(each))
  return named === undefined ? undefined : (pictures.get(`${locale}:${named}`) ?? pictures.get(named))
}

/** Size in CSS pixels: the author's where the author gave one, in the picture's proportion. */
function sizeOf(token: Token, picture: Picture): readonly [width: string, height: string] {
  const asked = (name: string): number | undefined => {
    const value = Number(attribute(token, name))
    return Number.isFinite(value) && value > 0 ? value : undefined
  }
  const width = asked("width")
  const height = asked("height")
  const ratio = picture.height / picture.width
  if (width !== undefined) return [String(width), String(height ?? Math.round(width * ratio))]
  if (height !== undefined) return [String(Math.round(height / ratio)), String(height)]
  return [String(picture.width), String(picture.height)]
}

/** `<picture>` with every format, or a plain `<img>` where one format is all there is. */
export function pictureElement(token: Token, picture: Picture, here: string, alt: string, eager: boolean): string {
  const link = (path: string): string => relativeAddress(here, `/${path}`)
  const srcset = (candidates: Picture["formats"][number]["candidates"]): string =>
    candidates.length === 1
      ? candidates.map(({ path }) => link(path)).join("")
      : candidates.map(({ path, width }) => `${link(path)} ${width}w`).join(", ")
  const fallback = picture.formats.at(-1)
  const [width, height] = sizeOf(token, picture)
  const largest = fallback?.candidates.at(-1)
  const many = (fallback?.candidates.length ?? 0) > 1
  const kept = KEPT.map(name => [name, attribute(token, name)] as const)
  const image = `<img${attributes([
    ["src", link(largest?.path ?? picture.original)],
    ["srcset", many && fallback ? srcset(fallback.candidates) : undefined],
    ["sizes", many ? COLUMN : undefined],
    ["alt", alt],
    ["width", width],
    ["height", height],
    ["loading", eager ? undefined : "lazy"],
    ["decoding", "async"],
    ...kept,
  ])}>`
  const sources = picture.formats.slice(0, -1)
  if (sources.length === 0) return image
  const elements = sources.map(
    ({ type, candidates }) =>
      `<source${attributes([
        ["type", type],
        ["srcset", srcset(candidates)],
        ["sizes", candidates.length > 1 ? COLUMN : undefined],
      ])}>`,
  )
  return `<picture>${elements.join("")}${image}</picture>`
}
