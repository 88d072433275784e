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

/** Marks between spaces are themselves: `2 * 3 * 4`, `a _ b`, `~ ~`. */
export const loneMarks: InlineRule = {
  name: "lone-marks",
  sign: "",
  find: ({ text }) => ({
    found: [...text.matchAll(/(?<![^\s])(?:\*{1,3}|_{1,3}|~+)(?![^\s])/gu)].map(match =>
      verbatim("lone-marks", match.index, match.index + match[0].length),
    ),
  }),
}
