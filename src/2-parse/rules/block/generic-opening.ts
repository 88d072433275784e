import type { Place } from "../../block-rule.ts"
import { type Element, rangeOf } from "../../element.ts"
import { permittedAttributes } from "../../html/permitted.ts"
import { cut, type Line } from "../../lines.ts"

/** What the lines that open a generic block say. */
export interface Opening {
  readonly place: Place
  readonly line: Line
  readonly options: ReadonlyMap<string, string>
}

/** A block that is open: where its content goes, and what is left to do at its end. */
export interface Made {
  readonly element: Element
  readonly target: Element
  readonly finish?: (element: Element) => void
}

/** Makes the element of a generic block. */
export type Maker = (opening: Opening) => Made

/** The argument behind the `|`, as a piece of its line. */
export function argumentOf({ line }: Opening): Line | undefined {
  const bar = line.text.indexOf("|")
  if (bar < 0) return undefined
  const text = line.text.trimEnd()
  return cut({ text, offsets: line.offsets }, bar + 1 + (/^ */.exec(text.slice(bar + 1))?.[0].length ?? 0))
}

export function setAttributes(element: Element, opening: Opening): void {
  const own = [...opening.options].flatMap(([name, value]) => {
    const attribute = /^attrs\.(class|id)$/.exec(name)?.[1]
    const before = attribute === "class" ? (element.attrs.get("class") ?? "") : ""
    return attribute === undefined ? [] : [[attribute, `${before} ${value}`.trim()] as const]
  })
  const at = rangeOf([opening.line])
  for (const [name, value] of permittedAttributes(element.tag, own, "list", at, opening.place.environment)) {
    element.attrs.set(name, value)
  }
}

/** The classes in `#id.class.class`. */
export const classesIn = (marks: string): string => [...marks.matchAll(/\.([^#.]+)/g)].map(([, name]) => name).join(" ")

/** Sets the classes and the id in `#id.class`. */
export function setSelectors(element: Element, marks: string, opening: Opening): void {
  const classes = classesIn(marks)
  const id = /#([^#.]+)/.exec(marks)?.[1]
  const written = [
    ...(classes ? [["class", classes] as const] : []),
    ...(id === undefined ? [] : [["id", id] as const]),
  ]
  const at = rangeOf([opening.line])
  const permitted = permittedAttributes(element.tag, written, "list", at, opening.place.environment)
  for (const [name, value] of permitted) element.attrs.set(name, value)
}
