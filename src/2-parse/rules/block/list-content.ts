import { type BlockRule, type Place, readInside } from "../../block-rule.ts"
import { append, type Element, lastChild, newElement, rangeOf } from "../../element.ts"
import { type Block, blockOf, isIndented, linesOf, split, textAt, unindent } from "../../lines.ts"
import { listIndentOf } from "../../options.ts"

interface Kinds {
  readonly lists: readonly string[]
  readonly items: readonly string[]
  readonly newItem: readonly [type: string, tag: string]
}

const isOf = (types: readonly string[], element: Element | undefined): element is Element =>
  element !== undefined && types.includes(element.type)

/** How deep the block's indentation reaches into the lists before it, and the element that it reaches. */
function reach(place: Place, block: Block, kinds: Kinds): { level: number; reached: Element } {
  const spaces = /^ */.exec(textAt(block, block.start))?.[0].length ?? 0
  const wanted = Math.floor(spaces / listIndentOf(place.environment.options))
  let level = place.mode === "list" ? 1 : 0
  let reached = place.parent
  while (wanted > level) {
    const child = lastChild(reached)
    if (!isOf([...kinds.lists, ...kinds.items], child)) break
    if (isOf(kinds.lists, child)) level++
    reached = child
  }
  return { level, reached }
}

function intoItem(place: Place, item: Element, block: Block): void {
  if (item.text.length > 0) {
    const paragraph = newElement("paragraph", "p", rangeOf(item.text))
    paragraph.text = item.text
    item.text = []
    item.children.unshift(paragraph)
  }
  readInside(place, item, split(linesOf(block)), "detabbed")
}

/** Reads the block into the place that its indentation reaches. */
function readContent(place: Place, block: Block, kinds: Kinds): void {
  const { level, reached } = reach(place, block, kinds)
  const content = blockOf(unindent(linesOf(block), level * listIndentOf(place.environment.options)))
  const innermost = lastChild(reached)
  const [type, tag] = kinds.newItem
  if (isOf(kinds.items, place.parent)) {
    const inner = lastChild(place.parent)
    readInside(place, isOf(kinds.lists, inner) ? inner : place.parent, [content], "detabbed")
  } else if (isOf(kinds.items, reached)) readInside(place, reached, [content], "detabbed")
  else if (isOf(kinds.items, innermost)) intoItem(place, innermost, content)
  else readInside(place, append(reached, newElement(type, tag, rangeOf(linesOf(block)))), [content], "detabbed")
}

/** Whether a block is content of a list right before it, or of the item that it stands in. */
function isContent(place: Place, block: Block, kinds: Kinds): boolean {
  if (!isIndented(block, listIndentOf(place.environment.options)) || place.mode === "detabbed") return false
  return isOf(kinds.items, place.parent) || isOf(kinds.lists, lastChild(place.parent))
}

const indentedContent =
  (kinds: Kinds): BlockRule =>
  (place, block) => {
    if (!isContent(place, block, kinds)) return undefined
    readContent(place, block, kinds)
    return []
  }

const LISTS: Kinds = {
  lists: ["bullet_list", "ordered_list"],
  items: ["list_item"],
  newItem: ["list_item", "li"],
}

/** `    more of the item`: a block indented by four spaces a level belongs to the list before it. */
export const listContent = indentedContent(LISTS)

/** The same under a definition, where lists of all kinds are nested. */
export const definitionContent = indentedContent({
  lists: ["dl", "bullet_list", "ordered_list"],
  items: ["dd", "list_item"],
  newItem: ["dd", "dd"],
})
