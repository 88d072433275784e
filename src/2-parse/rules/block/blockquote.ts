import { type BlockRule, readInside } from "../../block-rule.ts"
import { append, lastChild, newElement, rangeOf } from "../../element.ts"
import { cut, find, type Line, linesOf, part, split } from "../../lines.ts"
import { isOn, isSwitchedOn } from "../../options.ts"
import { calloutIn } from "./callout.ts"

const QUOTED = /^ {0,3}> ?/

/** The line without its mark. A mark alone is an empty line, wherever it stands. */
const withoutMark = (line: Line): Line =>
  cut(line, line.text.trim() === ">" ? line.text.length : (QUOTED.exec(line.text)?.[0].length ?? 0))

/** `> quoted`, on any line of a block; further lines of the block belong to it without a `>`, too. */
export const blockquote: BlockRule = (place, block) => {
  const at = find(block, QUOTED)
  if (at === undefined) return undefined
  if (at > block.start) place.read(place, [part(block, block.start, at)])
  const quoted = linesOf(part(block, at))
  const { options } = place.environment
  const callout =
    isOn(options, "quotes") && isSwitchedOn(options, "quotes.callouts", false) ? calloutIn(place, quoted) : undefined
  if (callout) {
    readInside(place, callout.element, split(callout.content.map(withoutMark)), "blockquote")
    return []
  }
  const before = lastChild(place.parent)
  const goesOn = before?.type === "blockquote" && !isOn(options, "quotes")
  const element = goesOn ? before : append(place.parent, newElement("blockquote", "blockquote", rangeOf(quoted)))
  element.at = [element.at[0], rangeOf(quoted)[1]]
  readInside(place, element, split(quoted.map(withoutMark)), "blockquote")
  return []
}
