import type { DrawnElement, DrawnNode } from "./drawing.ts"
import type { LabelFont } from "./fonts.ts"
import { type Outline, outlineOf } from "./outline.ts"

/** Attributes that say how a text is written; outlines need none of them. */
const WRITING = new Set(
  "x y dx dy font-family font-size font-weight font-style text-anchor textLength lengthAdjust data-max-width space".split(
    " ",
  ),
)

/** What the outlines can't do: such a label keeps its text. */
const BEYOND = ["rotate", "textLength", "letter-spacing", "word-spacing", "writing-mode", "class", "style"]

/** How far left of its point a label starts, as a share of its width. */
const ANCHORS: ReadonlyMap<string, number> = new Map([
  ["middle", 0.5],
  ["end", 1],
])

/** What texts take over from the elements around them. */
interface Manner {
  readonly size: number
  readonly weight: number
  readonly anchor: number
}

/** The number in an attribute: `12`, `12px`. Nothing for lists, percentages and other units. */
function numberIn(value: string | undefined): number | undefined {
  const [, number] = /^\s*([-+]?[\d.]+)(?:px)?\s*$/.exec(value ?? "") ?? []
  const parsed = Number(number ?? Number.NaN)
  return Number.isFinite(parsed) ? parsed : undefined
}

function mannerOf({ attributes }: DrawnElement, around: Manner): Manner {
  const weight = attributes.get("font-weight")
  const anchor = attributes.get("text-anchor")
  return {
    size: numberIn(attributes.get("font-size")) ?? around.size,
    weight: weight === "bold" ? 700 : weight === "normal" ? 400 : (numberIn(weight) ?? around.weight),
    anchor: anchor === undefined ? around.anchor : (ANCHORS.get(anchor) ?? 0),
  }
}

