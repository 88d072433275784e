import { type BlockRule, type Place, readInside } from "../../block-rule.ts"
import { append, type Element, lastChild, newElement, rangeOf } from "../../element.ts"
import { type Block, blockOf, cut, INDENT, type Line, linesOf, textAt } from "../../lines.ts"
import { type DialectOptions, isOn, isSwitchedOn, listIndentOf, memo } from "../../options.ts"

/** What items look like: a level of lists is as wide as the site has it. */
interface Marks {
  /** Begins an ordered list, or a bullet list. */
  readonly ordered: RegExp
  readonly bullet: RegExp
  /** Any item. */
  readonly item: RegExp
  /** An item one level down. */
  readonly inner: RegExp
}

const marksOf = memo((options: DialectOptions): Marks => {
  const width = listIndentOf(options)
  const mark = (from: number, to: number, marks: string): RegExp => new RegExp(`^ {${from},${to}}(?:${marks}) +`, "u")
  const any = String.raw`\p{Nd}+\.|[*+\-]`
  return {
    ordered: mark(0, width - 1, String.raw`\p{Nd}+\.`),
    bullet: mark(0, width - 1, String.raw`[*+\-]`),
    item: mark(0, width - 1, any),
    inner: mark(width, width * 2 - 1, any),
  }
})

/** What the first mark of a block decides. */
interface Kind {
  readonly type: "ordered_list" | "bullet_list"
  readonly tag: "ol" | "ul"
  readonly marks: "ordered" | "bullet"
}

const ORDERED_LIST: Kind = { type: "ordered_list", tag: "ol", marks: "ordered" }
const BULLET_LIST: Kind = { type: "bullet_list", tag: "ul", marks: "bullet" }

/** Lists stay what they begin as: `sane_lists`, and `mdx_truly_sane_lists`, which has no bullets go on behind an empty line. */
const isSane = (options: DialectOptions): boolean => isOn(options, "sane_lists") || isTrulySane(options)
const isTrulySane = (options: DialectOptions): boolean => isOn(options, "mdx_truly_sane_lists")

export const isList = (element: Element | undefined): element is Element =>
  element?.type === "bullet_list" || element?.type === "ordered_list"

/** Cuts a block into items, their marks taken off; lines that begin an inner item start a piece of their own. */
function itemsOf(block: Block, item: RegExp, inner: RegExp, width: number): Line[][] {
  const items: Line[][] = []
  for (const line of linesOf(block)) {
    const mark = item.exec(line.text)?.[0]
    if (mark !== undefined) items.push([cut(line, mark.length)])
    else addToItem(items, line, inner, width)
  }
  return items
}

/** Adds a line without a mark of its own to the last item, or as a piece of its own. */
export function addToItem(items: Line[][], line: Line, innerItem: RegExp, width = INDENT): void {
  const last = items.at(-1)
  if (last && (isInner(last, width) || !innerItem.test(line.text))) last.push(line)
  else items.push([line])
}

const isInner = (item: readonly Line[], width: number): boolean => item[0]?.text.startsWith(" ".repeat(width)) ?? false

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
  const width = listIndentOf(place.environment.options)
  const target = (isInner(lines, width) ? lastChild(list) : undefined) ?? newItem(list, lines)
  readInside(place, target, [blockOf(lines)], "list")
}

/** Items behind a list and an empty line: the list takes them in, and its last item is loose then. */
export function goOnWithList(place: Place, list: Element, [first, ...others]: readonly Line[][]): void {
  const last = lastChild(list)
  if (last) loosen(last)
  if (first) readInside(place, newItem(list, first), [blockOf(first)], "looselist")
  for (const item of others) readItem(place, list, item)
}

/** The number that an ordered list begins with, where it isn't 1 and the site's lists have one. */
function startOf(place: Place, block: Block): string | undefined {
  const first = /^ *(\d{1,9})\./.exec(textAt(block, block.start))?.[1]
  const counts = isOn(place.environment.options, "sane_lists") && !isTrulySane(place.environment.options)
  return counts && first !== undefined && Number(first) !== 1 ? first : undefined
}

function newList(place: Place, block: Block, { type, tag }: Kind): Element {
  const list = append(place.parent, newElement(type, tag, rangeOf(linesOf(block))))
  const start = startOf(place, block)
  if (start !== undefined) list.attrs.set("start", start)
  return list
}

/** The list right before that items of a kind go on with. */
function listBefore(place: Place, { type, marks }: Kind): Element | undefined {
  const { options } = place.environment
  const before = lastChild(place.parent)
  const isOver =
    isTrulySane(options) && marks === "bullet" && isSwitchedOn(options, "mdx_truly_sane_lists.truly_sane", true)
  return isList(before) && !isOver && (!isSane(options) || before.type === type) ? before : undefined
}

/** Reads a block's items: they join the list before them, or begin one. */
function readItems(place: Place, block: Block, kind: Kind): void {
  const { options } = place.environment
  const marks = marksOf(options)
  const items = itemsOf(block, isSane(options) ? marks[kind.marks] : marks.item, marks.inner, listIndentOf(options))
  const before = listBefore(place, kind)
  if (before) {
    goOnWithList(place, before, items)
    return
  }
  // `* * inner`, continued on the next line: the inner list is where we are already.
  const list = isList(place.parent) ? place.parent : newList(place, block, kind)
  for (const item of items) readItem(place, list, item)
}

const listRule =
  (kind: Kind): BlockRule =>
  (place, block) => {
    if (!marksOf(place.environment.options)[kind.marks].test(textAt(block, block.start))) return undefined
    readItems(place, block, kind)
    return []
  }

/** `1. item`: the first mark of a block decides; the number doesn't count, and `-` items may follow. */
export const orderedList = listRule(ORDERED_LIST)

/** `- item`, `* item`, `+ item`, with no empty line needed between items. */
export const bulletList = listRule(BULLET_LIST)
