import {
  type BreakNode,
  cutText,
  type InlineNode,
  linkAddress,
  plainText,
  plainTextOf,
  prose,
  space,
  type TextNode,
} from "./inline.ts"
import { endsWithAbbreviation } from "./no-break.ts"
import { joinMarks, splitMarks } from "./split-marks.ts"
import { fold, segmentsOf } from "./text.ts"

/** What stands between two sentences: nothing, a space, a line's end. */
export type Gap = "" | " " | LineEnd

/** A line's end with the white space around it, as it was written. */
interface LineEnd {
  readonly hard: boolean
  readonly nodes: readonly InlineNode[]
}

/** One sentence of a unit: whole inline nodes, without white space at the ends. */
export interface Segment {
  readonly nodes: readonly InlineNode[]
  /** What stands before it, after the segment before. */
  readonly gap: Gap
  readonly text: string
  /** `text` as it is compared. */
  readonly folded: string
}

/** Neighbouring segments of one side, by index; the end isn't included. */
type Span = readonly [from: number, to: number]

/** The words of neighbouring segments, as they are compared. */
export const foldedOf = (segments: readonly Segment[], [from, to]: Span): string =>
  to - from === 1
    ? (segments[from]?.folded ?? "")
    : segments
        .slice(from, to)
        .map(({ folded }) => folded)
        .join("")

/** The same words, whatever the elements around them. A piece of code isn't the sentence that has its letters. */
export function haveSameWords(
  source: readonly Segment[],
  here: Span,
  target: readonly Segment[],
  there: Span,
): boolean {
  if (foldedOf(source, here) !== foldedOf(target, there)) return false
  return source.slice(...here).every(isCode) === target.slice(...there).every(isCode)
}

/** It says nothing but code and the like. */
export const isCode = ({ nodes }: Segment): boolean => !/[\p{L}\p{N}]/u.test(prose(nodes))

/** A top-level node of a unit with its offsets in the unit's text. */
interface Placed {
  readonly node: InlineNode
  readonly start: number
  readonly end: number
}

/**
 * Sentences of a unit. Boundaries come from `Intl.Segmenter` on the text (Unicode UAX 29, section 5), and
 * are only taken between top-level nodes, or in the text of top level and of emphasis: never inside a link or code.
 *
 *     See e.g. [the *guide*. And more](guide.md). Then go on.
 *                                               ^ here, and nowhere else
 *
 * @param seams offsets into the unit's text that are boundaries, too, where they don't cut an element.
 */
export function segment(nodes: readonly InlineNode[], tag: string, seams: readonly number[] = []): Segment[] {
  const ends = sentenceEnds(shape(nodes), tag)
  const placed = place(splitMarks(nodes, ends))
  const text = plainTextOf(nodes)
  const wanted = new Set([...ends, ...seamsBetweenLinks(placed), ...seams])
  const cuts = [...wanted].filter(offset => isFree(placed, offset)).sort((a, b) => a - b)
  return slices(placed, withoutEmpty(text, cuts))
}

function place(nodes: readonly InlineNode[]): Placed[] {
  let start = 0
  return nodes.map(node => {
    const placed = { node, start, end: start + plainText(node).length }
    start = placed.end
    return placed
  })
}

/**
 * The text as the segmenter should see it: code is one capital word, whatever stands in it; three dots end a sentence as
 * one does; and so does a full stop before a name that begins with a small letter: `iOS`, `u/name`, `dom0`, and before any
 * where the script has no capitals: `설치합니다. npm은 …`.
 */
function shape(nodes: readonly InlineNode[]): string {
  const text = nodes.map(node => {
    const text = plainText(node)
    if (node.kind === "atom" && node.token.type === "code_inline") return "X".repeat(text.length)
    return text.replaceAll(/[\n\u2028\u2029\u0085]/g, node.kind === "break" ? "\n" : " ").replaceAll(/…(?=\s)/g, ".")
  })
  return text
    .join("")
    .replaceAll(ARMENIAN_STOP, "։")
    .replaceAll(SMALL_NAME, letter => letter.toUpperCase())
}

/** Armenian's full stop as many type it. */
const ARMENIAN_STOP = /(?<=\p{Script=Armenian}):(?=\s)/gu

const SMALL_NAME =
  /(?<=[.!?]["”’)]?\s)[a-z](?=[a-z-]{0,30}(?:[\d_/A-Z]|\.[a-z\d]))|(?<=[\p{Lo}\p{Script=Georgian}]\p{M}*\.["”’)]?\s)[a-z]/gu

/** What a sentence may end with (UAX 29, table 4: STerm, ATerm, ParaSep; the semicolon is a Greek question mark). */
const TERMINATOR = /[\p{Sentence_Terminal};\u037e\r\n\u0085\u2028\u2029]/u

function sentenceEnds(text: string, tag: string): number[] {
  const ends: number[] = []
  if (!TERMINATOR.test(text.trimEnd().slice(0, -1))) return ends
  for (const { index } of segmentsOf(text, tag, "sentence")) {
    if (index > 0 && !endsWithAbbreviation(text.slice(Math.max(0, index - 40), index), tag)) ends.push(index)
  }
  return ends
}

