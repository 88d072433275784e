import type { BlockRule, Place } from "../../block-rule.ts"
import { append, type Element, lastChild, newElement, rangeOf } from "../../element.ts"
import { type Block, cut, type Line, lineAt, linesOf, part, textAt } from "../../lines.ts"
import {
  isSameNumbering,
  type Numbering,
  numberingOf,
  numbersOf,
  startOf,
  stylesIn,
  typeOf,
} from "../../list-numbering.ts"
import { type DialectOptions, memo } from "../../options.ts"
import { addToItem, goOnWithList, isList, readItem } from "./list.ts"

/** What marks items look like where a site has a choice of numbers. */
interface Marks {
  readonly styles: ReadonlySet<string>
  readonly ordered: RegExp
  /** Any item; the first group is its mark. */
  readonly item: RegExp
  /** An item one level down. */
  readonly inner: RegExp
}

const marksOf = memo((options: DialectOptions): Marks => {
  const styles = stylesIn(options)
  const number = `(?:${numbersOf(styles)})[).]`
  return {
    styles,
    ordered: new RegExp(`^ {0,3}${number} +`, "u"),
    item: new RegExp(`^ {0,3}(${number}|[*+-]) +`, "u"),
    inner: new RegExp(`^ {4,7}(?:${number}|[*+-]) +`, "u"),
  }
})

const BULLET = /^ {0,3}[*+-] +/

/** The items at the start of a block that are numbered alike, and the number of the line where others begin. */
interface Alike {
  readonly items: readonly Line[][]
  readonly numbering: Numbering | undefined
  readonly firstMark: string
  readonly end: number
}

/** Cuts a block into items, up to one of another kind. `before`: the numbering of the list that they may go on with. */
function itemsOf(block: Block, before: Numbering | undefined, { styles, item, inner }: Marks): Alike {
  const items: Line[][] = []
  let numbering = before
  let firstMark = ""
  let at = block.start
  for (; at < block.end; at++) {
    const line = lineAt(block, at)
    const [whole, mark = ""] = item.exec(line.text) ?? []
    if (whole === undefined) {
      addToItem(items, line, inner)
      continue
    }
    const own = numberingOf(mark, items.length === 0, numbering, styles)
    if (items.length > 0 && !isSameNumbering(own, numbering)) break
    if (items.length === 0) firstMark = mark
    numbering = own
    items.push([cut(line, whole.length)])
  }
  return { items, numbering, firstMark, end: at }
}

function newList(place: Place, block: Block, numbering: Numbering | undefined): Element {
  const at = rangeOf(linesOf(block))
  if (!numbering) return append(place.parent, newElement("bullet_list", "ul", at))
  const list = append(place.parent, newElement("ordered_list", "ol", at))
  if (numbering.style !== "decimal") list.attrs.set("type", typeOf(numbering.style))
  return list
}

/** The list that items begin: the one that they are in already, the one that waits for them, or a new one. */
function listFor(place: Place, block: Block, before: Element | undefined, { numbering, firstMark }: Alike): Element {
  if (isList(place.parent)) return place.parent
  const list = numbering && before?.numbering?.ending === "" ? before : newList(place, block, numbering)
  if (!numbering) return list
  list.numbering = numbering
  const start = startOf(firstMark, numbering)
  if (start !== 1 && !list.attrs.has("start")) list.attrs.set("start", String(start))
  return list
}

/** Reads the items that are alike: they join the list before them where its items are like them, or begin one. */
function readAlike(place: Place, block: Block, tag: "ol" | "ul"): readonly Block[] {
  const last = lastChild(place.parent)
  const before = last?.tag === tag && isList(last) ? last : undefined
  const alike = itemsOf(block, before?.numbering, marksOf(place.environment.options))
  const own = part(block, block.start, alike.end)
  if (before && isSameNumbering(before.numbering, alike.numbering)) goOnWithList(place, before, alike.items)
  else {
    const list = listFor(place, own, before, alike)
    for (const item of alike.items) readItem(place, list, item)
  }
  return [part(block, alike.end)]
}

/** `iv. item`, `b) item`, `#. item`: numbers of another kind, or another sign behind them, begin another list. */
export const fancyOrderedList: BlockRule = (place, block) =>
  marksOf(place.environment.options).ordered.test(textAt(block, block.start))
    ? readAlike(place, block, "ol")
    : undefined

/** `- item`, where numbers begin another list. */
export const fancyBulletList: BlockRule = (place, block) =>
  BULLET.test(textAt(block, block.start)) ? readAlike(place, block, "ul") : undefined
