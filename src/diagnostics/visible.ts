/** One character of a line as a terminal shows it. */
interface Cell {
  /** Offset in the text, UTF-16 code units. */
  readonly at: number
  readonly shown: string
  /** Columns that it takes. */
  readonly width: number
}

/** Columns to the next tab stop are not worth a computation here: a tab is always this wide. */
const TAB = "    "

/** What could move the cursor, turn the text around, or not be seen: C0, C1, format, separators, unassigned, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Cs}\p{Co}]/u
/** Joiners that emoji and some scripts need, and that move nothing. */
const JOINER = /[\u200c\u200d]/
const COMBINING = /[\p{Mn}\p{Me}]/u
/** Wide and full-width characters (Unicode Standard Annex 11), by block. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u

const escaped = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (character === "\n") return "\\n"
  return `\\u{${code.toString(16)}}`
}

function cellOf(character: string, at: number): Cell {
  if (character === "\t") return { at, shown: TAB, width: TAB.length }
  if (JOINER.test(character)) return { at, shown: character, width: 0 }
  if (UNSEEN.test(character)) {
    const shown = escaped(character)
    return { at, shown, width: shown.length }
  }
  if (COMBINING.test(character)) return { at, shown: character, width: 0 }
  return { at, shown: character, width: WIDE.test(character) ? 2 : 1 }
}

/** The characters of a line, each with what is printed for it: content can't reach the terminal but as text. */
export function cellsOf(line: string): readonly Cell[] {
  let at = 0
  return [...line].map(character => {
    const cell = cellOf(character, at)
    at += character.length
    return cell
  })
}

/** Text of content or from a file's name, safe to print on one line. */
export const visible = (text: string): string =>
  cellsOf(text)
    .map(({ shown }) => shown)
    .join("")

/** The name of a character that can't be shown: `U+202E`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`

/** Columns that a text takes in a terminal. */
export const widthOf = (text: string): number => cellsOf(text).reduce((sum, { width }) => sum + width, 0)
