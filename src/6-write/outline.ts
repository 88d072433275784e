import { fontFor, type LabelFont } from "./fonts.ts"

/** A stretch of a label that one font can write. */
interface Stretch {
  readonly font: LabelFont
  text: string
}

/** Cuts a text by which font has its characters; nothing where some character has none. */
function stretchesOf(text: string, weight: number, fonts: readonly LabelFont[]): readonly Stretch[] | undefined {
  const stretches: Stretch[] = []
  for (const character of text) {
    const font = fontFor(character.codePointAt(0) ?? 0, weight, fonts)
    const last = stretches.at(-1)
    if (font === undefined) return undefined
    if (last?.font === font) last.text += character
    else stretches.push({ font, text: character })
  }
  return stretches
}

/** A text as outlines, and how wide it is. */
export interface Outline {
  /** Path data with its start on the base line at x = 0, y down, moved by what one asks for. */
  readonly at: (x: number, y: number) => string
  readonly width: number
}

const rounded = (path: string): string =>
  path.replace(/-?\d+\.\d+/g, number => String(Number(Number(number).toFixed(2))))

/** Lays a text out with kerning, `size` units high. Nothing where some character has no font. */
export function outlineOf(
  text: string,
  size: number,
  weight: number,
  fonts: readonly LabelFont[],
): Outline | undefined {
  const stretches = stretchesOf(text, weight, fonts)
  if (stretches === undefined) return undefined
  const drawn: ((x: number, y: number) => string)[] = []
  let width = 0
  for (const { font, text } of stretches) {
    const scale = size / font.font.unitsPerEm
    const { glyphs, positions } = font.font.layout(text)
    for (const [at, glyph] of glyphs.entries()) {
      const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[at] ?? {}
      const left = width + xOffset * scale
      const path = glyph.path.scale(scale, -scale)
      drawn.push((x, y) => path.translate(x + left, y - yOffset * scale).toSVG())
      width += xAdvance * scale
    }
  }
  return { at: (x, y) => rounded(drawn.map(glyph => glyph(x, y)).join("")), width }
}
