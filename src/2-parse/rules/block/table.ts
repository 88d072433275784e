import type { BlockRule } from "../../block-rule.ts"
import { append, type Element, newElement, rangeOf } from "../../element.ts"
import { report } from "../../environment.ts"
import { type Block, type Line, lineAt, linesOf, part, textAt } from "../../lines.ts"
import { endsWithPipe, type Row, splitRow, trimSpaces } from "./table-row.ts"

type Alignment = "left" | "center" | "right" | undefined

/** Cells of a page that short rows lack and get: a wide header over many short rows is a small text and a huge page. */
const MAX_ADDED = 2_000

const SEPARATOR = /^[|:\- ]*$/

const hasPipe = (text: string): boolean => text.startsWith("|") || endsWithPipe(text)

/** The separator's cells, where the first two lines of the block begin a table. */
function separatorOf(block: Block): Row | undefined {
  if (block.end - block.start < 2 || !SEPARATOR.test(textAt(block, block.start + 1))) return undefined
  const header = trimSpaces(lineAt(block, block.start))
  const bordered = hasPipe(header.text)
  const columns = splitRow(header, bordered).length
  if (
    columns === 1 &&
    !(bordered && linesOf(part(block, block.start + 1)).every(line => hasPipe(trimSpaces(line).text)))
  ) {
    return undefined
  }
  const separator = splitRow(trimSpaces(lineAt(block, block.start + 1)), bordered)
  return separator.length === columns ? separator : undefined
}

function alignmentOf(cell: string): Alignment {
  if (cell.startsWith(":")) return cell.endsWith(":") ? "center" : "left"
  return cell.endsWith(":") ? "right" : undefined
}

/** Adds a row of as many cells as the table has columns; gives how many of them the line doesn't have. */
function addRow(
  parent: Element,
  line: Line,
  tag: "th" | "td",
  alignments: readonly Alignment[],
  bordered: boolean,
): number {
  const cells = splitRow(trimSpaces(line), bordered)
  const row = append(parent, newElement("tr", "tr", rangeOf([line])))
  alignments.forEach((alignment, column) => {
    const cell = cells[column]
    const element = append(row, newElement(tag, tag, cell ? rangeOf([cell]) : row.at))
    if (alignment) element.attrs.set("class", `align-${alignment}`)
    if (cell) element.text = [cell]
  })
  return Math.max(0, alignments.length - cells.length)
}

/** `| a | b |` over `|---|--:|`: cells are cut at pipes outside of code; colons align a column. */
export const table: BlockRule = (place, block) => {
  const separator = separatorOf(block)
  if (!separator) return undefined
  const header = lineAt(block, block.start)
  const bordered = hasPipe(trimSpaces(header).text)
  const alignments = separator.map(cell => alignmentOf(cell.text))
  const element = append(place.parent, newElement("table", "table", rangeOf(linesOf(block))))
  addRow(append(element, newElement("thead", "thead", rangeOf([header]))), header, "th", alignments, bordered)
  const rows = linesOf(part(block, block.start + 2))
  const body = append(element, newElement("tbody", "tbody", rangeOf(rows)))
  const { environment } = place
  let at = 0
  for (const row of rows) {
    if (environment.addedCells > MAX_ADDED) break
    environment.addedCells += addRow(body, row, "td", alignments, bordered)
    at++
  }
  if (rows.length === 0) addRow(body, { text: "", offsets: header.offsets }, "td", alignments, bordered)
  if (at === rows.length) return []
  report(environment, "D208", rangeOf(rows.slice(at, at + 1)), { limit: MAX_ADDED, things: "missing cells" })
  return [part(block, block.start + 2 + at)]
}