/** Exchanges the words of every label, the text directly in a `text` or `tspan` element; white space around them stays. */
export function translated(element: DrawnElement, words: (text: string) => string): DrawnElement {
  const isLabel = element.name === "text" || element.name === "tspan"
  const children = element.children.map(child => {
    if (typeof child !== "string") return translated(child, words)
    const [, before = "", text = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(child) ?? []
    return isLabel && text !== "" ? before + words(text.replace(/\s+/g, " ")) + after : child
  })
  return { ...element, children }
}

/** A part of a label in one manner, with where it is told to stand. */
interface Piece {
  readonly element: DrawnElement
  readonly outline: Outline
  readonly anchor: number
  /** A place of its own starts a new line. */
  readonly x: number | undefined
  readonly y: number | undefined
  readonly dx: number
  readonly dy: number
}

/** What a label says of its place: `x`, `y`, `dx`, `dy`; nothing where it says it in a way that is beyond us. */
function placesOf({ attributes }: DrawnElement): readonly (number | undefined)[] | undefined {
  if (BEYOND.some(name => attributes.has(name))) return undefined
  const names = ["x", "y", "dx", "dy"]
  const places = names.map(name => numberIn(attributes.get(name)))
  return names.some((name, at) => attributes.has(name) && places[at] === undefined) ? undefined : places
}

/** Pieces of a label in order; nothing where a part of it is beyond us. */
function piecesOf(label: DrawnElement, around: Manner, fonts: readonly LabelFont[]): readonly Piece[] | undefined {
  const places = placesOf(label)
  if (places === undefined) return undefined
  const manner = mannerOf(label, around)
  const pieces: Piece[] = []
  for (const child of label.children) {
    const inner = typeof child === "string" ? pieceOf(child, label, manner, fonts) : tspanIn(child, manner, fonts)
    if (inner === undefined) return undefined
    pieces.push(...inner)
  }
  const [first] = pieces
  const [x, y, dx = 0, dy = 0] = places
  if (first) pieces[0] = { ...first, x: first.x ?? x, y: first.y ?? y, dx: first.dx + dx, dy: first.dy + dy }
  return pieces
}

const tspanIn = (child: DrawnElement, manner: Manner, fonts: readonly LabelFont[]): readonly Piece[] | undefined =>
  child.name === "tspan" ? piecesOf(child, manner, fonts) : undefined

function pieceOf(
  text: string,
  element: DrawnElement,
  { size, weight, anchor }: Manner,
  fonts: readonly LabelFont[],
): readonly Piece[] | undefined {
  const outline = outlineOf(text.replace(/\s+/g, " "), size, weight, fonts)
  return outline && [{ element, outline, anchor, x: undefined, y: undefined, dx: 0, dy: 0 }]
}

const startsLine = ({ x, y }: Piece): boolean => x !== undefined || y !== undefined

/** Places of the pieces: one after the other, each line moved by its anchor. SVG 2, “text chunks”. */
function placed(pieces: readonly Piece[]): readonly (readonly [Piece, x: number, y: number])[] {
  const result: (readonly [Piece, number, number])[] = []
  let [x, y] = [0, 0]
  for (const [at, piece] of pieces.entries()) {
    if (startsLine(piece) || at === 0) {
      const next = pieces.findIndex((other, later) => later > at && startsLine(other))
      const line = pieces.slice(at, next < 0 ? undefined : next)
      const width = line.reduce((sum, { outline, dx }, later) => sum + outline.width + (later > 0 ? dx : 0), 0)
      x = (piece.x ?? x) - width * piece.anchor
      y = piece.y ?? y
    }
    x += piece.dx
    y += piece.dy
    result.push([piece, x, y])
    x += piece.outline.width
  }
  return result
}

const looksOf = ({ attributes }: DrawnElement): Map<string, string> =>
  new Map([...attributes].filter(([name]) => !WRITING.has(name)))

/** The white space at both ends of a label isn't drawn. */
function trimmed(label: DrawnElement): DrawnElement {
  const children = label.children
    .filter(child => typeof child !== "string" || child.trim() !== "" || label.children.length === 1)
    .map((child, at, all) => {
      if (typeof child !== "string") return child
      const start = at === 0 ? child.trimStart() : child
      return at === all.length - 1 ? start.trimEnd() : start
    })
  return { ...label, children }
}

/** A label as a group of paths; as it was where a part of it is beyond us. Wider than its `data-max-width`, it shrinks. */
function outlined(label: DrawnElement, around: Manner, fonts: readonly LabelFont[]): DrawnElement {
  const pieces = piecesOf(trimmed(label), around, fonts)
  if (pieces === undefined) return label
  const width = Math.max(...pieces.map(({ outline }) => outline.width), 1)
  const room = numberIn(label.attributes.get("data-max-width")) ?? width
  if (room < width * 0.999) {
    const size = (mannerOf(label, around).size * room) / width
    const attributes = new Map([...label.attributes, ["font-size", String(size)]])
    attributes.delete("data-max-width")
    return outlined({ ...label, attributes }, around, fonts)
  }
  const paths = placed(pieces).map(([{ element, outline }, x, y]): DrawnElement => {
    const looks = element.name === "tspan" ? looksOf(element) : []
    return { name: "path", attributes: new Map([...looks, ["d", outline.at(x, y)]]), children: [] }
  })
  return { name: "g", attributes: looksOf(label), children: paths }
}

function outlinedIn(element: DrawnElement, around: Manner, fonts: readonly LabelFont[]): DrawnElement {
  if (element.name === "text") return outlined(element, around, fonts)
  const manner = mannerOf(element, around)
  const inner = (child: DrawnNode): DrawnNode => (typeof child === "string" ? child : outlinedIn(child, manner, fonts))
  return { ...element, children: element.children.map(inner) }
}

const hasStyles = ({ name, children }: DrawnElement): boolean =>
  name === "style" || children.some(child => typeof child !== "string" && hasStyles(child))

/**
 * Turns the labels of a drawing into outlines, so that every machine draws the same. A label with a character that no
 * font has, or written in a way that isn't understood here, keeps its text, for the machine's own fonts to write.
 */
export function withOutlines(drawing: DrawnElement, fonts: readonly LabelFont[]): DrawnElement {
  // Style sheets may say how a label is written, and aren't read here.
  if (fonts.length === 0 || hasStyles(drawing)) return drawing
  return outlinedIn(drawing, { size: 16, weight: 400, anchor: 0 }, fonts)
}
