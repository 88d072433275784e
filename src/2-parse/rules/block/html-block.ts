import { type BlockRule, readInside } from "../../block-rule.ts"
import { append } from "../../element.ts"
import { blockOf, cut, lineAt, linesOf, part, split, textAt } from "../../lines.ts"

const MARKDOWN_INSIDE = /^\u0002(\d+)\u0003/

/** `<div markdown>` up to `</div>`, which was taken out before: its content is read here, where its place is known. */
export const htmlBlock: BlockRule = (place, block) => {
  const [whole = "", number] = MARKDOWN_INSIDE.exec(textAt(block, block.start)) ?? []
  const stashed = place.environment.stash[Number(number)]
  if (number === undefined || !stashed?.reading) return undefined
  for (const element of stashed.elements) {
    append(place.parent, element)
    if (stashed.reading !== "block") continue
    const content = element.text
    element.text = []
    readInside(place, element, split(content), place.mode)
  }
  const rest = cut(lineAt(block, block.start), whole.length)
  const others = linesOf(part(block, block.start + 1))
  return rest.text === "" && others.length === 0 ? [] : [blockOf([rest, ...others])]
}
