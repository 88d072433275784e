import { type Ground, newGround, placeFrom } from "./places.ts"
import { type Found, type InlineRule, writeAround } from "./reading.ts"

/** How far a content reaches: up to the first place where `close` matches, past none of `never`. */
interface Until {
  /** Matches at a closing mark. */
  readonly close: RegExp
  /** Length of the closing mark. */
  readonly width: number
  /** Shortest content. */
  readonly least: number
  /** What the content can't hold. */
  readonly never?: RegExp
  /** A single mark is content, too. */
  readonly orMark?: true
}

/**
 * One way in which paired marks stand in a text.
 *
 *     single    **bold**          strong
 *     outer     ***both* bold**   strong, em: the first closing mark ends the inner element
 *     inner     **bold *both***   strong, em: the inner element begins in the middle
 */
export interface Shape {
  readonly open: RegExp
  /** Length of the opening mark. */
  readonly width: number
  readonly kind: "single" | "outer" | "inner"
  readonly tags: readonly [string, string?]
  readonly until: readonly [Until, Until?]
  /** What reads its content, if not the shapes after it. */
  readonly anew?: readonly Shape[]
}

/** Candidates for a closing mark that are tried at one opening mark. */
const MAX_TRIALS = 16

function* closings(ground: Ground, until: Until, start: number): Generator<number> {
  const barrier = Math.min(
    ground.text.length,
    until.never ? placeFrom(ground, until.never, start) : Number.POSITIVE_INFINITY,
  )
  if (until.orMark && barrier === start && placeFrom(ground, until.close, start + 1) === start + 1) yield start + 1
  let place = placeFrom(ground, until.close, start + until.least)
  for (let trial = 0; trial < MAX_TRIALS && place <= barrier; trial++) {
    yield place
    place = placeFrom(ground, until.close, place + 1)
  }
}

type Closed = readonly [first: number, second?: number]

/** The closing marks of a shape that opens at `start`. */
function closingsOf(ground: Ground, shape: Shape, start: number): Closed | undefined {
  const [first, second] = shape.until
  for (const one of closings(ground, first, start + shape.width)) {
    if (!second) return [one]
    for (const two of closings(ground, second, one + first.width)) return [one, two]
  }
  return undefined
}

const opensAt = (ground: Ground, shape: Shape, at: number): boolean => placeFrom(ground, shape.open, at) === at

function elementOf(rule: string, tag: string, start: number, inside: readonly [number, number], end: number): Found {
  return { rule, start, inside, end, write: (state, found) => writeAround(state, found, tag, tag) }
}

/** Reads a part of the text as a text of its own. */
function within(ground: Ground, start: number, end: number, shapes: readonly Shape[]): Found[] {
  const part = newGround(ground.rule, ground.text.slice(start, end))
  return scan(part, shapes, never).found.map(one => shift(one, start))
}

function shift(one: Found, by: number): Found {
  const inside = one.inside && ([one.inside[0] + by, one.inside[1] + by] as const)
  const nested = one.nested?.map(inner => shift(inner, by))
  return { ...one, start: one.start + by, end: one.end + by, ...(inside && { inside }), ...(nested && { nested }) }
}

/** The elements of a shape whose marks have been found. */
function build(ground: Ground, shape: Shape, later: readonly Shape[], start: number, closed: Closed): Found {
  const { rule } = ground
  const [one, two = one] = closed
  const [tag, innerTag = tag] = shape.tags
  const width = shape.until[0].width
  const content = start + shape.width
  const inner = (from: number, to: number): Found[] => within(ground, from, to, shape.anew ?? later)
  if (shape.kind === "single")
    return { ...elementOf(rule, tag, start, [content, one], one + width), nested: inner(content, one) }
  if (shape.kind === "outer") {
    const first = {
      ...elementOf(rule, innerTag, content - width, [content, one], one + width),
      nested: inner(content, one),
    }
    const end = two + (shape.until[1]?.width ?? 0)
    return {
      ...elementOf(rule, tag, start, [content - width, two], end),
      nested: [first, ...inner(one + width, two)],
    }
  }
  const last = { ...elementOf(rule, innerTag, one, [one + width, two], two + width), nested: inner(one + width, two) }
  return {
    ...elementOf(rule, tag, start, [content, two + width], two + width + shape.width),
    nested: [...inner(content, one), last],
  }
}

/** The first place at or after `offset` where a shape may open. */
const startFrom = (ground: Ground, shapes: readonly Shape[], offset: number): number =>
  Math.min(...shapes.map(shape => placeFrom(ground, shape.open, offset)))

interface Scan {
  readonly found: Found[]
  /** It ended early, behind a find that `isLast`. */
  readonly again: boolean
}

/** Whether what comes behind a find has to be read anew; `failed`: a mark before it opened nothing. */
type IsLast = (one: Found, failed: boolean) => boolean

const never: IsLast = () => false

/** One pass from left to right. Inside a find only the later shapes count, so depth is bounded by their number. */
function scan(ground: Ground, shapes: readonly Shape[], isLast: IsLast): Scan {
  const found: Found[] = []
  let failed = false
  let start = startFrom(ground, shapes, 0)
  while (start < ground.text.length) {
    const one = firstShape(ground, shapes, start)
    if (one) found.push(one)
    else failed = true
    if (one && isLast(one, failed)) return { found, again: true }
    start = startFrom(ground, shapes, one?.end ?? start + 1)
  }
  return { found, again: false }
}

function firstShape(ground: Ground, shapes: readonly Shape[], start: number): Found | undefined {
  for (const [index, shape] of shapes.entries()) {
    const closed = opensAt(ground, shape, start) && closingsOf(ground, shape, start)
    if (closed) return build(ground, shape, shapes.slice(index + 1), start, closed)
  }
  return undefined
}

/**
 * A rule made of shapes that are made of `sign`. A find that touches another mark, or that has a mark before it which
 * opened nothing, ends the round: with the find out of bounds, that mark may mean something else.
 *
 *     **a *b* c*     first `*a *`, then `*xxxxb*`
 */
export function shapesRule(name: string, sign: string, shapes: readonly Shape[]): InlineRule {
  return {
    name,
    sign,
    find: ({ text, isLastRound }) => {
      const touches: IsLast = (one, failed) => failed || text[one.start - 1] === sign || text[one.end] === sign
      return scan(newGround(name, text), shapes, isLastRound ? never : touches)
    },
  }
}
