import { type DialectOptions, isSwitchedOn } from "../../options.ts"
import type { InlineRule } from "./reading.ts"
import { type Shape, shapesRule } from "./shapes.ts"

/** A pattern in which `@` is the mark and `W` a character of a word. */
export function patternFor(sign: string): (text: string) => RegExp {
  const mark = `\\u{${sign.codePointAt(0)?.toString(16)}}`
  return text => new RegExp(text.replaceAll("@", mark).replaceAll("W", "\\p{L}\\p{N}_"), "u")
}

/** What stands around marks, and in between. */
interface Conditions {
  readonly start: string
  readonly end: string
  /** What text between double marks can't hold. */
  readonly never?: string
  /** The same where single marks stand inside. */
  readonly mixed: string
}

/** Marks count at the borders of words only; an underscore is no letter. */
const SMART: Conditions = {
  start: "(?:(?<=_)|(?<![W@]))",
  end: "(?:(?=_)|(?![W@]))",
  mixed: "(?<!@)(?!(?<=[W])@+[W])(?!(?<=\\s)@+\\s)@",
}

const ANYWHERE: Conditions = { start: "", end: "", never: "(?<=@@)@", mixed: "(?<=@@)@" }

/** A pair of double marks around any text. */
function doubleShape(sign: string, tag: string, { start, end, never }: Conditions): Shape {
  const pattern = patternFor(sign)
  return {
    open: pattern(`${start}@@(?![\\s@])`),
    width: 2,
    kind: "single",
    tags: [tag],
    until: [{ close: pattern(`(?<!\\s)@@${end}`), width: 2, least: 1, ...(never && { never: pattern(never) }) }],
  }
}

const SPACE = /\s/u

/** Single marks around text without spaces. */
function singleShape(sign: string, tag: string, open: string, close: string, anew?: readonly Shape[]): Shape {
  const pattern = patternFor(sign)
  return {
    open: pattern(open),
    width: 1,
    kind: "single",
    tags: [tag],
    until: [{ close: pattern(close), width: 1, least: 1, never: SPACE }],
    ...(anew && { anew }),
  }
}

const lastSingle = (sign: string, tag: string): Shape => singleShape(sign, tag, "@(?!\\s)", "(?<!\\s)@")

/** Every way to nest double and single marks: `^^^both^^^`, `^^^sup^ ins^^`, `^^^ins^^ sup^`, `^^ins ^sup^^^`, `^sup ^^ins^^^`. */
function nestedShapes(sign: string, [double, single]: readonly [string, string], conditions: Conditions): Shape[] {
  const { start, end, mixed } = conditions
  const pattern = patternFor(sign)
  const never = SPACE
  const opening = { open: pattern("@@@(?![\\s@])"), width: 3, kind: "outer" } as const
  const loneMarks = pattern(mixed)
  const shapes: Shape[] = [
    {
      ...opening,
      tags: [double, single],
      until: [
        { close: pattern("(?<!\\s)@@@"), width: 1, least: 1, never },
        { close: pattern("@@"), width: 2, least: 0 },
      ],
    },
    {
      ...opening,
      tags: [single, double],
      until: [
        { close: pattern(`(?<!\\s)@@${end}`), width: 2, least: 1, never },
        { close: pattern("(?<!\\s)@"), width: 1, least: 1, never },
      ],
    },
    {
      ...opening,
      tags: [double, single],
      until: [
        { close: pattern(`(?<!\\s)@${end}`), width: 1, least: 1, never },
        { close: pattern("(?<![\\s@])@@"), width: 2, least: 1, never: loneMarks },
      ],
    },
    {
      open: pattern("(?<!@)@@(?![\\s@])"),
      width: 2,
      kind: "inner",
      tags: [double, single],
      until: [
        { close: pattern(`${start}@(?![\\s@])`), width: 1, least: 1, never: loneMarks },
        { close: pattern("(?<!\\s)@@@"), width: 1, least: 1, never },
      ],
    },
    doubleShape(sign, double, conditions),
    {
      open: pattern("(?<!@)@(?![\\s@])"),
      width: 1,
      kind: "inner",
      tags: [single, double],
      until: [
        { close: pattern(`${start}@@(?![\\s@])`), width: 2, least: 1, never },
        { close: pattern("(?<!\\s)@@@"), width: 2, least: 1, never },
      ],
    },
  ]
  shapes.push(singleShape(sign, single, "(?<!@)@(?![@\\s])", "(?<![@\\s])@(?!@)", shapes), lastSingle(sign, single))
  return shapes
}

/** One of the rules for a mark, and the settings that ask for it. */
export interface Variant {
  readonly rule: InlineRule
  readonly when: (options: DialectOptions) => boolean
}

/** Names of the switches of an extension. */
interface Switches {
  readonly smart: string
  readonly double: string
  readonly single?: string
}

/** Double and single marks of one character, as the extension's switches have them. */
export function pairRules(name: string, sign: string, tags: readonly [string, string?], switches: Switches): Variant[] {
  const [double, single = ""] = tags
  const asked = (options: DialectOptions, option: string | undefined): boolean =>
    option !== undefined && isSwitchedOn(options, `${name}.${option}`, true)
  const variant = (shapes: Shape[], isDouble: boolean, isSingle: boolean, isSmart?: boolean): Variant => ({
    rule: shapesRule(name, sign, shapes),
    when: options =>
      asked(options, switches.double) === isDouble &&
      asked(options, switches.single) === isSingle &&
      (isSmart === undefined || asked(options, switches.smart) === isSmart),
  })
  const ways = [SMART, ANYWHERE].flatMap(conditions => {
    const isSmart = conditions === SMART
    const both = single === "" ? [] : [variant(nestedShapes(sign, [double, single], conditions), true, true, isSmart)]
    return [...both, variant([doubleShape(sign, double, conditions)], true, false, isSmart)]
  })
  return single === "" ? ways : [...ways, variant([lastSingle(sign, single)], false, true)]
}
