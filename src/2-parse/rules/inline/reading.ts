import type { StateInline } from "markdown-it"
import { environmentOf, report } from "../../environment.ts"
import { rangeIn } from "../../spans.ts"

/**
 * The reference reads inline text construct by construct, not from left to right: code first, then escapes,
 * links, HTML, and emphasis last; what is found is out of bounds for the rules after it. So a text is read
 * here in that order, once, into a plan of what starts where; markdown-it's rules then write it down from
 * left to right.
 *
 *     a *b `c*` d*      code first: the asterisk in it closes nothing
 *     a *b xxxx d*      what emphasis sees
 */
export interface Found {
  /** Name of the rule that writes it. */
  readonly rule: string
  /** Offsets in the text that the rule was given; in a plan: in the whole inline content. */
  readonly start: number
  readonly end: number
  /** A character or two (an escape, an entity, HTML): it takes no attribute list. */
  readonly isText?: boolean
  /** What is read by the rules after this one. */
  readonly inside?: readonly [start: number, end: number]
  /** What is content, and not read any further. */
  readonly content?: readonly [start: number, end: number]
  /** What the same rule has found inside. */
  readonly nested?: readonly Found[]
  /** The text that it stands for in an address, a title, an alternative text. */
  readonly plain?: string
  write(state: StateInline, found: Found): void
}

/** The rules in their order. The last ones, which look at what stands around elements, read what all others left. */
export interface Rules {
  readonly constructs: readonly InlineRule[]
  readonly finishing: readonly InlineRule[]
  /** What a text has none of, in which they all find nothing. */
  readonly markup: RegExp
}

/** What has been found in one inline content, by start. */
export interface Plan {
  readonly source: string
  readonly found: Map<number, Found>
  readonly state: StateInline
  readonly rules: Rules
}

/** A text whose earlier finds are masked, and where it begins in the content. */
export interface Part {
  readonly text: string
  readonly base: number
  readonly plan: Plan
  /** Elements around it. */
  readonly depth: number
  readonly isInLink: boolean
  /** An element ends where it begins. */
  readonly followsElement: boolean
  /** What was left of it is being read once more. */
  readonly isAgain: boolean
  /** The rule isn't asked again after this time. */
  readonly isLastRound: boolean
}

export interface Round {
  /** From left to right, nothing overlapping. */
  readonly found: readonly Found[]
  /** What has been found makes a difference to what is left: read it again. */
  readonly again?: boolean
}

export interface InlineRule {
  readonly name: string
  /** A character without which there is nothing to find. */
  readonly sign: string
  /** What is there. Linear in the length of the text. */
  find(part: Part): Round
}

/** Times that a rule reads the same text. */
const MAX_ROUNDS = 16

/** Stands for a character of what has been found. Neither letter nor space, nor part of any rule's markup. */
export const ELEMENT = "\u0002"
export const TEXT = "\u0003"

/** Characters that mask, as they may stand in the text itself. */
const MASKS = /[\u0002\u0003]/g

function masked(text: string, found: readonly Found[]): string {
  const parts: string[] = []
  let end = 0
  for (const one of found) {
    parts.push(text.slice(end, one.start), (one.isText ? TEXT : ELEMENT).repeat(one.end - one.start))
    end = one.end
  }
  return parts.join("") + text.slice(end)
}

const moved = (one: Found, by: number): Found => ({
  ...one,
  start: one.start + by,
  end: one.end + by,
  ...(one.inside && { inside: [one.inside[0] + by, one.inside[1] + by] }),
  ...(one.content && { content: [one.content[0] + by, one.content[1] + by] }),
})

/** Reads what stands inside a find, piece by piece: the reference doesn't look across what is nested there. */
function readInside(one: Found, part: Part, from: number): void {
  if (!one.inside) return
  const outer = { ...part, depth: part.depth + 1, isInLink: part.isInLink || one.rule === "link" }
  let start = one.inside[0]
  for (const nested of one.nested ?? []) {
    readPart(piece(outer, start, nested.start, start > one.inside[0]), from)
    keep(nested, outer, from)
    start = nested.end
  }
  readPart(piece(outer, start, one.inside[1], start > one.inside[0]), from)
}