/** Links in a row with no word between them (buttons, cards) are a segment each. */
function seamsBetweenLinks(placed: readonly Placed[]): number[] {
  const solid = placed.filter(({ node }) => plainText(node).trim() !== "")
  return solid.flatMap((current, at) => {
    const before = solid[at - 1]
    return before && isLink(before.node) && isLink(current.node) ? [current.start] : []
  })
}

const isLink = (node: InlineNode): boolean => linkAddress(node) !== undefined

/** Is an offset between two top-level nodes, or inside a top-level text? */
function isFree(placed: readonly Placed[], offset: number): boolean {
  const at = lastAtOrBefore(placed, offset)
  const here = placed[at]
  return here !== undefined && (offset === here.start || offset >= here.end || here.node.kind === "text")
}

function lastAtOrBefore(placed: readonly Placed[], offset: number): number {
  let low = 0
  let high = placed.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((placed[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Cuts that would leave a piece without letter, digit or picture go to the piece before. */
function withoutEmpty(text: string, cuts: readonly number[]): number[] {
  const kept: number[] = []
  const hasContent = (from: number, to: number) => /[\p{L}\p{N}\ufffc]/u.test(text.slice(from, to))
  for (const [at, cut] of cuts.entries()) {
    if (hasContent(kept.at(-1) ?? 0, cut) && hasContent(cut, cuts[at + 1] ?? text.length)) kept.push(cut)
  }
  return kept
}

function slices(placed: readonly Placed[], cuts: readonly number[]): Segment[] {
  const pieces: InlineNode[][] = [[]]
  let next = 0
  const cutsUpTo = (offset: number): number[] => {
    const first = next
    while ((cuts[next] ?? Number.POSITIVE_INFINITY) <= offset) next++
    return cuts.slice(first, next)
  }
  for (const { node, start, end } of placed) {
    for (const _ of cutsUpTo(start)) pieces.push([])
    if (node.kind !== "text") {
      pieces.at(-1)?.push(node)
      continue
    }
    let from = start
    for (const cut of cutsUpTo(end - 1)) {
      pieces.at(-1)?.push(cutText(node, from - start, cut - start))
      pieces.push([])
      from = cut
    }
    pieces.at(-1)?.push(cutText(node, from - start, end - start))
  }
  return withGaps(pieces.map(joinMarks))
}

function withGaps(pieces: readonly (readonly InlineNode[])[]): Segment[] {
  const segments = pieces.flatMap(nodes => trimmed(nodes) ?? [])
  return segments.map(({ nodes, text, folded, before }, at) => {
    const gap = at === 0 ? "" : joinGaps(segments[at - 1]?.after ?? NO_SPACE, before)
    return { nodes, text, folded, gap }
  })
}

/** A segment under way: what was white space at its ends is remembered. */
interface Trimmed extends Omit<Segment, "gap"> {
  readonly before: Space
  readonly after: Space
}

function trimmed(piece: readonly InlineNode[]): Trimmed | undefined {
  const nodes = [...piece]
  const before = takeSpace(nodes, "start")
  if (nodes.length === 0) return undefined
  const after = takeSpace(nodes, "end")
  const text = plainTextOf(nodes)
  return { nodes, before, after, text, folded: fold(text) }
}

/** White space at one end of a piece, in the order in which it stands there. */
type Space = readonly (TextNode | BreakNode)[]

const NO_SPACE: Space = []

/** Takes white space away from one end of a list of nodes. */
function takeSpace(nodes: InlineNode[], end: "start" | "end"): Space {
  const taken: (TextNode | BreakNode)[] = []
  for (let node = endOf(nodes, end); node; node = endOf(nodes, end)) {
    const { space, kept } = withoutSpace(node, end)
    if (!space) break
    taken.push(space)
    nodes.splice(end === "start" ? 0 : -1, 1, ...kept)
    if (kept.length > 0) break
  }
  return end === "start" ? taken : taken.reverse()
}

const endOf = (nodes: readonly InlineNode[], end: "start" | "end"): InlineNode | undefined =>
  end === "start" ? nodes[0] : nodes.at(-1)

/** The white space at one end of a node, and what is left of the node. */
function withoutSpace(node: InlineNode, end: "start" | "end"): { space?: TextNode | BreakNode; kept: InlineNode[] } {
  if (node.kind === "break") return { space: node, kept: [] }
  if (node.kind !== "text") return { kept: [node] }
  const { content } = node.token
  const { length } = end === "start" ? content.trimStart() : content.trimEnd()
  if (length === content.length) return { kept: [node] }
  if (length === 0) return { space: node, kept: [] }
  const cut = end === "start" ? content.length - length : length
  const parts = [cutText(node, 0, cut), cutText(node, cut, content.length)] as const
  return end === "start" ? { space: parts[0], kept: [parts[1]] } : { space: parts[1], kept: [parts[0]] }
}

function joinGaps(left: Space, right: Space): Gap {
  const nodes = [...left, ...right]
  const breaks = nodes.filter(node => node.kind === "break")
  if (breaks.length === 0) return nodes.length === 0 ? "" : " "
  return { hard: breaks.some(({ hard }) => hard), nodes }
}

/** The nodes of a gap; a space like the texts around it. */
export function gapNodes(gap: Gap, around: readonly InlineNode[]): readonly InlineNode[] {
  if (typeof gap === "object") return gap.nodes
  return gap === "" ? [] : [space(around)].flatMap(node => node ?? [])
}
