import type { Found, InlineRule } from "./reading.ts"

/** Writes characters as they stand. */
export function verbatim(rule: string, start: number, end: number): Found {
  return {
    rule,
    start,
    end,
    isText: true,
    write: (state, found) => {
      state.pending += state.src.slice(found.start, found.end)
    },
  }
}

const rule = (pattern: RegExp): InlineRule => ({
  name: "lone-marks",
  sign: "",
  find: ({ text }) => ({
    found: [...text.matchAll(pattern)].map(match => verbatim("lone-marks", match.index, match.index + match[0].length)),
  }),
})

/** Marks between spaces are themselves: `2 * 3 * 4`, `a _ b`. */
export const loneMarks = rule(/(?<![^\s])(?:\*{1,3}|_{1,3})(?![^\s])/gu)

/** As BetterEm has it: any number of marks. */
export const anyLoneMarks = rule(/(?<![^\s])(?:\*+|_+)(?![^\s])/gu)

export const loneTildes = rule(/(?<![^\s])~+(?![^\s])/gu)
export const loneEquals = rule(/(?<![^\s])=+(?![^\s])/gu)
export const loneCarets = rule(/(?<![^\s])\^+(?![^\s])/gu)
