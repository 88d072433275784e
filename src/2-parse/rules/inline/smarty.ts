import type { StateInline } from "markdown-it"
import { ELEMENT, type Found, type InlineRule, TEXT } from "./reading.ts"

/** Where a text begins: a quotation mark there has nothing before it. */
const BEGINNING = `(?:^|(?<=${ELEMENT}))`
const PUNCTUATION = String.raw`[!"#$%'()*+,\-./:;<=>?@[\\\]^_\x60{|}~]`
/** What a closing quotation mark may stand behind. */
const CLOSE = String.raw`(?<=[^ \t\r\n[{(\-\u0002\u0003])`
/** What an opening one stands behind. */
const OPEN = String.raw`(?<=\s|--|–|—)`
const LETTER = String.raw`(?=[\p{L}\p{N}_])`
const NO_BORDER = String.raw`(?![\p{L}\p{N}_])`

function write(state: StateInline, { start, end }: Found, symbol: string): void {
  const token = state.push("text_special", "", 0)
  token.content = symbol
  token.markup = state.src.slice(start, end)
  token.info = "symbol"
}

/** Longest match, and what a pattern looks at behind it. */
const REACH = 8

/** Where a pattern matches, when what has matched before is out of bounds: `""` is two marks of different kinds. */
function placesOf(pattern: string, text: string): RegExpExecArray[] {
  const here = new RegExp(pattern, "uy")
  const places: RegExpExecArray[] = []
  let end = -1
  for (const match of text.matchAll(new RegExp(pattern, "gu"))) {
    here.lastIndex = 1
    if (match.index === end && !here.test(TEXT + text.slice(end, end + REACH))) continue
    places.push(match)
    end = match.index + match[0].length
  }
  return places
}

const rule = (sign: string, pattern: string, symbol: string): InlineRule => ({
  name: "smarty",
  sign,
  find: ({ text }) => ({
    found: placesOf(pattern, text).map(({ index, 0: { length } }) => ({
      rule: "smarty",
      start: index,
      end: index + length,
      isText: true,
      write: (state, found) => write(state, found, symbol),
    })),
  }),
})

interface Switched {
  /** The switch of the extension that turns it on or off. */
  readonly name: string
  readonly byDefault: boolean
  readonly rule: InlineRule
}

const switched = (name: string, byDefault: boolean, rules: readonly InlineRule[]): Switched[] =>
  rules.map(one => ({ name, byDefault, rule: one }))

/** `---`, `<<`, `'90s "words"`, `...`: typographic signs, in the order in which the reference looks for them. */
export const smarty: readonly Switched[] = [
  ...switched("smart_dashes", true, [rule("-", "(?<!-)---(?!-)", "—"), rule("-", "(?<!-)--(?!-)", "–")]),
  ...switched("smart_angled_quotes", false, [rule("<", "<<", "«"), rule(">", ">>", "»")]),
  ...switched("smart_quotes", true, [
    rule("'", `${BEGINNING}'(?=${PUNCTUATION}${NO_BORDER})`, "’"),
    rule('"', `${BEGINNING}"(?=${PUNCTUATION}${NO_BORDER})`, "”"),
    rule('"', `"'${LETTER}`, "“‘"),
    rule('"', `'"${LETTER}`, "‘“"),
    rule('"', `${CLOSE}'"`, "’”"),
    rule('"', `${CLOSE}"'`, "”’"),
    rule("'", String.raw`(?<![\p{L}\p{N}_])'(?=\d{2}s)`, "’"),
    rule("'", `${OPEN}'${LETTER}`, "‘"),
    rule("'", String.raw`${CLOSE}'(?!\s|s(?![\p{L}\p{N}_])|\d)`, "’"),
    rule("'", String.raw`'(?=\s|s(?![\p{L}\p{N}_]))`, "’"),
    rule("'", "'", "‘"),
    rule('"', `${OPEN}"${LETTER}`, "“"),
    rule('"', String.raw`"(?=\s)`, "”"),
    rule('"', `${CLOSE}"`, "”"),
    rule('"', '"', "“"),
  ]),
  ...switched("smart_ellipses", true, [rule(".", String.raw`(?<!\.)\.{3}(?!\.)`, "…")]),
]
