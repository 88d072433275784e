import type { StateInline } from "markdown-it"
import type { Found, InlineRule } from "./reading.ts"

/** What a backslash takes the meaning from. The space is one of them: `a^b\ c^`. */
const ESCAPABLE = new Set("\\`*_{}[]()>#+-.!:|^~=$ ")

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
  find: ({ text }) => ({
    found: [...text.matchAll(/\\([\s\S])/gu)]
      .filter(match => ESCAPABLE.has(match[1] ?? ""))
      .map(match => ({
        rule: "escape",
        start: match.index,
        end: match.index + 2,
        isText: true,
        plain: match[1] ?? "",
        write,
      })),
  }),
}
