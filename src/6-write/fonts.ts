import { readFile } from "node:fs/promises"
import { create, type Font } from "fontkit"

/** A font with its weight, 100 to 900. */
export interface LabelFont {
  readonly font: Font
  readonly weight: number
}

const loaded = new Map<string, Promise<LabelFont | undefined>>()

async function load(file: string): Promise<LabelFont | undefined> {
  const font = create(await readFile(file))
  return "layout" in font ? { font, weight: font["OS/2"]?.usWeightClass ?? 400 } : undefined
}

/** The fonts in the files (WOFF, WOFF2, TrueType, OpenType) at absolute paths. Each is read once. */
export async function fontsAt(files: readonly string[]): Promise<readonly LabelFont[]> {
  const fonts = await Promise.all(
    files.map(file => {
      const known = loaded.get(file) ?? load(file)
      loaded.set(file, known)
      return known
    }),
  )
  return fonts.flatMap(font => font ?? [])
}

/**
 * The font for a character: of the first family that has it, the file with the nearest weight. Nothing where none has it.
 */
export function fontFor(character: number, weight: number, fonts: readonly LabelFont[]): LabelFont | undefined {
  const having = fonts.filter(({ font }) => font.hasGlyphForCodePoint(character))
  const family = having[0]?.font.familyName
  const distance = (font: LabelFont): number => Math.abs(font.weight - weight)
  return having
    .filter(({ font }) => font.familyName === family)
    .sort((one, other) => distance(one) - distance(other))[0]
}
