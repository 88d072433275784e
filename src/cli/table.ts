import { widthOf } from "../diagnostics/index.ts"

/** `12,345`. */
export const numeral = (value: number): string => value.toLocaleString("en")

/** Never says 100 before all is there, nor 0 when something is. */
export function percent(part: number, whole: number): string {
  if (whole === 0 || part === whole) return "100 %"
  const share = Math.round((part * 100) / whole)
  return `${Math.min(99, Math.max(part > 0 ? 1 : 0, share))} %`
}

/** Rows in columns, as wide as what a terminal shows; the first `numbers` of them stand at the right. The last is as long as it is. */
export function inColumns(rows: readonly (readonly string[])[], between: string, numbers = 0): string {
  const last = Math.max(...rows.map(({ length }) => length)) - 1
  const widths = Array.from({ length: last }, (_, at) => Math.max(...rows.map(row => widthOf(row[at] ?? ""))))
  const cell = (text: string, at: number): string => {
    const space = " ".repeat(Math.max(0, (widths[at] ?? 0) - widthOf(text)))
    if (at === last) return text
    return at < numbers ? space + text : text + space
  }
  return rows.map(row => `  ${row.map(cell).join(between)}\n`).join("")
}
