import type { BlockRule } from "../../block-rule.ts"
import { append, newElement, rangeOf } from "../../element.ts"
import { lineAt, part, textAt, trimmed } from "../../lines.ts"

const UNDERLINE = /^(?:=+|-+) *$/

/** A first line that is underlined with `===` (level 1) or `---` (level 2). */
export const setext: BlockRule = (place, block) => {
  const underline = textAt(block, block.start + 1)
  if (!UNDERLINE.test(underline)) return undefined
  const level = underline.startsWith("=") ? 1 : 2
  const line = lineAt(block, block.start)
  const under = lineAt(block, block.start + 1)
  const element = append(place.parent, newElement("heading", `h${level}`, rangeOf([line, under])))
  element.markup = underline.charAt(0)
  element.text = [trimmed(line)]
  return [part(block, block.start + 2)]
}
