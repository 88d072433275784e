import { parseXml, type XmlElement, XmlError, XmlText } from "@rgrove/parse-xml"

/** An element of a drawing. Only what `readDrawing` lets through is in it. */
export interface DrawnElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly DrawnNode[]
}

export type DrawnNode = DrawnElement | string

/** A drawing larger than this isn't read. In UTF-16 units. */
const MAX_LENGTH = 2_000_000
const MAX_ELEMENTS = 50_000
const MAX_DEPTH = 200

/** Elements that draw. Others are left out: scripts, animations, editors' notes, metadata. */
const DRAWS = new Set(
  (
    "svg g defs symbol use switch a title desc style path rect circle ellipse line polyline polygon text tspan textPath image " +
    "linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComponentTransfer " +
    "feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset"
  ).split(" "),
)

/** Elements whose content is another page's: without it the drawing would lack something, so it is told. */
const REFUSED = new Set(["foreignObject", "iframe", "audio", "video"])

/** Styles that load something, or could hide that they do by an escape. */
const LOADS = /@import|\\|url\(\s*["']?\s*(?!["'#\s])/i

class Unfit extends Error {}

/** A name without the prefix for SVG itself or for links; nothing for names of other vocabularies. */
function plainName(name: string): string | undefined {
  const [, prefix = "", local = ""] = /^(?:([^:]*):)?(.*)$/s.exec(name) ?? []
  return prefix === "" || prefix === "svg" || prefix === "xlink" ? local : undefined
}

/** What a link in a drawing may be: a part of the same drawing, or the bytes of a picture. Links for readers are dropped. */
function checkedLink(element: string, value: string): string | undefined {
  if (element === "a") return undefined
  if (value.startsWith("#") || (element === "image" && /^data:image\/(png|jpeg|webp);base64,/.test(value))) return value
  throw new Unfit("it refers to something outside itself")
}

function attributesOf(element: string, source: XmlElement): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [written, value] of Object.entries(source.attributes)) {
    const name = plainName(written)
    if (name === undefined || name === "xmlns" || /^on/i.test(name)) continue
    if (LOADS.test(value)) throw new Unfit(`its attribute ${name} loads something`)
    const kept = name === "href" ? checkedLink(element, value) : value
    if (kept !== undefined) attributes.set(name, kept)
  }
  return attributes
}

function copied(source: XmlElement, depth: number, count: { elements: number }): DrawnElement | undefined {
  const name = plainName(source.name)
  if (name !== undefined && REFUSED.has(name)) throw new Unfit(`it holds <${name}>`)
  if (name === undefined || !DRAWS.has(name)) return undefined
  if (depth > MAX_DEPTH) throw new Unfit(`its elements are nested more than ${MAX_DEPTH} deep`)
  if (++count.elements > MAX_ELEMENTS) throw new Unfit(`it has more than ${MAX_ELEMENTS} elements`)
  const children = source.children.flatMap((child): readonly DrawnNode[] => {
    if (child instanceof XmlText) return [child.text]
    return "attributes" in child ? [copied(child, depth + 1, count) ?? []].flat() : []
  })
  if (name === "style" && LOADS.test(children.join(""))) throw new Unfit("its styles load something")
  return { name, attributes: attributesOf(name, source), children }
}

/** Why a drawing can't be read, in words that end "this file is not a picture that can be read: …". */
export interface Unreadable {
  readonly reason: string
  /** Offset into the file's text, where one is known. */
  readonly at?: number
}

/**
 * Reads an SVG file by an allow-list: what is given back draws, refers to nothing outside itself, and has no
 * document type, so that no entity in it can grow or load. The parser knows no other entities than XML's five.
 */
export function readDrawing(svg: string): DrawnElement | Unreadable {
  if (svg.length > MAX_LENGTH) return { reason: `it has more than ${MAX_LENGTH} characters` }
  const entity = svg.search(/<!ENTITY/i)
  if (entity >= 0) return { reason: "it declares entities", at: entity }
  try {
    const { root } = parseXml(svg)
    const drawing = root === null ? undefined : copied(root, 0, { elements: 0 })
    return drawing?.name === "svg" ? drawing : { reason: "its root isn't <svg>" }
  } catch (error) {
    if (error instanceof Unfit) return { reason: error.message }
    // The parser calls itself for each level of nesting.
    if (error instanceof RangeError) return { reason: `its elements are nested more than ${MAX_DEPTH} deep` }
    const [what = ""] = (error instanceof Error ? error.message : String(error)).split("\n")
    const reason = `it isn't XML: ${what.replace(/ \(line \d+, column \d+\)$/, "")}`
    return error instanceof XmlError ? { reason, at: error.pos } : { reason }
  }
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")

/** The text of a drawing (or of a part), as an SVG file has it. */
export function svgOf(node: DrawnNode): string {
  if (typeof node === "string") return escapeXml(node)
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("")
  const space = node.name === "svg" ? ' xmlns="http://www.w3.org/2000/svg"' : ""
  return `<${node.name}${space}${attributes}>${node.children.map(svgOf).join("")}</${node.name}>`
}
