import type { BlockRule } from "../../block-rule.ts"
import { append, newElement, rangeOf } from "../../element.ts"
import { blockOf, cut, find, lineAt, linesOf, part, textAt, unindent } from "../../lines.ts"
import { isOn } from "../../options.ts"

/** Up to six `#` at the start of a line; a line that ends with a lone backslash is none. */
const HEADING = /^#{1,6}(?:\\.|[^\\])*$/

/** The same with a space behind the marks: the extension SaneHeaders. */
const SANE_HEADING = /^#{1,6}(?= )(?:\\.|[^\\])*$/

/** Offset of the marks at the end of a heading. One with a backslash before it is a character. */
function closingMarks(text: string): number {
  const bare = text.replace(/(?<!#)#*$/, "")
  const slashes = /(?<!\\)\\*$/.exec(bare)?.[0].length ?? 0
  return Math.min(text.length, bare.length + (slashes % 2))
}

/** `## Heading ##`, on any line of a block: no empty line is needed around it, nor a space behind the `#`. */
export const heading: BlockRule = (place, block) => {
  const at = find(block, isOn(place.environment.options, "saneheaders") ? SANE_HEADING : HEADING)
  if (at === undefined) return undefined
  if (at > block.start) place.read(place, [part(block, block.start, at)])
  const text = textAt(block, at)
  const marker = /^#{1,6}/.exec(text)?.[0] ?? ""
  const open = marker.length + (/^\s*/.exec(text.slice(marker.length))?.[0].length ?? 0)
  const close = text.slice(0, closingMarks(text)).trimEnd().length
  const line = lineAt(block, at)
  const element = append(place.parent, newElement("heading", `h${marker.length}`, rangeOf([line])))
  element.markup = marker
  element.text = [cut({ text: text.slice(0, Math.max(open, close)), offsets: line.offsets }, open)]
  const rest = part(block, at + 1)
  // What is indented right below a heading in a loose item belongs to the item; it would be code otherwise.
  return [place.mode === "looselist" ? blockOf(unindent(linesOf(rest))) : rest]
}
