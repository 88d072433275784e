import type { BlockRule } from "../../block-rule.ts"
import { append, lastChild, newElement, rangeOf } from "../../element.ts"
import { cut, isIndented, type Line, takeIndented } from "../../lines.ts"
import { isSwitchedOn } from "../../options.ts"
import { PLACEHOLDER_LINE, type Stashed } from "../../stash.ts"

/** Lines of indented code, fences that were taken out of it put back: they are code. */
const withFences = (lines: readonly Line[], stash: readonly Stashed[]): readonly Line[] =>
  lines.flatMap(line => originalOf(line, stash) ?? [line])

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
  const { taken: indented, rest } = takeIndented(block)
  const taken = withFences(indented, place.environment.stash)
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
