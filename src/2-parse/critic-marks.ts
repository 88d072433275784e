import { type Line, linesIn } from "./lines.ts"
import { concat, type Spanned, slice } from "./offsets.ts"
import { seeker } from "./seeker.ts"

/** A proposed change or a comment: offsets of its first brace, of `~>` in a substitution, of its closing mark, and its end. */
export interface CriticMark {
  readonly kind: string
  readonly start: number
  readonly middle: number
  readonly close: number
  readonly end: number
}

/** `{++inserted++}`, `{--deleted--}`, `{~~old~>new~~}`, `{==marked==}`, `{>>a comment<<}` in a text, from left to right. */
export function criticMarksIn(text: string): CriticMark[] {
  const seek = seeker(text)
  const marks: CriticMark[] = []
  let end = 0
  for (const { index: start, 1: kind = "" } of text.matchAll(/\{(\+\+|--|==|>>|~~)/g)) {
    if (start < end) continue
    const middle = kind === "~~" ? seek("~>", start + 3) : start + 1
    const close = middle < 0 ? -1 : seek(kind === ">>" ? "<<}" : `${kind}}`, middle + 2)
    if (close < 0) continue
    end = close + 3
    marks.push({ kind, start, middle, close, end })
  }
  return marks
}

const TAGS = new Map([
  ["++", "ins"],
  ["--", "del"],
  ["==", "mark"],
])

/** The element that a kind of change is shown as. */
export const criticElement = (kind: string): string => TAGS.get(kind) ?? "span"

/** HTML with its changes and comments as elements. */
export function withCriticTags(html: Spanned): Spanned {
  const pieces: Spanned[] = []
  let end = 0
  const add = (tag: string, from: number, to: number): void => {
    const inside = slice(html, from, to)
    const around = (text: string): Spanned => ({ text, offsets: slice(html, from, from).offsets })
    const classes = tag === "span" ? "critic comment" : "critic"
    pieces.push(around(`<${tag} class="${classes}">`), inside, around(`</${tag}>`))
  }
  for (const { kind, start, middle, close, end: behind } of criticMarksIn(html.text)) {
    pieces.push(slice(html, end, start))
    if (kind === "~~") {
      add("del", start + 3, middle)
      add("ins", middle + 2, close)
    } else add(criticElement(kind), start + 3, close)
    end = behind
  }
  return end === 0 ? html : concat([...pieces, slice(html, end)])
}

/** What is left of a change that is accepted or rejected, as a range. */
function leftOf({ kind, start, middle, close }: CriticMark, isAccepted: boolean): readonly [number, number] {
  const nothing = [start, start] as const
  if (kind === "==") return [start + 3, close]
  if (kind === "~~") return isAccepted ? [middle + 2, close] : [start + 3, middle]
  if (kind === ">>") return nothing
  return (kind === "++") === isAccepted ? [start + 3, close] : nothing
}

/** The text as it is when all its changes are accepted, or rejected: whatever they stand in or around. */
export function settleChanges(lines: readonly Line[], isAccepted: boolean): readonly Line[] {
  const whole: Spanned = concat(lines, "\n")
  const pieces: Spanned[] = []
  let end = 0
  for (const mark of criticMarksIn(whole.text)) {
    pieces.push(slice(whole, end, mark.start), slice(whole, ...leftOf(mark, isAccepted)))
    end = mark.end
  }
  return linesIn(concat([...pieces, slice(whole, end)]))
}
