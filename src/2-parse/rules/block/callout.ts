import type { Place } from "../../block-rule.ts"
import { append, type Element, newElement, rangeOf } from "../../element.ts"
import { permittedTypes } from "../../html/permitted.ts"
import { cut, type Line } from "../../lines.ts"

const CALLOUT = /^> *\[!([\p{L}\p{N}_-]+(?: *\| *[\p{L}\p{N}_-]+)*)\]([-+])?/u

/** A callout, and the lines of its content. */
interface Callout {
  readonly element: Element
  readonly content: readonly Line[]
}

/** `unknown-kind` → `Unknown-Kind`. */
const titleOf = (type: string): string =>
  type.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, letter => letter.toUpperCase())

function elementFor(fold: string | undefined, type: string, at: readonly [number, number]): Element {
  if (fold === undefined)
    return newElement("admonition", "div", at, { class: type === "" ? "admonition" : `admonition ${type}` })
  return newElement("details", "details", at, {
    ...(type !== "" && { class: type }),
    ...(fold === "+" && { open: "" }),
  })
}

function addTitle(element: Element, line: Line, start: number, type: string): void {
  const isFolded = element.type === "details"
  const title = isFolded
    ? newElement("summary", "summary", rangeOf([line]))
    : newElement("admonition_title", "p", rangeOf([line]), { class: "admonition-title" })
  const end = line.text.trimEnd().length
  const words = cut(
    { ...line, text: line.text.slice(0, end) },
    Math.min(end, start + (/^ */.exec(line.text.slice(start))?.[0].length ?? 0)),
  )
  title.text = [words.text === "" ? { ...words, text: titleOf(type) } : words]
  if (words.text === "") title.label = type.toLowerCase()
  append(element, title)
}

/** `> [!note] Title`, `> [!tip]- Folded`, `> [!note | wide]`: a quotation that is an admonition or a collapsible. */
export function calloutIn(place: Place, quoted: readonly Line[]): Callout | undefined {
  const at = quoted.findIndex(({ text }) => text !== "" && text.trim() !== ">")
  const line = quoted[at]
  const [whole = "", names, fold] = CALLOUT.exec(line?.text ?? "") ?? []
  if (line === undefined || names === undefined) return undefined
  const [type = "", ...others] = names.split("|").map(name => name.trim())
  const range = rangeOf(quoted)
  const types = permittedTypes([type.toLowerCase(), ...others].join(" "), rangeOf([line]), place.environment)
  const element = append(place.parent, elementFor(fold, types, range))
  addTitle(element, line, whole.length, type)
  return { element, content: quoted.slice(at + 1) }
}
