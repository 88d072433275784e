import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml"

/** An element with its place in the file. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
  readonly start: number
}

/** Why a text isn't read, and where. */
export interface NotXml {
  readonly reason: string
  readonly at: number
}

/** Elements inside one another. The parser calls itself for each, and fails far beyond. */
const MAX_DEPTH = 200

/**
 * Reads XML without a document type: no entity in it can grow or load anything. The parser knows XML's five entities
 * and no others. Names lose the prefix of their namespace.
 */
export function readXml(text: string): Element | NotXml {
  const type = text.search(/<!DOCTYPE/i)
  if (type >= 0) return { reason: "it has a document type, which is never read", at: type }
  try {
    const { root } = parseXml(text, { includeOffsets: true })
    return root ? elementOf(root, 0) : { reason: "it has no element", at: 0 }
  } catch (error) {
    return faultOf(error)
  }
}

function faultOf(error: unknown): NotXml {
  if (error instanceof RangeError) return { reason: `its elements are nested more than ${MAX_DEPTH} deep`, at: 0 }
  const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)
  const at: unknown = error instanceof Error ? Reflect.get(error, "pos") : undefined
  const reason = message.replace(/ \(line \d+, column \d+\)$/, "")
  return { reason: `it isn't XML: ${reason}`, at: typeof at === "number" ? at : 0 }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1)

function elementOf({ name, attributes, children, start }: XmlElement, depth: number): Element {
  if (depth > MAX_DEPTH) throw new RangeError()
  return {
    name: localName(name),
    attributes: new Map(Object.entries(attributes)),
    children: children.flatMap((child): (Element | string)[] => {
      if (child instanceof XmlText) return [child.text]
      return child instanceof XmlElement ? [elementOf(child, depth + 1)] : []
    }),
    start,
  }
}

/** Elements of a name right inside. */
export const childrenOf = (element: Element, name: string): Element[] =>
  element.children.flatMap(child => (typeof child !== "string" && child.name === name ? [child] : []))
