import type { StateInline } from "markdown-it"
import { verbatim } from "./lone-marks.ts"
import type { Found, InlineRule } from "./reading.ts"

/** Sets of icons by the first part of their names. */
const ICON_SETS = new Set(["material", "fontawesome", "octicons", "simple"])

function write(state: StateInline, found: Found): void {
  const token = state.push("icon", "span", 0)
  token.markup = state.src.slice(found.start, found.end)
  token.meta = { icon: token.markup.slice(1, -1) }
}

/** `:material-lock:`, `:simple-qubesos:`. A name between colons that is no icon is text, underscores and all. */
export const icon: InlineRule = {
  name: "icon",
  sign: ":",
  find: ({ text }) => ({
    found: [...text.matchAll(/:([+\-_\p{L}\p{N}]+):/gu)].map(match => {
      const [start, end] = [match.index, match.index + match[0].length]
      const isIcon = ICON_SETS.has(match[1]?.split("-", 1)[0] ?? "")
      return isIcon ? { rule: "icon", start, end, plain: "", write } : verbatim("lone-marks", start, end)
    }),
  }),
}
