/** The format that a picture file has, as its bytes say. */
export type PictureFormat = "png" | "jpeg" | "webp" | "avif" | "gif" | "svg"

/** What is known of a picture before anything is made of it. Sizes in pixels. */
export interface PictureFacts {
  readonly format: PictureFormat
  readonly width: number
  readonly height: number
  readonly animated: boolean
}

/** One file to make: a format, at a width. */
export interface Rendition {
  readonly format: Exclude<PictureFormat, "svg">
  readonly width: number
}

/** Widths that pictures are offered in, beside their own: a phone's column at twice its density, a desk's. */
const WIDTHS = [960, 1440]

/** Wider than this, pages show none: the column of text on a dense screen. In pixels. */
const MAX_SHOWN = 1440

/** The width of a picture that is only shown small: sharp on a dense screen. */
const SMALL_WIDTH = 480

/** Pictures up to this size on both sides are offered as they are: smaller files would save nothing. */
const SMALL = 256

/**
 * From this width on, a photograph or a screenshot gets AVIF for its better format; below, WebP, which is made in a sixth
 * of the time: what AVIF saves of it are one or two kilobytes. Drawings get WebP without loss, which is smaller than AVIF
 * of the same edges, and made in a quarter of the time. (Measured on 200 pictures of a real site.) Never both: a third
 * format helps nobody whose browser is younger than 2024.
 */
const WORTH_AVIF = 640

/** A width so close to a larger one that is made isn't worth a file. */
const CLOSE = 0.8

/** The largest width that is made. Drawings have no pixels of their own: they are made sharp for dense screens. */
const fullWidth = (format: PictureFormat, width: number): number =>
  format === "svg" ? Math.min(Math.round(width * 2), MAX_SHOWN) : width

/** The widths that a picture of `full` pixels is shown in: its own is one where that isn't far wider than any page shows. */
const shownWidths = (full: number): readonly number[] => [
  ...WIDTHS.filter(width => width < full * CLOSE),
  ...(full * CLOSE <= MAX_SHOWN ? [full] : []),
]

function betterFormat(format: PictureFormat, full: number): Rendition["format"] {
  return format !== "svg" && full > WORTH_AVIF ? "avif" : "webp"
}

/**
 * What is made of a picture, best format first; the last one, which every browser reads, in its full size, for whoever
 * follows it or has nothing better.
 *
 * @param isSmall that pages show it small, and nowhere else.
 */
export function planFor({ format, width, height, animated }: PictureFacts, isSmall: boolean): readonly Rendition[] {
  const plain = format === "svg" ? "png" : format
  const full = Math.min(fullWidth(format, width), isSmall ? SMALL_WIDTH : Number.POSITIVE_INFINITY)
  if (animated) return [{ format: plain, width }]
  if (width <= SMALL && height <= SMALL) return [{ format: plain, width: full }]
  const better = betterFormat(format, full)
  const shown = new Set(better === plain ? [...shownWidths(full), full] : shownWidths(full))
  const last = better === plain ? [] : [{ format: plain, width: full }]
  return [...[...shown].map(each => ({ format: better, width: each })), ...last]
}
