import { type BlockRule, type Place, readInside } from "../../block-rule.ts"
import { type Element, lastChild } from "../../element.ts"
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
import { belongsToList } from "./list-content.ts"

const OPENING = /^ {0,3}(\/{3,}) *([\p{L}\p{N}_-]+) *(?:\|.*)?$/u
const CLOSING = /^ {0,3}(\/{3,}) *$/
const OPTION = /^ {4,}\S/

/** Generic blocks within generic blocks that are read; what is deeper stays text. */
const MAX_OPEN = 20

/**
 * Columns that an open block's content is indented by where a block is read, or nothing where the open block isn't below:
 * those of the items in between, inside other open blocks.
 */
function columnsBelow(place: Place, open: OpenBlock): number | undefined {
  let items = 0
  for (let element: Element | undefined = place.parent; element; element = lastChild(element)) {
    if (element !== place.parent && (element.type === "list_item" || element.type === "dd")) items++
    if (element === open.parent) return place.environment.openBlocks.length > 1 ? items * INDENT : 0
  }
  return undefined
}

/** Number of the line that closes an open block. */
function closingLine(block: Block, length: number): number | undefined {
  for (let at = find(block, CLOSING); at !== undefined; at = find(block, CLOSING, at + 1)) {
    if (CLOSING.exec(textAt(block, at))?.[1]?.length === length) return at
  }
  return undefined
}

/** Reads a block into the open block that it belongs to, up to the closing line. */
function goOn(place: Place, open: OpenBlock, block: Block, columns: number): readonly Block[] {
  const { taken, rest } =
    columns > 0 ? takeIndented(block, columns) : { taken: linesOf(block), rest: part(block, block.end) }
  const own = taken.length > 0 ? blockOf(taken) : block
  const others = taken.length > 0 ? rest : part(block, block.end)
  const end = closingLine(own, open.length)
  readInside({ ...place, parent: open.target }, open.target, split(linesOf(part(own, own.start, end ?? own.end))))
  if (end === undefined) return [others]
  place.environment.openBlocks.pop()
  open.finish?.(open.element)
  return [part(own, end + 1), others]
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

function begin(place: Place, block: Block, at: number): readonly Block[] | undefined {
  const [, slashes = "", name = ""] = OPENING.exec(textAt(block, at)) ?? []
  const kind = genericKind(name, place.environment.options)
  const options = optionLines(block, at)
  const values = optionsIn(linesOf(options).map(line => line.text))
  const opening = { place, line: lineAt(block, at), options: values ?? new Map() }
  if (!kind || !values || !opens(kind, opening)) return undefined
  if (at > block.start) place.read(place, [part(block, block.start, at)])
  if (place.parent.type === "list_item" || place.parent.type === "dd") loosen(place.parent)
  place.environment.openBlocks.push({
    ...kind.make(opening),
    parent: place.parent,
    reading: place.parent,
    length: slashes.length,
  })
  const rest = part(block, options.end)
  return isEmpty(rest) ? [] : [rest]
}

const CONTAINERS = new Set(["admonition", "details", "tabbed_set"])

/** Whether an indented block in an item goes on with the container before it, as it does everywhere. */
const continuesContainer = (place: Place, block: Block): boolean =>
  isIndented(block) && CONTAINERS.has(lastChild(place.parent)?.type ?? "")

/**
 * `/// note | Title` up to `///`: a block that needs no indentation. Options stand below the first line, indented; a
 * block around others has more slashes than they have.
 */
export const genericBlock: BlockRule = (place, block) => {
  const open = place.environment.openBlocks.at(-1)
  if (open?.reading !== place.parent && belongsToList(place, block)) return undefined
  const columns = open && columnsBelow(place, open)
  if (open && columns !== undefined) {
    if (place.mode === "detabbed" && continuesContainer(place, block)) return undefined
    open.reading = place.parent
    return goOn(place, open, block, columns)
  }
  const at = place.environment.openBlocks.length < MAX_OPEN ? openingLine(block, place.environment.options) : undefined
  return at === undefined ? undefined : begin(place, block, at)
}
