import type { BlockRule } from "../../block-rule.ts"
import { append, newElement, rangeOf } from "../../element.ts"
import { find, lineAt, part } from "../../lines.ts"

/** Three or more of one mark, with up to two spaces after each. */
const BREAK = /^ {0,3}(?:-(?: {0,2}-){2,}|_(?: {0,2}_){2,}|\*(?: {0,2}\*){2,}) *$/

/** `---`, `***`, `_ _ _` on any line of a block. */
export const thematicBreak: BlockRule = (place, block) => {
  const at = find(block, BREAK)
  if (at === undefined) return undefined
  if (at > block.start) place.read(place, [part(block, block.start, at)])
  const element = append(place.parent, newElement("hr", "hr", rangeOf([lineAt(block, at)])))
  element.leaf = { content: "", info: "", markup: lineAt(block, at).text.trim() }
  return [part(block, at + 1)]
}
