import type { BlockRule } from "../../block-rule.ts"
import { lastChild } from "../../element.ts"
import { part, textAt } from "../../lines.ts"

/** Empty lines in front of a block: nothing, but behind indented code, which keeps them where code follows. */
export const empty: BlockRule = (place, block) => {
  if (textAt(block, block.start) !== "") return undefined
  const rest = part(block, block.start + 1)
  const before = lastChild(place.parent)
  if (before?.type === "code_block" && before.leaf) before.leaf.content += rest.start < rest.end ? "\n" : "\n\n"
  return [rest]
}
