import type { DialectOptions } from "./options.ts"

/** How the items of an ordered list are numbered. */
export interface Numbering {
  /** What stands behind the number; nothing where only the style has been asked for, by a block around the list. */
  readonly ending: "." | ")" | ""
  readonly style: Style
}

export type Style = "decimal" | "roman" | "ROMAN" | "alpha" | "ALPHA"

/** The attribute `type` of a list. */
const TYPES: Readonly<Record<Style, string>> = { decimal: "1", roman: "i", ROMAN: "I", alpha: "a", ALPHA: "A" }

export const typeOf = (style: Style): string => TYPES[style]

/** The style that a `type` stands for, where the site has it. */
export function styleOfType(type: string, styles: ReadonlySet<string>): Style | undefined {
  const style = (["decimal", "roman", "ROMAN", "alpha", "ALPHA"] as const).find(each => TYPES[each] === type)
  return style === "decimal" || (style && styles.has(style.toLowerCase())) ? style : undefined
}

const ALL_STYLES: ReadonlySet<string> = new Set(["roman", "alpha", "generic"])

/** The kinds of numbers that lists may have beside Arabic ones. */
export const stylesIn = ({ listStyles }: DialectOptions): ReadonlySet<string> =>
  listStyles === undefined ? ALL_STYLES : new Set(listStyles)

/** Roman numerals, a little freer than they are taught: ten `I` may stand for an `X`. */
const ROMAN =
  String.raw`M*(?:C[MD]|D(?:C{0,4}|C{5}\b)|(?:C{0,9}|C{10}\b))` +
  String.raw`(?:X[CL]|L(?:X{0,4}|X{5}\b)|(?:X{0,9}|X{10}\b))` +
  String.raw`(?:I[XV]|V(?:I{0,4}|I{5}\b)|(?:I{0,9}|I{10}\b))`

/** A capital and a dot may be somebody's initial: in a list, two spaces follow. */
const NO_INITIAL = String.raw`(?=\)|\. {2})`

/** The numbers that items may have, as a piece of a regular expression. */
export function numbersOf(styles: ReadonlySet<string>): string {
  const [isRoman, isAlpha] = [styles.has("roman"), styles.has("alpha")]
  return [
    String.raw`\p{Nd}+`,
    ...(styles.has("generic") ? ["#"] : []),
    ...(isRoman ? [`(?=[IVXLCDM]{2})${ROMAN}`, `(?=[ivxlcdm])${ROMAN.toLowerCase()}`] : []),
    ...(isRoman && !isAlpha ? [`[IVXLCDM]${NO_INITIAL}`] : []),
    ...(isAlpha ? ["[a-z]", `[A-Z]${NO_INITIAL}`] : []),
  ].join("|")
}

const isCapital = (value: string): boolean => value !== value.toLowerCase()

/** A letter that may be a numeral, too, goes on with the list before it; at a beginning only `i` is a numeral. */
function styleOfNumeral(value: string, isFirst: boolean, before: Style | undefined): Style {
  const [roman, alpha] = isCapital(value) ? (["ROMAN", "ALPHA"] as const) : (["roman", "alpha"] as const)
  if (!isFirst) return before === alpha ? alpha : roman
  return before === roman || value.toLowerCase() === "i" ? roman : alpha
}

function styleOf(value: string, isFirst: boolean, before: Style | undefined, styles: ReadonlySet<string>): Style {
  if (/^\p{Nd}/u.test(value)) return "decimal"
  if (value.length > 1 || !styles.has("alpha")) return isCapital(value) ? "ROMAN" : "roman"
  if (styles.has("roman") && /[ivxlcdm]/i.test(value)) return styleOfNumeral(value, isFirst, before)
  return isCapital(value) ? "ALPHA" : "alpha"
}

/** Whether a number can be meant in a style that has been asked for. */
function fits(value: string, style: Style): boolean {
  if (value === "#") return true
  if (style === "decimal") return /^\p{Nd}/u.test(value)
  if (!/^[a-z]+$/i.test(value)) return false
  return style.toLowerCase() === "alpha"
    ? value.length === 1
    : value.length > 2 || "ivxlcdm".includes(value.toLowerCase())
}

/** The numbering that a mark (`iv.`, `#)`) has by what it is, and by the list that it may go on with; none of a bullet. */
export function numberingOf(
  mark: string,
  isFirst: boolean,
  before: Numbering | undefined,
  styles: ReadonlySet<string>,
): Numbering | undefined {
  const ending = mark.at(-1)
  const value = mark.slice(0, -1)
  if (ending !== "." && ending !== ")") return undefined
  if (before?.ending === "") {
    return fits(value, before.style)
      ? { ending, style: before.style }
      : { ending, style: styleOf(value, isFirst, undefined, styles) }
  }
  if (value === "#") return { ending, style: before?.style ?? "decimal" }
  return { ending, style: styleOf(value, isFirst, before?.ending === ending ? before.style : undefined, styles) }
}

export const isSameNumbering = (one: Numbering | undefined, other: Numbering | undefined): boolean =>
  one?.ending === other?.ending && one?.style === other?.style

const NUMERALS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** `XIV` → 14: a numeral before a greater one is taken off. */
function arabic(roman: string): number {
  const values = [...roman.toUpperCase()].map(numeral => NUMERALS[numeral] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/** The number that a mark stands for: 1 for `#.`. */
export function startOf(mark: string, { style }: Numbering): number {
  const value = mark.slice(0, -1)
  if (value === "#") return 1
  if (style === "decimal") return Number(/^\d{1,9}$/.exec(value)?.[0] ?? 1)
  return style.toLowerCase() === "roman" ? arabic(value) : value.toUpperCase().charCodeAt(0) - 64
}
