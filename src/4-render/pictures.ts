import type { PageId } from "../1-read/index.ts"
import type { Token } from "../2-parse/index.ts"
import { decodePath, pathsNamed, relativeAddress } from "./addresses.ts"
import { escapeHtml } from "./escape.ts"
import type { Picture, Surroundings } from "./page.ts"
import { attribute } from "./tokens.ts"

/** Attributes of the author's that the picture keeps. */
const KEPT = ["id", "title", "lang", "dir"] as const

/** Width of the reading column: how large a picture is shown at most. */
const COLUMN = "(min-width: 48em) 44rem, 100vw"

/** How wide a picture beside text is shown at most where its author doesn't say, in CSS pixels. The stylesheet knows it, too. */
const BESIDE = 240

/** Fragments that make a picture one for a colour scheme: Material's, and GitHub's. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ["only-light", "only-light"],
  ["gh-light-mode-only", "only-light"],
  ["only-dark", "only-dark"],
  ["gh-dark-mode-only", "only-dark"],
])

export const attributes = (pairs: readonly (readonly [string, string | undefined])[]): string =>
  pairs.flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`])).join("")

/** The picture that `src`, written on page `from`, names: the locale's own where it has one. */
export function pictureAt(
  src: string,
  from: PageId,
  locale: string,
  { addresses, pictures }: Pick<Surroundings, "addresses" | "pictures">,
): Picture | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(src)) return pictures.get(src)
  const [path = ""] = src.split(/[?#]/)
  const named = pathsNamed(from, decodePath(path), addresses.site).find(each => pictures.has(each))
  return named === undefined ? undefined : (pictures.get(`${locale}:${named}`) ?? pictures.get(named))
}

/** The width or height that the author asks for, in CSS pixels. */
function askedFor(token: Token, name: "width" | "height"): number | undefined {
  const value = Number(attribute(token, name))
  return Number.isFinite(value) && value > 0 ? value : undefined
}

export const classesOf = (token: Token): readonly string[] => attribute(token, "class")?.split(/\s+/) ?? []

/** Text runs beside it. */
export const isAtSide = (token: Token): boolean =>
  token.tag === "img" && classesOf(token).some(each => each === "align-left" || each === "align-right")

/** It stands beside text, or in a line as an icon does. */
const isAside = (token: Token): boolean => isAtSide(token) || classesOf(token).includes("twemoji")

/** How wide a picture is shown at most, in CSS pixels; nothing where it may fill the column. */
function shownWidth(token: Token): number | undefined {
  return askedFor(token, "width") ?? (askedFor(token, "height") === undefined && isAside(token) ? BESIDE : undefined)
}

/** Whether a picture is shown no wider than beside text, so that small files are all it needs. */
export const isShownSmall = (token: Token): boolean => (shownWidth(token) ?? Number.POSITIVE_INFINITY) <= BESIDE

/** The author's classes; one for the colour scheme that the picture is for; one for a size that is the theme's to choose. */
function classFor(token: Token): string | undefined {
  const scheme = SCHEMES.get(attribute(token, "src")?.split("#")[1] ?? "")
  const sized = askedFor(token, "width") === undefined && askedFor(token, "height") === undefined
  const classes = [...classesOf(token), ...(scheme ? [scheme] : []), ...(sized && isAside(token) ? ["unsized"] : [])]
  return classes.length === 0 ? undefined : classes.join(" ")
}

/** Size in CSS pixels: the author's where the author gave one, in the picture's proportion. */
function sizeOf(token: Token, picture: Picture): readonly [width: string, height: string] {
  const width = askedFor(token, "width")
  const height = askedFor(token, "height")
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
  const shown = shownWidth(token)
  const sizes = shown === undefined ? COLUMN : `${shown}px`
  const kept = KEPT.map(name => [name, attribute(token, name)] as const)
  const image = `<img${attributes([
    ["src", link(largest?.path ?? picture.original)],
    ["srcset", many && fallback ? srcset(fallback.candidates) : undefined],
    ["sizes", many ? sizes : undefined],
    ["alt", alt],
    ["width", width],
    ["height", height],
    ["loading", eager ? undefined : "lazy"],
    ["decoding", "async"],
    ["class", classFor(token)],
    ...kept,
  ])}>`
  const sources = picture.formats.slice(0, -1)
  if (sources.length === 0) return image
  const elements = sources.map(
    ({ type, candidates }) =>
      `<source${attributes([
        ["type", type],
        ["srcset", srcset(candidates)],
        ["sizes", candidates.length > 1 ? sizes : undefined],
      ])}>`,
  )
  return `<picture>${elements.join("")}${image}</picture>`
}
