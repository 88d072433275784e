import { readFile } from "node:fs/promises"
import type { Font } from "fontkit"

/** A font with its family, and its weight from 100 to 900. */
export interface LabelFont {
  readonly font: Font
  readonly family: string
  readonly weight: number
}

/** Font files name a weight as if it were a family of its own: `Inter SemiBold`. */
const WEIGHTS = /( (thin|extralight|light|regular|medium|semibold|bold|extrabold|black))+$/i

/** `fontkit` is loaded at the first label that has to be drawn anew: mostly, none has. */
async function opened(bytes: Buffer): Promise<readonly LabelFont[]> {
  const { create } = await import("fontkit")
  const font = create(bytes)
  if (!("layout" in font)) return []
  const family = font.familyName.replace(WEIGHTS, "")
  return [{ font, family, weight: font["OS/2"]?.usWeightClass ?? 400 }]
}

const loaded = new Map<string, Promise<readonly LabelFont[]>>()

/** The fonts in the files (WOFF, WOFF2, TrueType, OpenType) at absolute paths. Each is opened once. */
export async function fontsAt(files: readonly string[]): Promise<readonly LabelFont[]> {
  const fonts = files.map(file => {
    const known = loaded.get(file) ?? readFile(file).then(opened)
    loaded.set(file, known)
    return known
  })
  return (await Promise.all(fonts)).flat()
}

/**
 * The font for a character: of the first family that has it, the file with the nearest weight. Nothing where none has it.
 */
export function fontFor(character: number, weight: number, fonts: readonly LabelFont[]): LabelFont | undefined {
  const having = fonts.filter(({ font }) => font.hasGlyphForCodePoint(character))
  const family = having[0]?.family
  const distance = (font: LabelFont): number => Math.abs(font.weight - weight)
  return having.filter(font => font.family === family).sort((one, other) => distance(one) - distance(other))[0]
}
