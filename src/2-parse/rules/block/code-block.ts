import type { BlockRule } from "../../block-rule.ts"
import { append, lastChild, newElement, rangeOf } from "../../element.ts"
import { type Block, blockOf, cut, isIndented, type Line, linesOf, takeIndented } from "../../lines.ts"
import { isSwitchedOn } from "../../options.ts"
import { PLACEHOLDER_LINE, type Stashed } from "../../stash.ts"

/** The lines of a block, fences that were taken out of it put back: inside indented code they are code. */
function withFences(block: Block, stash: readonly Stashed[]): Block {
  const lines = linesOf(block)
  if (!lines.some(line => PLACEHOLDER_LINE.test(line.text))) return block
  return blockOf(lines.flatMap(line => originalOf(line, stash) ?? [line]))
}

function originalOf(line: Line, stash: readonly Stashed[]): readonly Line[] | undefined {
  const [, prefix = "", number] = PLACEHOLDER_LINE.exec(line.text) ?? []
  const stashed = stash[Number(number)]
  if (!stashed || stashed.lines.length === 0) return undefined
  const surplus = stashed.columns - prefix.length
  return stashed.lines.map(original => (surplus > 0 ? cut(original, surplus) : original))
}

/** The switch that makes indented lines text. */
const NO_CODE = "superfences.disable_indented_code_blocks"

/** `    code`: lines indented by four spaces. Code behind an empty line goes on with the code before it. */
export const codeBlock: BlockRule = (place, block) => {
  if (!isIndented(block) || isSwitchedOn(place.environment.options, NO_CODE, false)) return undefined
  const { taken, rest } = takeIndented(withFences(block, place.environment.stash))
  const content = `${taken
    .map(line => line.text)
    .join("\n")
    .trimEnd()}\n`
  const before = lastChild(place.parent)
  if (before?.type === "code_block" && before.leaf) {
    before.leaf.content += `\n${content}`
    before.at = [before.at[0], rangeOf(taken)[1]]
  } else {
    const element = append(place.parent, newElement("code_block", "code", rangeOf(taken)))
    element.leaf = { content, info: "", markup: "" }
  }
  return [rest]
}
