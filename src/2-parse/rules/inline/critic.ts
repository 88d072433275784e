import type { StateInline } from "markdown-it"
import { type CriticMark, criticElement, criticMarksIn } from "../../critic-marks.ts"
import type { Found, InlineRule } from "./reading.ts"

const open = (state: StateInline, tag: string): void => state.push("html_open", tag, 1).attrSet("class", "critic")

function close(state: StateInline, tag: string): void {
  state.push("html_close", tag, -1)
}

/** What begins or ends an element in the middle of a text, as an HTML tag does. */
const edge = (start: number, end: number, write: (state: StateInline) => void): Found => ({
  rule: "critic",
  start,
  end,
  isText: true,
  plain: "",
  write,
})

const around = (start: number, end: number, tag: string): Found[] => [
  edge(start, start + 3, state => open(state, tag)),
  edge(end, end + 3, state => close(state, tag)),
]

const substitution = (start: number, middle: number, end: number): Found[] => [
  edge(start, start + 3, state => open(state, "del")),
  edge(middle, middle + 2, state => {
    close(state, "del")
    open(state, "ins")
  }),
  edge(end, end + 3, state => close(state, "ins")),
]

function writeComment(state: StateInline, { content }: Found): void {
  state.push("html_open", "span", 1).attrSet("class", "critic comment")
  state.push("text", "", 0).content = content ? state.src.slice(...content) : ""
  state.push("html_close", "span", -1)
}

const comment = (start: number, end: number): Found => ({
  rule: "critic",
  start,
  end: end + 3,
  content: [start + 3, end],
  isText: true,
  plain: "",
  write: writeComment,
})

function partsOf({ kind, start, middle, close: end }: CriticMark): Found[] {
  if (kind === "~~") return substitution(start, middle, end)
  return kind === ">>" ? [comment(start, end)] : around(start, end, criticElement(kind))
}

/** `{++inserted++}`, `{--deleted--}`, `{~~old~>new~~}`, `{==marked==}`, `{>>a comment<<}`, where they are shown. */
export const criticMarks: InlineRule = {
  name: "critic",
  sign: "{",
  // A change holds no others, however often its text is read.
  find: ({ text, isAgain }) => ({ found: isAgain ? [] : criticMarksIn(text).flatMap(partsOf) }),
}
