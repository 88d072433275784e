import { type BlockRule, type Place, readInside } from "../../block-rule.ts"
import { append, type Element, lastChild, newElement, rangeOf } from "../../element.ts"
import { type Block, blockOf, cut, INDENT, type Line, linesOf, textAt } from "../../lines.ts"
import { isOn } from "../../options.ts"

const ORDERED = /^ {0,3}\p{Nd}+\. +/u
const BULLET = /^ {0,3}[*+-] +/
const ITEM = /^ {0,3}(?:\p{Nd}+\.|[*+-]) +/u

/** What the first mark of a block decides. */
interface Kind {
  readonly type: "ordered_list" | "bullet_list"
  readonly tag: "ol" | "ul"
  /** Items of this kind. */
  readonly own: RegExp
}

const ORDERED_LIST: Kind = { type: "ordered_list", tag: "ol", own: ORDERED }
const BULLET_LIST: Kind = { type: "bullet_list", tag: "ul", own: BULLET }

/** An item one level down. */
const INNER_ITEM = /^ {4,7}(?:\p{Nd}+\.|[*+-]) +/u

export const isList = (element: Element | undefined): element is Element =>
  element?.type === "bullet_list" || element?.type === "ordered_list"

/** Cuts a block into items, their marks taken off; lines that begin an inner item start a piece of their own. */
function itemsOf(block: Block, item: RegExp): Line[][] {
  const items: Line[][] = []
  for (const line of linesOf(block)) {
    const mark = item.exec(line.text)?.[0]
    if (mark !== undefined) items.push([cut(line, mark.length)])
    else addToItem(items, line, INNER_ITEM)
  }
  return items
}

/** Adds a line without a mark of its own to the last item, or as a piece of its own. */
export function addToItem(items: Line[][], line: Line, innerItem: RegExp): void {
  const last = items.at(-1)
  if (last && (isInner(last) || !innerItem.test(line.text))) last.push(line)
  else items.push([line])
}

const isInner = (item: readonly Line[]): boolean => item[0]?.text.startsWith(" ".repeat(INDENT)) ?? false

/** Puts the text of an item, and text behind its last child, into paragraphs: what a loose item looks like. */
export function loosen(item: Element): void {
  if (item.text.length > 0) {
    const paragraph = newElement("paragraph", "p", rangeOf(item.text))
    paragraph.text = item.text
    item.text = []
    item.children.unshift(paragraph)
  }
  const last = lastChild(item)
  if (last && last.tail.length > 0) {
    const paragraph = append(item, newElement("paragraph", "p", rangeOf(last.tail)))
    paragraph.text = last.tail
    last.tail = []
  }
}

function newItem(list: Element, lines: readonly Line[]): Element {
  const at = rangeOf(lines)
  list.at = [list.at[0], Math.max(list.at[1], at[1])]
  return append(list, newElement("list_item", "li", at))
}

export function readItem(place: Place, list: Element, lines: readonly Line[]): void {
  const target = (isInner(lines) ? lastChild(list) : undefined) ?? newItem(list, lines)
  readInside(place, target, [blockOf(lines)], "list")
}

/** Items behind a list and an empty line: the list takes them in, and its last item is loose then. */
export function goOnWithList(place: Place, list: Element, [first, ...others]: readonly Line[][]): void {
  const last = lastChild(list)
  if (last) loosen(last)
  if (first) readInside(place, newItem(list, first), [blockOf(first)], "looselist")
  for (const item of others) readItem(place, list, item)
}

function newList(place: Place, block: Block, { type, tag }: Kind, isSane: boolean): Element {
  const list = append(place.parent, newElement(type, tag, rangeOf(linesOf(block))))
  const first = /^ *(\d{1,9})\./.exec(textAt(block, block.start))?.[1]
  if (isSane && first !== undefined && Number(first) !== 1) list.attrs.set("start", first)
  return list
}

/** Reads a block's items: they join the list before them, or begin one. */
function readItems(place: Place, block: Block, kind: Kind): void {
  const isSane = isOn(place.environment.options, "sane_lists")
  const items = itemsOf(block, isSane ? kind.own : ITEM)
  const before = lastChild(place.parent)
  if (isList(before) && (!isSane || before.type === kind.type)) {
    goOnWithList(place, before, items)
    return
  }
  // `* * inner`, continued on the next line: the inner list is where we are already.
  const list = isList(place.parent) ? place.parent : newList(place, block, kind, isSane)
  for (const item of items) readItem(place, list, item)
}

/** `1. item`: the first mark of a block decides; the number doesn't count, and `-` items may follow. */
export const orderedList: BlockRule = (place, block) => {
  if (!ORDERED.test(textAt(block, block.start))) return undefined
  readItems(place, block, ORDERED_LIST)
  return []
}

/** `- item`, `* item`, `+ item`, with no empty line needed between items. */
export const bulletList: BlockRule = (place, block) => {
  if (!BULLET.test(textAt(block, block.start))) return undefined
  readItems(place, block, BULLET_LIST)
  return []
}
