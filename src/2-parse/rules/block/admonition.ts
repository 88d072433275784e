import type { BlockRule, Place } from "../../block-rule.ts"
import { append, type Element, lastChild, newElement, rangeOf } from "../../element.ts"
import { permittedTypes } from "../../html/permitted.ts"
import { type Block, cut, find, type Line, lineAt, part, textAt } from "../../lines.ts"
import { capitalised, classesOf, continuation, goOn, readContent } from "./container.ts"

const OPENING = /^!!! ?([\p{L}\p{N}_-]+(?: +[\p{L}\p{N}_-]+)*)(?: +"(.*?)")? *$/u

const isAdmonition = (element: Element | undefined): element is Element =>
  element?.tag === "div" &&
  element.standsFor === undefined &&
  (element.attrs.get("class")?.includes("admonition") ?? false)

/** The title between the quotation marks, as a piece of its line. */
export function quotedTitle(line: Line, title: string): Line {
  const start = line.text.lastIndexOf(`${title}"`)
  return cut({ text: line.text.slice(0, start + title.length), offsets: line.offsets }, start)
}

/** Gives a container its title: the author's words, or, where there are none, the name of its type. */
export function addTitle(
  element: Element,
  [type, tag]: readonly [string, string],
  line: Line,
  title?: string,
): Element {
  const child = append(element, newElement(type, tag, rangeOf([line])))
  if (title !== undefined) {
    child.text = [quotedTitle(line, title)]
    return child
  }
  const label = (element.attrs.get("class") ?? "").replace(/^admonition /, "").split(" ")[0] ?? ""
  child.text = [{ text: capitalised(label), offsets: line.offsets }]
  child.label = label
  return child
}

function open(place: Place, block: Block, at: number): readonly Block[] {
  if (at > block.start) place.read(place, [part(block, block.start, at)])
  const line = lineAt(block, at)
  const [, classes = "", title] = OPENING.exec(textAt(block, at)) ?? []
  const element = append(place.parent, newElement("admonition", "div", rangeOf([line])))
  element.attrs.set(
    "class",
    `admonition ${permittedTypes(classesOf(classes), element.at, place.environment)}`.trimEnd(),
  )
  if (title !== "") {
    addTitle(element, ["admonition_title", "p"], line, title).attrs.set("class", "admonition-title")
  }
  element.markup = `!!! ${classes}`
  return readContent(place, element, block, at)
}

/** `!!! note "Title"` with its content indented by four spaces; `""` is no title, and no title is the type's name. */
export const admonition: BlockRule = (place, block) => {
  const at = find(block, OPENING)
  if (at !== undefined) return open(place, block, at)
  const before = lastChild(place.parent)
  const more = isAdmonition(before) && continuation(before, block)
  return more ? goOn(place, more) : undefined
}
