import { type BlockRule, type Place, readInside } from "../../block-rule.ts"
import { append, type Element, lastChild, newElement, rangeOf } from "../../element.ts"
import {
  type Block,
  blockOf,
  cut,
  find,
  type Line,
  lineAt,
  linesOf,
  part,
  takeIndented,
  textAt,
  trimmed,
} from "../../lines.ts"
import { listIndentOf } from "../../options.ts"

const DEFINITION = /^ {0,3}: {1,3}/
/** A line behind the definition that isn't indented: the rest of the block belongs to the definition all the same. */
const isLazy = (line: string, width: number): boolean => (/^( *)[^ :]/.exec(line)?.[1]?.length ?? width) < width

/** The definition's lines, and what is left of the block. */
function definitionOf(block: Block, at: number, width: number): { lines: readonly Line[]; rest: Block } {
  const line = lineAt(block, at)
  const first = cut(line, DEFINITION.exec(line.text)?.[0].length ?? 0)
  const behind = part(block, at + 1)
  if (isLazy(textAt(block, at + 1), width)) return { lines: [first, ...linesOf(behind)], rest: part(block, block.end) }
  const { taken, rest } = takeIndented(behind, width)
  return { lines: [first, ...taken], rest }
}

/** The lines of the paragraph before a definition that stands behind an empty line: they are its terms. */
function takeTerms(place: Place): readonly Line[] | undefined {
  const before = lastChild(place.parent)
  if (before?.type !== "paragraph") return undefined
  place.parent.children.pop()
  return before.text
}

function isLoose(list: Element): boolean {
  const last = lastChild(list)
  return last?.type === "dd" && last.children.length > 0
}

/** `Term` over `:   definition`; an empty line between them makes the definition a paragraph. */
export const definitionList: BlockRule = (place, block) => {
  const at = find(block, DEFINITION)
  if (at === undefined) return undefined
  const above = linesOf(part(block, block.start, at)).filter(line => line.text.trim() !== "")
  if (above.length === 0 && !lastChild(place.parent)) return undefined
  const terms = above.length === 0 ? takeTerms(place) : undefined
  const before = lastChild(place.parent)
  const { lines, rest } = definitionOf(block, at, listIndentOf(place.environment.options))
  const list = before?.type === "dl" ? before : append(place.parent, newElement("dl", "dl", rangeOf(lines)))
  const loose = terms !== undefined || (above.length === 0 && isLoose(list))
  for (const line of terms ?? above) append(list, newElement("dt", "dt", rangeOf([line]))).text = [trimmed(line)]
  const definition = append(list, newElement("dd", "dd", rangeOf(lines)))
  readInside(place, definition, [blockOf(lines)], loose ? "looselist" : "list")
  return [rest]
}
