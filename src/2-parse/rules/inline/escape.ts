import type { StateInline } from "markdown-it"
import { environmentOf } from "../../environment.ts"
import { type DialectOptions, GENERIC_BLOCKS, isOn, memo } from "../../options.ts"
import type { Found, InlineRule } from "./reading.ts"

/** What a backslash takes the meaning from, beside what extensions have a use for. */
const ESCAPABLE = "\\`*_{}[]()>#+-.!"

const BY_EXTENSION: readonly (readonly [name: string, characters: string])[] = [
  ["tables", "|"],
  ["emoji", ":"],
  ["mark", "="],
  ["tilde", "~ "],
  ["caret", "^ "],
  ["arithmatex", "$"],
  ["magiclink", "@"],
  ["smarty", "\"'"],
  ...GENERIC_BLOCKS.map(name => [name, "/"] as const),
]

/** What can be escaped. The space is one of them where text may be raised or lowered: `a^b\ c^`. */
function escapableIn(options: DialectOptions): ReadonlySet<string> {
  const added = BY_EXTENSION.map(([name, characters]) => (isOn(options, name) ? characters : ""))
  return new Set(ESCAPABLE + added.join(""))
}

const escapable = memo(escapableIn)

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
  find: ({ text, plan }) => ({
    found: [...text.matchAll(/\\([\s\S])/gu)]
      .filter(match => escapable(environmentOf(plan.state.env).options).has(match[1] ?? ""))
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
