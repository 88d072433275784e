import type { BlockRule } from "../../block-rule.ts"
import { rangeOf } from "../../element.ts"
import {
  type Block,
  cut,
  find,
  isIndented,
  type Line,
  lineAt,
  linesOf,
  part,
  textAt,
  trimEnd,
  unindent,
} from "../../lines.ts"

const DEFINITION = /^ {0,3}\[\^([^\]]*)\]: */

/** The lines of a block up to the next definition in it. */
function upToNext(block: Block): { own: Block; next: Block | undefined } {
  const at = find(block, DEFINITION)
  if (at === undefined) return { own: block, next: undefined }
  return { own: part(block, block.start, at), next: part(block, at) }
}

/** The lines of a block without empty ones in front: code that is text again can have left some. */
function withoutGap(block: Block): Block {
  let { start } = block
  while (start < block.end && textAt(block, start) === "") start++
  return part(block, start)
}

const NOTHING: Line = { text: "", offsets: [[0, 0]] }

/**
 * `[^name]: text` on any line of a block. Indented blocks behind it belong to it, too. The text is kept, and read
 * when the rest of the page has been.
 */
export const footnote: BlockRule = (place, block, following) => {
  const at = find(block, DEFINITION)
  if (at === undefined) return undefined
  const line = lineAt(block, at)
  const [mark = "", name = ""] = DEFINITION.exec(textAt(block, at)) ?? []
  const { own, next } = upToNext(withoutGap(part(block, at + 1)))
  const lines: Line[] = [cut(line, mark.length), ...unindent(linesOf(own))]
  let left = next
  while (left === undefined) {
    const more = following()
    if (!more) break
    if (!isIndented(more)) {
      left = more
      break
    }
    const { own: inner, next: further } = upToNext(more)
    lines.push(NOTHING, ...unindent(linesOf(inner)))
    left = further
  }
  const { footnotes } = place.environment
  const number = footnotes.get(name)?.number ?? footnotes.size + 1
  footnotes.set(name, { lines: trimEnd(lines), at: rangeOf([line]), number, references: 0 })
  return [part(block, block.start, at), ...(left ? [left] : [])]
}
