import { DOMParser, type Document, type Element, XMLSerializer } from "@xmldom/xmldom"
import { fontsAt } from "./fonts.ts"
import { outlineLabels } from "./labels.ts"

/** A drawing larger than this isn't read. In UTF-16 units. */
const MAX_SVG = 2_000_000

/** Elements that run, load or embed something. A picture needs none of them. */
const REFUSED = new Set(["script", "foreignObject", "iframe", "audio", "video", "handler", "listener"])

/** A reference to anything but a part of the same drawing or a picture inside it. */
const leadsOut = (value: string): boolean => !/^\s*(#|data:image\/(png|jpeg|gif|webp);)/i.test(value)

/** Every element below and including `root`, in document order, without recursion: drawings nest as deep as they like. */
export function* elementsOf(root: Element): Generator<Element> {
  const waiting: Element[] = [root]
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element
    for (const child of [...element.childNodes].reverse()) if (child.nodeType === 1) waiting.push(child as Element)
  }
}

function faultOfElement(element: Element): string | undefined {
  if (REFUSED.has(element.localName ?? "")) return `it holds <${element.localName}>`
  for (const { localName, value } of element.attributes) {
    if (localName === "href" && leadsOut(value)) return "it refers to something outside itself"
    if (/^on/i.test(localName ?? "")) return `it holds the attribute ${localName}`
  }
  const css = element.localName === "style" ? (element.textContent ?? "") : (element.getAttribute("style") ?? "")
  return /@import|url\(\s*["']?(?!#)/i.test(css) ? "its styles load something" : undefined
}

function parseSvg(svg: string): Document | string {
  if (svg.length > MAX_SVG) return `it has more than ${MAX_SVG} characters`
  if (/<!(?:DOCTYPE|ENTITY)/i.test(svg)) return "it has a document type, which could pull in other files"
  try {
    const stop = (level: string, message: string): void => {
      if (level !== "warning") throw new Error(message)
    }
    return new DOMParser({ onError: stop }).parseFromString(svg, "image/svg+xml")
  } catch (error) {
    return `it isn't XML: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`
  }
}

/**
 * A drawing as it may be rasterised: nothing in it runs or loads anything; its labels are exchanged by `words`
 * and, where there are fonts, turned into outlines, so that every machine draws the same.
 */
export async function drawingOf(
  svg: string,
  words: (text: string) => string,
  fonts: readonly string[],
): Promise<string | { readonly reason: string }> {
  const document = parseSvg(svg)
  if (typeof document === "string") return { reason: document }
  const root = document.documentElement
  if (root?.localName !== "svg") return { reason: "its root isn't <svg>" }
  for (const element of elementsOf(root)) {
    const reason = faultOfElement(element)
    if (reason !== undefined) return { reason }
  }
  const labels = [...elementsOf(root)].filter(({ localName }) => localName === "text")
  if (labels.length === 0) return svg
  outlineLabels(document, labels, words, await fontsAt(fonts))
  return new XMLSerializer().serializeToString(document)
}
