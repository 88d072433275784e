import type { BlockRule, Place } from "../../block-rule.ts"
import { append, lastChild, newElement, rangeOf } from "../../element.ts"
import { type Line, linesOf, trimStart } from "../../lines.ts"

/** The text of a tight item stands in the item itself, or behind the heading that is its last child. */
function intoItem(place: Place, lines: readonly Line[]): void {
  const before = lastChild(place.parent)
  if (before) before.tail = [...before.tail, ...lines]
  else if (place.parent.text.length > 0) place.parent.text = [...place.parent.text, ...lines]
  else place.parent.text = trimStart(lines)
}

function addParagraph(place: Place, text: readonly Line[]): void {
  const isContents = text.length === 1 && text[0]?.text.trimEnd() === CONTENTS
  const element = append(
    place.parent,
    newElement(isContents ? "toc" : "paragraph", isContents ? "div" : "p", rangeOf(text)),
  )
  if (!isContents) element.text = text
  else element.attrs.set("class", "toc")
}

/** A paragraph of these letters alone is where the table of contents goes. */
const CONTENTS = "[TOC]"

/** Everything that nothing else is: `Plain text.` */
export const paragraph: BlockRule = (place, block) => {
  const lines = linesOf(block)
  if (lines.every(line => line.text.trim() === "")) return []
  if (place.mode === "list") intoItem(place, lines)
  else addParagraph(place, trimStart(lines))
  return []
}
