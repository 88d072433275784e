import type { WordBorders } from "../../options.ts"
import { patternFor } from "./pairs.ts"
import type { InlineRule } from "./reading.ts"
import { type Shape, shapesRule } from "./shapes.ts"

/** The conditions under which marks open, close, and stand inside. */
interface Conditions {
  readonly open: string
  readonly close: string
  /** What can't follow a mark that opens alone. */
  readonly after: string
  /** What the content between two kinds of marks can't hold. */
  readonly mixed: string
  /** What strong text can't hold. */
  readonly strong?: string
  /** What emphasised text can't hold. */
  readonly single?: string
  /** A mark that closes inside of another kind of mark doesn't follow a mark. */
  readonly before: string
}

/** Marks that count at the borders of words only. An underscore is no letter next to an asterisk. */
const AT_BORDERS = new Map<string, Conditions>([
  [
    "*",
    {
      open: "(?:(?<=_)|(?<![W@]))",
      close: "(?:(?=_)|(?![W@]))",
      after: "(?![\\s@])",
      mixed: "(?<!@)(?!(?<=[W])@+[W])(?!(?<=\\s)@+\\s)@",
      before: "(?<![\\s@])",
    },
  ],
  [
    "_",
    {
      open: "(?<![W])",
      close: "(?![W])",
      after: "(?![\\s@])",
      mixed: "(?<!@)(?!(?<=[\\p{L}\\p{N}])@+[\\p{L}\\p{N}])(?!(?<=\\s)@+\\s)@",
      before: "(?<![\\s@])",
    },
  ],
])

const ANYWHERE: Conditions = {
  open: "",
  close: "",
  after: "(?!\\s)",
  mixed: "(?<!\\s)@",
  strong: "(?<=@@)@",
  single: "(?<!\\s)@",
  before: "(?<!\\s)",
}

type Pattern = (text: string) => RegExp
type Until = Shape["until"][0]

const until = (pattern: Pattern, closing: string, width: number, never?: string): Until => ({
  close: pattern(closing),
  width,
  least: 1,
  ...(never && { never: pattern(never) }),
})

/** The ways in which one and two marks nest. */
function nestedShapes(pattern: Pattern, { open, close, mixed, strong, single, before }: Conditions): Shape[] {
  const orMark = single !== undefined && ({ orMark: true } as const)
  const to = (closing: string, width: number): Until => ({ ...until(pattern, closing, width, mixed), ...orMark })
  const opening = (marks: string): RegExp => pattern(`${open}${marks}(?![\\s@])`)
  const outer = { open: opening("@@@"), width: 3, kind: "outer" } as const
  const one = to(`${before}@${close}`, 1)
  const two = to(`${before}@@${close}`, 2)
  const both = { ...until(pattern, `(?<!\\s)@@@${close}`, 1, strong && "@"), ...orMark }
  const three = `(?<!\\s)@@@${close}`
  return [
    { ...outer, tags: ["strong", "em"], until: [both, { close: pattern("@@"), width: 2, least: 0 }] },
    { ...outer, tags: ["em", "strong"], until: [two, one] },
    { ...outer, tags: ["strong", "em"], until: [one, two] },
    {
      open: opening("@@"),
      width: 2,
      kind: "inner",
      tags: ["strong", "em"],
      until: [to(`${open}@(?![\\s@])`, 1), to(three, 1)],
    },
    {
      open: opening("(?<!@)@"),
      width: 1,
      kind: "inner",
      tags: ["em", "strong"],
      until: single ? [to("@@", 2), to("@@@", 2)] : [to(`${open}@@(?![\\s@])`, 2), to(three, 2)],
    },
  ]
}

/** All ways in which one and two marks stand around a text or nest. */
function shapesFor(sign: string, conditions: Conditions): Shape[] {
  const { open, close, after, strong, single } = conditions
  const pattern = patternFor(sign)
  const simple = (marks: string, tag: string, until: Until): Shape => ({
    open: pattern(`${open}${marks}`),
    width: tag === "strong" ? 2 : 1,
    kind: "single",
    tags: [tag],
    until: [until],
  })
  const shapes = nestedShapes(pattern, conditions)
  shapes.splice(4, 0, simple(`@@${after}`, "strong", until(pattern, `(?<!\\s)@@${close}`, 2, strong)))
  const around = simple("(?<!@)@(?![\\s@])", "em", until(pattern, `(?<![@\\s])@(?!@)${close}`, 1, "(?<!@)@(?!@)"))
  const plain = until(pattern, `(?<!\\s)@${close}`, 1, single)
  shapes.push({ ...around, anew: shapes }, simple(`@${after}`, "em", { ...plain, ...(single && { orMark: true }) }))
  return shapes
}

const isAtBorders = (sign: string, borders: WordBorders): boolean =>
  borders === "all" || borders === (sign === "*" ? "asterisk" : "underscore")

/** Emphasis as BetterEm reads it: marks next to spaces never open nor close. */
export function betterEmphasis(name: string, sign: string, borders: WordBorders): InlineRule {
  const conditions = isAtBorders(sign, borders) ? AT_BORDERS.get(sign) : undefined
  return shapesRule(name, sign, shapesFor(sign, conditions ?? ANYWHERE))
}
