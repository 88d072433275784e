import type { ComponentChild, JSX } from "preact"
import type { Amounts } from "../../4-render/index.ts"
import { type Figures, figuresIn } from "../figures.ts"
import { shareOf } from "../share.ts"
import type { FramePart } from "./part.ts"
import { Words } from "./words.tsx"

/** A page, or a language: what names it, how far it is, and what there is to do. */
export interface StatusRow extends Amounts {
  readonly key: string
  readonly name: ComponentChild
  readonly todo?: ComponentChild
}

/** Columns of numbers. One that is empty in all rows is left out. */
const NUMBERS = ["left", "stale", "refused", "memory", "words"] as const
type Column = (typeof NUMBERS)[number]

/** How far pages or languages are, in the order of the rows; a script of the site's adds other orders. */
export function StatusTable({
  rows,
  caption,
  first,
  view,
  t,
}: FramePart & { rows: readonly StatusRow[]; caption: string; first: string }): JSX.Element {
  const columns = NUMBERS.filter(column => column === "left" || rows.some(row => row[column] > 0))
  const figures = figuresIn(view.locale.tag)
  return (
    <>
      <p class="status-order">
        <Words phrase={t("status-order")} frame={view} />
      </p>
      <div class="status-wrap">
        <table class="status">
          <caption class="unseen">
            <Words phrase={t(caption)} frame={view} />
          </caption>
          <thead>
            <tr>
              {[first, "status-translated", ...columns.map(column => `status-${column}`)].map(key => (
                <th key={key} scope="col">
                  <Words phrase={t(key)} frame={view} />
                </th>
              ))}
            </tr>
          </thead>
          {rows.map(row => (
            <Row key={row.key} row={row} columns={columns} figures={figures} />
          ))}
        </table>
      </div>
    </>
  )
}

function Row({ row, columns, figures }: { row: StatusRow; columns: readonly Column[]; figures: Figures }): JSX.Element {
  const { words, translated, name, todo } = row
  return (
    <tbody>
      <tr>
        <th scope="row">{name}</th>
        <td>
          {words > 0 && <progress value={translated} max={words} aria-hidden="true" />}
          {figures.percent(shareOf(row))}
        </td>
        {columns.map(column => (
          <td key={column}>{figures.number(row[column])}</td>
        ))}
      </tr>
      {todo && (
        <tr>
          <td colSpan={columns.length + 2}>{todo}</td>
        </tr>
      )}
    </tbody>
  )
}
