import type { StateInline } from "markdown-it"
import type { InlineRule } from "./reading.ts"

/** Scripts that put no space between words, so that a line's end means nothing. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u

/** Characters on either side of a line's end that are looked at: spaces and a word. */
const REACH = 80

/** Whether a line's end stands between two Chinese or Japanese characters. */
function isBetweenCjk(source: string, at: number): boolean {
  const before = /(\S)\s*$/u.exec(source.slice(Math.max(0, at - REACH), at))?.[1] ?? ""
  const after = /^\s*(\S)/u.exec(source.slice(at + 1, at + 1 + REACH))?.[1] ?? ""
  return CJK.test(before) && CJK.test(after)
}

const nothing = (): void => {}

const writeSoft = (state: StateInline): void => {
  state.push("softbreak", "br", 0)
}

const writeHard = (state: StateInline): void => {
  state.push("hardbreak", "br", 0)
}

/** Two spaces at the end of a line break it. A backslash doesn't. */
export const hardBreak: InlineRule = {
  name: "hard-break",
  sign: "\n",
  find: ({ text }) => ({
    found: [...text.matchAll(/ {2}\n/g)].map(match => ({
      rule: "hard-break",
      start: match.index,
      end: match.index + 3,
      isText: true,
      write: writeHard,
    })),
  }),
}

/** A backslash at the end of a line breaks it: the extension EscapeAll, where it is asked to. */
export const backslashBreak: InlineRule = {
  name: "backslash-break",
  sign: "\\\n",
  find: ({ text }) => ({
    found: [...text.matchAll(/\\\n/g)].map(({ index }) => ({
      rule: "backslash-break",
      start: index,
      end: index + 2,
      write: writeHard,
    })),
  }),
}

/** Every end of a line is a break: the extension NL2BR. */
export const everyBreak: InlineRule = {
  name: "every-break",
  sign: "\n",
  find: ({ text }) => ({
    found: [...text.matchAll(/\n/g)].map(match => ({
      rule: "every-break",
      start: match.index,
      end: match.index + 1,
      write: writeHard,
    })),
  }),
}

/** The end of a line is a space; between two Chinese or Japanese characters it is nothing, with the spaces around it. */
export const softBreak: InlineRule = {
  name: "soft-break",
  sign: "\n",
  find: ({ text, base, plan }) => ({
    found: [...text.matchAll(/ ?\n */g)].map(({ index, 0: { length }, 0: whole }) => {
      const at = index + whole.indexOf("\n")
      const lone = { rule: "soft-break", isText: true } as const
      return isBetweenCjk(plan.source, base + at)
        ? { ...lone, start: index, end: index + length, write: nothing }
        : { ...lone, start: at, end: at + 1, write: writeSoft }
    }),
  }),
}
