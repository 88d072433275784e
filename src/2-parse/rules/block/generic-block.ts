import { type BlockRule, type Following, type Place, readInside } from "../../block-rule.ts"
import { type Element, lastChild, rangeOf } from "../../element.ts"
import type { OpenBlock } from "../../environment.ts"
import {
  type Block,
  blockOf,
  find,
  INDENT,
  isEmpty,
  isIndented,
  lineAt,
  linesOf,
  part,
  split,
  takeIndented,
  textAt,
} from "../../lines.ts"
import type { DialectOptions } from "../../options.ts"
import { genericKind, opens } from "./generic-kinds.ts"
import { optionsIn } from "./generic-options.ts"
import { loosen } from "./list.ts"

const OPENING = /^ {0,3}(\/{3,}) *([\p{L}\p{N}_-]+) *(?:\|.*)?$/u
const CLOSING = /^ {0,3}(\/{3,}) *$/
const OPTION = /^ {4,}\S/

/** Generic blocks within generic blocks that are read; what is deeper stays text. */
const MAX_OPEN = 20

const isItem = (element: Element): boolean => element.type === "list_item" || element.type === "dd"

/** What the innermost open block stands in, where that ends the page so far, at `parent` or below: more of it comes next. */
function hungryParent(parent: Element, open: OpenBlock | undefined): Element | undefined {
  if (!open?.isHungry) return undefined
  for (let element: Element | undefined = parent; element; element = lastChild(element)) {
    if (element === open.parent) return element
  }
  return undefined
}

/** Columns that the content of a block within others is indented by: those of the items around it, from `parent` down. */
function columnsBelow(parent: Element, open: OpenBlock): number {
  let items = 0
  for (let element: Element | undefined = parent; element; element = lastChild(element)) {
    if (isItem(element)) items++
    if (element === open.parent) return items * INDENT
  }
  return 0
}

/** The lines of a block that are indented, or all of it where its first line isn't. */
function takeOwn(block: Block, columns: number): { own: Block; others: Block } {
  if (isIndented(block, columns) && columns > 0) {
    const { taken, rest } = takeIndented(block, columns)
    return { own: blockOf(taken), others: rest }
  }
  return { own: block, others: part(block, block.end) }
}

/** Number of the line that closes an open block. */
function closingLine(block: Block, length: number): number | undefined {
  for (let at = find(block, CLOSING); at !== undefined; at = find(block, CLOSING, at + 1)) {
    if (CLOSING.exec(textAt(block, at))?.[1]?.length === length) return at
  }
  return undefined
}

/** Reads a block into an open one, up to the line that closes it; gives what is left. */
function readOne(place: Place, open: OpenBlock, block: Block): readonly Block[] {
  const { openBlocks } = place.environment
  const { own, others } = takeOwn(block, openBlocks.length > 1 ? columnsBelow(place.parent, open) : 0)
  const end = closingLine(own, open.length)
  const content = part(own, own.start, end ?? own.end)
  if (!isEmpty(content)) readInside(place, open.target, split(linesOf(content)))
  if (end === undefined) return [others]
  openBlocks.pop()
  open.finish?.(open.element)
  return [part(own, end + 1), others]
}

/** Reads blocks into the innermost open block, one after the other, while there are both; gives what is left. */
function readOn(place: Place, first: readonly Block[], following: Following): readonly Block[] {
  const { openBlocks } = place.environment
  const waiting = [...first].reverse()
  for (let open = openBlocks.at(-1); open; open = openBlocks.at(-1)) {
    const block = waiting.pop() ?? following()
    if (!block) break
    if (!isEmpty(block)) waiting.push(...[...readOne(place, open, block)].reverse())
  }
  const last = openBlocks.at(-1)
  if (last) last.isHungry = true
  return waiting.reverse()
}

/** Takes in what stands behind an open block: `!!! note` and the like stand beside it when they have been read. */
function takeIn(open: OpenBlock, openBlocks: readonly OpenBlock[]): void {
  const last = lastChild(open.parent)
  if (!last || last === open.element || open.isMoved) return
  open.parent.children.pop()
  open.target.children.push(last)
  for (const other of openBlocks) if (other.element === last) other.isMoved = true
}

/** The first line that looks like an opening one decides: where nothing has its name, the block opens nothing. */
function openingLine(block: Block, options: DialectOptions): number | undefined {
  const at = find(block, OPENING)
  if (at === undefined) return undefined
  return genericKind(OPENING.exec(textAt(block, at))?.[2] ?? "", options) ? at : undefined
}

/** The lines of options right below an opening line. */
function optionLines(block: Block, at: number): Block {
  let end = at + 1
  while (end < block.end && OPTION.test(textAt(block, end))) end++
  return part(block, at + 1, end)
}

function begin(place: Place, block: Block, at: number, following: Following): readonly Block[] | undefined {
  const [, slashes = "", name = ""] = OPENING.exec(textAt(block, at)) ?? []
  const kind = genericKind(name, place.environment.options)
  const options = optionLines(block, at)
  const values = optionsIn(linesOf(options).map(line => line.text))
  const opening = { place, line: lineAt(block, at), options: values ?? new Map() }
  if (!kind || !values || !opens(kind, opening)) return undefined
  if (at > block.start) place.read(place, [part(block, block.start, at)])
  if (isItem(place.parent)) loosen(place.parent)
  place.environment.openBlocks.push({
    ...kind.make(opening),
    at: rangeOf([opening.line]),
    parent: place.parent,
    isHungry: false,
    isMoved: false,
    length: slashes.length,
  })
  return readOn(place, [part(block, options.end)], following)
}

/**
 * `/// note | Title` up to `///`: a block that needs no indentation. Options stand below the first line, indented; a
 * block around others has more slashes than they have.
 */
export const genericBlock: BlockRule = (place, block, following) => {
  const { openBlocks, options } = place.environment
  const parent = hungryParent(place.parent, openBlocks.at(-1))
  const open = parent && openBlocks.find(one => one.isHungry && one.parent === parent)
  if (open) {
    takeIn(open, openBlocks)
    open.isHungry = false
    return readOn({ ...place, parent }, [block], following)
  }
  const at = openBlocks.length < MAX_OPEN ? openingLine(block, options) : undefined
  return at === undefined ? undefined : begin(place, block, at, following)
}
