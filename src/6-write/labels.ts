import type { Document, Element } from "@xmldom/xmldom"
import { fontFor, type LabelFont } from "./fonts.ts"

const SVG = "http://www.w3.org/2000/svg"

/** What an element says of itself, else the nearest one around it. */
function inherited(element: Element, name: string): string | undefined {
  for (
    let node: Element | null = element;
    node;
    node = node.parentNode?.nodeType === 1 ? (node.parentNode as Element) : null
  ) {
    const value = node.getAttribute(name)
    if (value !== null && value !== "") return value
  }
  return undefined
}

const numberOf = (value: string | undefined, otherwise: number): number => {
  const number = Number.parseFloat(value ?? "")
  return Number.isFinite(number) ? number : otherwise
}

const weightOf = (value: string | undefined): number => (value === "bold" ? 700 : numberOf(value, 400))

/** A stretch of a label that one font can write. */
interface Stretch {
  readonly font: LabelFont
  readonly text: string
}

/** Cuts a text by which font has its characters; nothing where some character has none. */
function stretchesOf(text: string, weight: number, fonts: readonly LabelFont[]): readonly Stretch[] | undefined {
  const stretches: { font: LabelFont; text: string }[] = []
  for (const character of text) {
    const font = fontFor(character.codePointAt(0) ?? 0, weight, fonts)
    const last = stretches.at(-1)
    if (font === undefined) return undefined
    if (last?.font === font) last.text += character
    else stretches.push({ font, text: character })
  }
  return stretches
}

/** A text as outlines that start at x = 0 on the base line, y down, and how wide they are. */
export interface Outline {
  readonly path: string
  readonly width: number
}

/** Lays a text out with kerning, `size` units high. */
export function outlineOf(
  text: string,
  size: number,
  weight: number,
  fonts: readonly LabelFont[],
): Outline | undefined {
  const stretches = stretchesOf(text, weight, fonts)
  if (stretches === undefined) return undefined
  let x = 0
  const paths: string[] = []
  for (const {
    font: { font },
    text,
  } of stretches) {
    const scale = size / font.unitsPerEm
    const { glyphs, positions } = font.layout(text)
    glyphs.forEach((glyph, at) => {
      const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[at] ?? {}
      const path = glyph.path
        .scale(scale, -scale)
        .translate(x + xOffset * scale, -yOffset * scale)
        .toSVG()
      if (path !== "") paths.push(path.replace(/-?\d+\.\d+/g, number => String(Math.round(Number(number) * 100) / 100)))
      x += xAdvance * scale
    })
  }
  return { path: paths.join(""), width: x }
}

/** How far left of its point a label starts, as a share of its width. */
const ANCHORS: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 }

/** Puts the outlines where the label stood; a translation that is wider than its room (`data-max-width`) shrinks to fit. */
function placed(document: Document, label: Element, { path, width }: Outline): Element {
  const room = numberOf(label.getAttribute("data-max-width") ?? undefined, width)
  const scale = Math.min(1, room / Math.max(width, 1))
  const left =
    numberOf(label.getAttribute("x") ?? undefined, 0) -
    width * scale * (ANCHORS[inherited(label, "text-anchor") ?? ""] ?? 0)
  const y = numberOf(label.getAttribute("y") ?? undefined, 0)
  const element = document.createElementNS(SVG, "path")
  for (const name of ["fill", "opacity", "class"]) {
    const value = label.getAttribute(name)
    if (value !== null && value !== "") element.setAttribute(name, value)
  }
  const own = label.getAttribute("transform")
  const move = `translate(${left} ${y})${scale < 1 ? ` scale(${scale})` : ""}`
  element.setAttribute("transform", own === null || own === "" ? move : `${own} ${move}`)
  element.setAttribute("d", path)
  element.setAttribute("stroke", "none")
  return element
}

/**
 * Exchanges the words of a drawing's labels (`<text>` elements with plain text) and turns them into outlines. A label
 * with a character that no font has keeps its text, in the words asked for, for the machine's own fonts to write.
 */
export function outlineLabels(
  document: Document,
  labels: readonly Element[],
  words: (text: string) => string,
  fonts: readonly LabelFont[],
): void {
  for (const label of labels) {
    const source = (label.textContent ?? "").trim().replace(/\s+/g, " ")
    const text = words(source)
    const outline = outlineOf(
      text,
      numberOf(inherited(label, "font-size"), 16),
      weightOf(inherited(label, "font-weight")),
      fonts,
    )
    if (outline !== undefined) label.parentNode?.replaceChild(placed(document, label, outline), label)
    else if (text !== source) label.textContent = text
  }
}