const piece = (part: Part, start: number, end: number, followsElement: boolean): Part => ({
  ...part,
  text: part.text.slice(start, end),
  base: part.base + start,
  followsElement,
  isLastRound: false,
})

function keep(one: Found, part: Part, from: number): void {
  part.plan.found.set(part.base + one.start, moved(one, part.base))
  readInside(one, part, from)
}

/** Lets one rule read a text; gives the text with its finds masked. */
function applyRule(rule: InlineRule, part: Part, next: number): string {
  let text = part.text
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const current = { ...part, text, isLastRound: round === MAX_ROUNDS }
    const { found, again = false } = rule.find(current)
    for (const one of found) keep(one, current, next)
    text = masked(text, found)
    if (!again) break
  }
  return text
}

function applyRules(rules: readonly InlineRule[], part: Part, from: number): string {
  let text = part.text
  for (let index = from; index < rules.length; index++) {
    const rule = rules[index]
    if (rule && text.includes(rule.sign)) text = applyRule(rule, { ...part, text }, index + 1)
  }
  return text
}

/**
 * Inside of an element, the reference reads once more, from the first rule on, what stands behind another element;
 * two elements deep, it reads everything once more.
 */
function readAgain(part: Part): string {
  const stretches = part.text.split(/(\u0002+)/)
  let start = 0
  return stretches
    .map((stretch, index) => {
      const follows = index > 0 || part.followsElement
      const isDue = !stretch.startsWith(ELEMENT) && (follows || part.depth > 1)
      const again = { ...piece(part, start, start + stretch.length, follows), isAgain: true }
      start += stretch.length
      return isDue ? applyRules(part.plan.rules.constructs, again, 0) : stretch
    })
    .join("")
}

function readPart(part: Part, from: number): void {
  const { constructs, finishing, markup } = part.plan.rules
  if (!markup.test(part.text)) return
  const once = { ...part, text: applyRules(constructs, part, from) }
  const text = part.depth > 0 && !part.isAgain ? readAgain(once) : once.text
  applyRules(finishing, { ...part, text }, 0)
}

/** Most characters of markup that are read in one block. Paragraphs by people have a few hundred at most. */
const MAX_MARKS = 5000

/** Where the text that is read ends: all of it, but for a block with too many marks. */
function limitOf(text: string, state: StateInline): number {
  let marks = 0
  for (const { index } of text.matchAll(/[`\\+[\]<&:*_~^=${]/g)) {
    if (++marks <= MAX_MARKS) continue
    const values = { limit: MAX_MARKS, things: "characters of markup" }
    report(environmentOf(state.env), "D208", rangeIn(state, index, text.length), values)
    return index
  }
  return text.length
}

/** Reads a whole inline content. O(length), for a fixed number of rules. */
export function read(state: StateInline, rules: Rules): Plan {
  const plan = { source: state.src, found: new Map<number, Found>(), state, rules }
  const text = state.src.slice(0, limitOf(state.src, state)).replace(MASKS, " ")
  const flags = { isInLink: false, followsElement: false, isAgain: false, isLastRound: false }
  readPart({ text, base: 0, plan, depth: 0, ...flags }, 0)
  return plan
}

/** The text of a range as the reference hands it to an attribute: escapes undone, elements as their text. */
export function plainText(plan: Plan, start: number, end: number): string {
  let text = ""
  for (let at = start; at < end; ) {
    const one = plan.found.get(at)
    text += one ? (one.plain ?? plainOf(plan, one)) : (plan.source[at] ?? "")
    at = one?.end ?? at + 1
  }
  return text
}

const plainOf = (plan: Plan, one: Found): string =>
  one.inside ? plainText(plan, one.inside[0], one.inside[1]) : plan.source.slice(one.start, one.end)

/** Writes an element around what is inside a find. */
export function writeAround(state: StateInline, found: Found, type: string, tag: string): void {
  const opening = state.push(`${type}_open`, tag, 1)
  opening.markup = state.src.slice(found.start, found.inside?.[0])
  writeInside(state, found)
  state.push(`${type}_close`, tag, -1)
}

/** Writes what is inside a find. */
export function writeInside(state: StateInline, found: Found): void {
  if (!found.inside) return
  const end = state.posMax
  state.pos = found.inside[0]
  state.posMax = found.inside[1]
  state.md.inline.tokenize(state)
  state.posMax = end
}
