import type { BlockRule, Place } from "../../block-rule.ts"
import { append, lastChild, newElement, rangeOf } from "../../element.ts"
import { permittedTypes } from "../../html/permitted.ts"
import { type Block, find, lineAt, part, textAt } from "../../lines.ts"
import { addTitle } from "./admonition.ts"
import { classesOf, continuation, goOn, readContent } from "./container.ts"

const WORDS = "[\\p{L}\\p{N}_-]+(?: +[\\p{L}\\p{N}_-]+)*?"
const OPENING = new RegExp(`^\\?{3}(\\+)? ?(?:(${WORDS})?(?: +"(.*?)")|(${WORDS})) *$`, "u")

function open(place: Place, block: Block, at: number): readonly Block[] {
  if (at > block.start) place.read(place, [part(block, block.start, at)])
  const line = lineAt(block, at)
  const [, isOpen, classes, title, untitled] = OPENING.exec(textAt(block, at)) ?? []
  const element = append(place.parent, newElement("details", "details", rangeOf([line])))
  const type = permittedTypes(classesOf(untitled ?? classes ?? ""), element.at, place.environment)
  if (type !== "") element.attrs.set("class", type)
  if (isOpen) element.attrs.set("open", "")
  addTitle(element, ["summary", "summary"], line, untitled === undefined ? (title ?? "") : undefined)
  element.markup = `???${isOpen ?? ""} ${untitled ?? classes ?? ""}`.trimEnd()
  return readContent(place, element, block, at)
}

/** `??? note "Title"`, closed at first, and `???+ note "Title"`, open; content indented by four spaces. */
export const details: BlockRule = (place, block) => {
  const at = find(block, OPENING)
  if (at !== undefined) return open(place, block, at)
  const before = lastChild(place.parent)
  const more = before?.tag === "details" && continuation(before, block)
  return more ? goOn(place, more) : undefined
}
