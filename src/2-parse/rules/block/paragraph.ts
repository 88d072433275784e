import type { BlockRule } from "../../block-rule.ts"
import { append, newElement, rangeOf } from "../../element.ts"
import { linesOf, trimStart } from "../../lines.ts"

/** Everything that nothing else is: `Plain text.` */
export const paragraph: BlockRule = (place, block) => {
  const lines = trimStart(linesOf(block))
  if (lines.length === 0) return []
  const element = append(place.parent, newElement("paragraph", "p", rangeOf(lines)))
  element.text = lines
  return []
}
