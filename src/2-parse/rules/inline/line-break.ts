import type { StateInline } from "markdown-it"
import type { Found, InlineRule } from "./reading.ts"

/** Scripts that put no space between words, so that a line's end means nothing. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u

function writeSoft(state: StateInline, found: Found): void {
  const before = /(\S)\s*$/u.exec(state.src.slice(Math.max(0, found.start - 80), found.start))?.[1] ?? ""
  const after = /^\s*(\S)/u.exec(state.src.slice(found.end, found.end + 80))?.[1] ?? ""
  if (CJK.test(before) && CJK.test(after)) return
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

/** The end of a line is a space; between two Chinese or Japanese characters it is nothing. */
export const softBreak: InlineRule = {
  name: "soft-break",
  sign: "\n",
  find: ({ text }) => ({
    found: [...text.matchAll(/\n/g)].map(match => ({
      rule: "soft-break",
      start: match.index,
      end: match.index + 1,
      isText: true,
      write: writeSoft,
    })),
  }),
}
