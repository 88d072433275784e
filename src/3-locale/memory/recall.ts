import type { Document, Token } from "../../2-parse/index.ts"
import { prose, tokensText } from "../inline.ts"
import { gapNodes } from "../segment.ts"
import { isNeutral } from "../text.ts"
import { imagesOf, type Unit } from "../units.ts"
import { type Wording, wordingOf } from "../wording.ts"
import { markdownOf } from "./markdown.ts"
import { hasCorrections, linesFor, type Memory } from "./memory.ts"
import { withNumbersOf } from "./numbers.ts"
import { type Remembered, readInline } from "./read-inline.ts"
import type { MemoryLine } from "./tsv.ts"

/** A question to a memory: the words of a page, as they are compared. */
export interface Asked {
  readonly document: Document
  /** The page's longer sentences: where one stands, nothing is translated. */
  readonly sentences: ReadonlySet<string>
}

/** Sentences in a row that may be one pair. */
export const MAX_RUN = 3
/** Lines with the same words that are tried. */
const MAX_TRIES = 5

/**
 * What a memory says for the sentences of a unit that are wanted: for the whole unit, where all are, else for the
 * longest runs of them. Its words go the way of a translator's: they are compared with the source's, and get its elements.
 */
export function recall(unit: Unit, wanted: (segment: number) => boolean, memory: Memory, asked: Asked): Wording[] {
  return find(unit, wanted, memory, asked, () => true)
}

/** What a person wrote into the memory for sentences of a unit and its pictures: it wins over everything else. */
export function recallCorrections(unit: Unit, memory: Memory, asked: Asked): Wording[] {
  if (!hasCorrections(memory)) return []
  const all = () => true
  return [...find(unit, all, memory, asked, isByHand), ...recallAlternatives(unit, all, memory, isByHand)]
}

type Filter = (line: MemoryLine) => boolean

const isByHand: Filter = ({ origin }) => origin === "hand"

function find(unit: Unit, wanted: (at: number) => boolean, memory: Memory, asked: Asked, filter: Filter): Wording[] {
  if (!unit.nodes) return []
  const isOpen = unit.segments.map(({ nodes }, at) => wanted(at) && !isNeutral(prose(nodes)))
  if (!isOpen.includes(true)) return []
  const { length } = unit.segments
  const isWhole = unit.segments.every((_, at) => wanted(at))
  const whole = isWhole ? wordingFor(unit, 0, length, memory, asked, filter) : undefined
  if (whole) return [whole]
  const found: Wording[] = []
  for (let at = 0; at < length; ) {
    const run = isOpen[at] ? longestRun(unit, at, isOpen, memory, asked, filter) : undefined
    if (run) found.push(run.wording)
    at += run?.length ?? 1
  }
  return found
}

function longestRun(
  unit: Unit,
  at: number,
  isOpen: readonly boolean[],
  memory: Memory,
  asked: Asked,
  filter: Filter,
): { wording: Wording; length: number } | undefined {
  for (let length = Math.min(MAX_RUN, isOpen.length - at); length > 0; length--) {
    if (length === isOpen.length || isOpen.slice(at, at + length).includes(false)) continue
    const wording = wordingFor(unit, at, at + length, memory, asked, filter)
    if (wording) return { wording, length }
  }
  return undefined
}

/** The first line's words that keep all of some sentences. */
function wordingFor(
  unit: Unit,
  from: number,
  to: number,
  memory: Memory,
  { document, sentences }: Asked,
  filter: Filter,
): Wording | undefined {
  const part = partOf(unit, from, to)
  const markdown = markdownOf(document.source.text, part.nodes ?? [])
  if (markdown === undefined) return undefined
  for (const line of linesFor(memory, markdown).filter(filter).slice(0, MAX_TRIES)) {
    const there = remembered(memory, line, markdown)
    const wording = there && wordingOf(part, there.unit, there.document, sentences)
    if (wording && isComplete(wording, part)) return moved({ ...wording, line }, from)
  }
  return undefined
}

/** Some sentences of a unit as a unit. */
function partOf(unit: Unit, from: number, to: number): Unit {
  if (from === 0 && to === unit.segments.length) return unit
  const segments = unit.segments.slice(from, to)
  return {
    ...unit,
    segments,
    nodes: segments.flatMap((segment, at) => [
      ...(at > 0 ? gapNodes(segment.gap, segment.nodes) : []),
      ...segment.nodes,
    ]),
  }
}

/** All sentences are worded, but for those without a word. */
function isComplete({ groups }: Wording, { segments }: Unit): boolean {
  return groups.every(
    ({ state, source: [from, to] }) =>
      state === "translated" || segments.slice(from, to).every(({ nodes }) => isNeutral(prose(nodes))),
  )
}

/** A wording for a part of a unit as one for the unit. */
function moved(wording: Wording, by: number): Wording {
  const groups = wording.groups.map(group => {
    const [from, to] = group.source
    return { ...group, source: [from + by, to + by] as const }
  })
  return { ...wording, groups }
}

const read = new WeakMap<MemoryLine, Remembered>()

/** A line's target with the source's numbers, read once where it has the same. */
function remembered(memory: Memory, line: MemoryLine, markdown: string): Remembered | undefined {
  const target = withNumbersOf(markdown, line, memory.source.locale)
  if (target === undefined) return undefined
  if (target !== line.target) return readInline(memory, target, line.at)
  const made = read.get(line) ?? readInline(memory, target, line.at)
  if (made) read.set(line, made)
  return made
}

/** What a memory says for alternative texts of a unit's pictures that are wanted. */
export function recallAlternatives(
  unit: Unit,
  wanted: (image: Token) => boolean,
  memory: Memory,
  filter: Filter = () => true,
): Wording[] {
  return imagesOf(unit.nodes ?? []).flatMap(image => {
    const text = tokensText(image.children ?? [])
    if (isNeutral(text) || !wanted(image)) return []
    const { line, there } = plainLine(text, memory, filter) ?? {}
    if (!line || !there) return []
    return [
      {
        ...there,
        segments: [],
        groups: [],
        findings: [],
        line,
        pictures: new Map([[image, there.unit.token]]),
        titles: new Map(),
      },
    ]
  })
}

/** The first line for a text without markup whose words have none either. */
function plainLine(text: string, memory: Memory, filter: Filter) {
  for (const line of linesFor(memory, text).filter(filter).slice(0, MAX_TRIES)) {
    const there = remembered(memory, line, text)
    if (there?.unit.token.children?.every(({ type }) => type === "text")) return { line, there }
  }
  return undefined
}

/** What a memory says for a text without markup: an abbreviation's definition, a word of the settings. */
export function recallText(
  text: string,
  memory: Memory,
): { readonly text: string; readonly isByHand: boolean } | undefined {
  const found = isNeutral(text) ? undefined : plainLine(text, memory, () => true)
  return found && { text: tokensText(found.there.unit.token.children ?? []), isByHand: isByHand(found.line) }
}
