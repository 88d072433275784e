import type { StateInline } from "markdown-it"
import { environmentOf } from "../../environment.ts"
import { type DialectOptions, GENERIC_BLOCKS, isOn, isSwitchedOn, memo } from "../../options.ts"
import type { Found, InlineRule } from "./reading.ts"

/** What a backslash takes the meaning from, beside what extensions have a use for. */
const ESCAPABLE = "\\`*_{}[]()>#+-.!"

const BY_EXTENSION: readonly (readonly [name: string, characters: string])[] = [
  ["tables", "|"],
  ["emoji", ":"],
  ["mark", "="],
  ["arithmatex", "$"],
  ["magiclink", "@"],
  ["smarty", "\"'"],
  ...GENERIC_BLOCKS.map(name => [name, "/"] as const),
]

const NO_BREAK_SPACE = "\u00a0"

/** Tells what a character that follows a backslash stands for; nothing where it can't be escaped. */
type Meaning = (character: string) => string | undefined

/** The extension EscapeAll: every character means itself, but for what the site makes of spaces and ends of lines. */
function everyMeaning(options: DialectOptions): Meaning {
  const isSwitched = (name: string): boolean => isSwitchedOn(options, `escapeall.${name}`, false)
  const space = isSwitched("nbsp") ? NO_BREAK_SPACE : " "
  const lineEnd = isSwitched("hardbreak") ? undefined : "\n"
  return character => (character === " " ? space : character === "\n" ? lineEnd : character)
}

/** Extensions with double and with single marks; spaces between single ones have to be escaped: `a^b\ c^`. */
const OF_MARKS = [
  ["tilde", "~", "tilde.delete", "tilde.subscript"],
  ["caret", "^", "caret.insert", "caret.superscript"],
] as const

const ofMarks = (options: DialectOptions): string =>
  OF_MARKS.filter(([name]) => isOn(options, name))
    .map(([, sign, double, single]) => {
      const isSingle = isSwitchedOn(options, single, true)
      return (isSingle || isSwitchedOn(options, double, true) ? sign : "") + (isSingle ? " " : "")
    })
    .join("")

/** What can be escaped. */
function meaningIn(options: DialectOptions): Meaning {
  if (isOn(options, "escapeall")) return everyMeaning(options)
  const added = BY_EXTENSION.map(([name, characters]) => (isOn(options, name) ? characters : ""))
  const escapable = new Set(ESCAPABLE + added.join("") + ofMarks(options))
  return character => (escapable.has(character) ? character : undefined)
}

const meaningOf = memo(meaningIn)

function write(state: StateInline, found: Found): void {
  const token = state.push("text_special", "", 0)
  token.content = found.plain ?? ""
  token.markup = state.src.slice(found.start, found.end)
  token.info = "escape"
}

/** A pair of backslashes before code, keys or a formula: one each, and no escape of what follows. */
export function escapedBackslashes(start: number, end: number): Found {
  return { rule: "escape", start, end, isText: true, plain: "\\".repeat((end - start) / 2), write }
}

/** `\*`: a character that means itself. A backslash before anything else is a backslash. */
export const escapes: InlineRule = {
  name: "escape",
  sign: "\\",
  find: ({ text, plan }) => {
    const meaning = meaningOf(environmentOf(plan.state.env).options)
    const found = [...text.matchAll(/\\([\s\S])/gu)].flatMap(({ index, 0: { length }, 1: character = "" }): Found[] => {
      const plain = meaning(character)
      return plain === undefined
        ? []
        : [{ rule: "escape", start: index, end: index + length, isText: true, plain, write }]
    })
    return { found }
  },
}
