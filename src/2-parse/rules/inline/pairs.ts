import type { InlineRule } from "./reading.ts"
import { type Shape, shapesRule } from "./shapes.ts"

/** A pattern in which `@` is the mark and `W` a character of a word. */
export function patternFor(sign: string): (text: string) => RegExp {
  const mark = `\\u{${sign.codePointAt(0)?.toString(16)}}`
  return text => new RegExp(text.replaceAll("@", mark).replaceAll("W", "\\p{L}\\p{N}_"), "u")
}

/** Not after a letter, nor after another mark; an underscore counts as no letter. */
const START = "(?:(?<=_)|(?<![W@]))"
const END = "(?:(?=_)|(?![W@]))"

/** `==mark==`: a pair of double marks around any text. */
export function doubleShape(sign: string, tag: string): Shape {
  const pattern = patternFor(sign)
  return {
    open: pattern(`${START}@@(?![\\s@])`),
    width: 2,
    kind: "single",
    tags: [tag],
    until: [{ close: pattern(`(?<!\\s)@@${END}`), width: 2, least: 1 }],
  }
}

/**
 * Double and single marks of one character: `^^ins^^` around any text, `^sup^` around text without spaces, and
 * every way to nest the two: `^^^both^^^`, `^^^sup^ ins^^`, `^^^ins^^ sup^`, `^^ins ^sup^^^`, `^sup ^^ins^^^`.
 */
export function pairsRule(name: string, sign: string, double: string, single: string): InlineRule {
  const pattern = patternFor(sign)
  const never = /\s/u
  const loneMarks = pattern("(?<!@)(?!(?<=[W])@+[W])(?!(?<=\\s)@+\\s)@")
  const shapes: Shape[] = [
    {
      open: pattern("@@@(?![\\s@])"),
      width: 3,
      kind: "outer",
      tags: [double, single],
      until: [
        { close: pattern("(?<!\\s)@@@"), width: 1, least: 1, never },
        { close: pattern("@@"), width: 2, least: 0 },
      ],
    },
    {
      open: pattern("@@@(?![\\s@])"),
      width: 3,
      kind: "outer",
      tags: [single, double],
      until: [
        { close: pattern(`(?<!\\s)@@${END}`), width: 2, least: 1, never },
        { close: pattern("(?<!\\s)@"), width: 1, least: 1, never },
      ],
    },
    {
      open: pattern("@@@(?![\\s@])"),
      width: 3,
      kind: "outer",
      tags: [double, single],
      until: [
        { close: pattern(`(?<!\\s)@${END}`), width: 1, least: 1, never },
        { close: pattern("(?<![\\s@])@@"), width: 2, least: 1, never: loneMarks },
      ],
    },
    {
      open: pattern("(?<!@)@@(?![\\s@])"),
      width: 2,
      kind: "inner",
      tags: [double, single],
      until: [
        { close: pattern(`${START}@(?![\\s@])`), width: 1, least: 1, never: loneMarks },
        { close: pattern("(?<!\\s)@@@"), width: 1, least: 1, never },
      ],
    },
    doubleShape(sign, double),
    {
      open: pattern("(?<!@)@(?![\\s@])"),
      width: 1,
      kind: "inner",
      tags: [single, double],
      until: [
        { close: pattern(`${START}@@(?![\\s@])`), width: 2, least: 1, never },
        { close: pattern("(?<!\\s)@@@"), width: 2, least: 1, never },
      ],
    },
  ]
  const simple = (open: string, close: string, anew?: readonly Shape[]): Shape => ({
    open: pattern(open),
    width: 1,
    kind: "single",
    tags: [single],
    until: [{ close: pattern(close), width: 1, least: 1, never }],
    ...(anew && { anew }),
  })
  shapes.push(simple("(?<!@)@(?![@\\s])", "(?<![@\\s])@(?!@)", shapes), simple("@(?!\\s)", "(?<!\\s)@"))
  return shapesRule(name, sign, shapes)
}
