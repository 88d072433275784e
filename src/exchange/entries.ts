import type { PageId } from "../1-read/index.ts"
import type { Document, Range, Token } from "../2-parse/index.ts"
import {
  type ComposedUnit,
  FRONT_INDEX,
  type InlineNode,
  type LocalizedDocument,
  markdownOf,
  type Pair,
  type SegmentRecord,
} from "../3-locale/index.ts"
import { locate } from "../diagnostics/index.ts"
import { type Content, normalized, type Part, wordsOf as wordsIn } from "./content.ts"
import { type Markup, type MarkupByToken, markupIn } from "./markup.ts"
import { type Whereabouts, whereaboutsIn } from "./whereabouts.ts"

/** One sentence to translate, with what a translator needs to know of it. */
export interface Entry {
  readonly page: PageId
  readonly whereabouts: Whereabouts
  /** File and line of the source; nothing for words of the settings. */
  readonly place?: { readonly file: string; readonly line: number }
  readonly source: Content
  /** What the site shows for it in the locale; nothing where it shows another language. */
  readonly target?: Content
  /** The target was made for this sentence, which the source had before. */
  readonly previous?: string
  /** What is shown in place of a target, where it is another translation: a locale of the fallback chain. */
  readonly fallback?: { readonly lang: string; readonly text: string }
  readonly markup: readonly Markup[]
  /** How a memory knows the sentence. */
  readonly asPair: Pick<Pair, "kind" | "source">
}

/** The sentences of a page that have words to translate, in order. */
export function entriesOf(document: LocalizedDocument): Entry[] {
  const places = whereaboutsIn(document.source)
  let next = 0
  return document.units.flatMap(composed => {
    const { pieces, alternatives, unit } = composed
    const records = document.segments.slice(next, next + pieces.length + alternatives.size)
    next += records.length
    const maker = { document, whereabouts: whereaboutsOf(unit.index, places), records }
    return [...piecesOf(composed, maker), ...alternativesOf(composed, maker)]
  })
}

const FRONT: ReadonlyMap<number, Whereabouts> = new Map([
  [FRONT_INDEX.title, { kind: "title of the page" }],
  [FRONT_INDEX.metaTitle, { kind: "title of the page for search engines" }],
  [FRONT_INDEX.description, { kind: "description of the page" }],
  [FRONT_INDEX.tag, { kind: "tag of the page" }],
])

const whereaboutsOf = (index: number, places: ReadonlyMap<number, Whereabouts>): Whereabouts =>
  FRONT.get(index) ?? places.get(index) ?? { kind: "paragraph" }

/** What the entries of one unit have in common; its records, pieces first. */
interface Maker {
  readonly document: LocalizedDocument
  readonly whereabouts: Whereabouts
  readonly records: readonly SegmentRecord[]
}

function piecesOf({ pieces, unit }: ComposedUnit, maker: Maker): Entry[] {
  return pieces.flatMap((piece, at) => {
    const record = maker.records[at]
    if (!record || record.words === 0) return []
    const { markup, ...sentences } = runOf(unit, piece.source, maker.document.source)
    return [
      {
        ...common(maker, record),
        ...sentences,
        markup: [...markup.values()],
        ...(isWorded(record, maker) && { target: normalized(rejoined(partsOf(piece.nodes, markup))) }),
      },
    ]
  })
}

/** Sentences of a unit in a row. */
function runOf(unit: ComposedUnit["unit"], [from, to]: readonly [number, number], { source }: Document) {
  const segments = unit.segments.slice(from, to)
  const nodes = segments.flatMap(segment => segment.nodes)
  const markup = markupIn(nodes, source.text)
  const content = normalized(rejoined(joined(segments, markup)))
  const kind: Pair["kind"] = segments.length === unit.segments.length ? "unit" : "segment"
  return { source: content, markup, asPair: { kind, source: markdownOf(source.text, nodes) ?? wordsIn(content) } }
}

/** Sentences in a row that were one entry for another site: before a translation was joined or taken apart. */
const MAX_RUN = 3

/** What isn't an entry of a page now, but may have been when a file was made: its sentences in other runs. */
export function otherRunsOf(document: LocalizedDocument): Entry[] {
  const places = whereaboutsIn(document.source)
  return document.units.flatMap(({ unit }) => {
    const { length } = unit.segments
    if (length < 2) return []
    const runs = unit.segments.flatMap((_, from) =>
      [1, 2, MAX_RUN].filter(count => from + count <= length).map(count => [from, from + count] as const),
    )
    return [...runs, [0, length] as const].map(run => ({
      page: document.page,
      whereabouts: whereaboutsOf(unit.index, places),
      place: placeIn(document.source, unit.at),
      ...apart(runOf(unit, run, document.source)),
    }))
  })
}

const apart = ({ markup, ...rest }: ReturnType<typeof runOf>) => ({ ...rest, markup: [...markup.values()] })

function alternativesOf({ pieces, alternatives }: ComposedUnit, maker: Maker): Entry[] {
  return [...alternatives.values()].flatMap((_alternative, at) => {
    const record = maker.records[pieces.length + at]
    if (!record || record.words === 0) return []
    const pictured = { ...maker, whereabouts: { ...maker.whereabouts, kind: "alternative text" } }
    return [
      {
        ...common(pictured, record),
        source: normalized([record.source]),
        markup: [],
        ...(isWorded(record, maker) && { target: normalized([record.text]) }),
        asPair: { kind: "unit", source: record.source } as const,
      },
    ]
  })
}

/** Words of the locale stand there, or a name that is the same in it. */
const isWorded = ({ origin, lang }: SegmentRecord, { document }: Maker): boolean =>
  origin === "target" || origin === "memory" || (origin === "source" && lang === document.locale.tag)

function common(
  { document, whereabouts }: Maker,
  { at, stale, origin, lang, text }: SegmentRecord,
): Omit<Entry, "source" | "markup" | "asPair"> {
  return {
    page: document.page,
    whereabouts,
    place: placeIn(document.source, at),
    ...(stale && { previous: stale.source }),
    ...(origin === "fallback" && { fallback: { lang, text } }),
  }
}

function placeIn({ source }: Document, [start, end]: Range): NonNullable<Entry["place"]> {
  const { file, start: first } = locate(source, start, end)
  return { file, line: first.line }
}

/** Sentences in a row, with what stands between them. */
function joined(segments: ComposedUnit["unit"]["segments"], markup: MarkupByToken): Part[] {
  return segments.flatMap(({ nodes, gap }, at) => {
    const before = typeof gap === "string" ? [gap] : [gap.hard ? "\n" : " "]
    return [...(at > 0 ? before : []), ...partsOf(nodes, markup)]
  })
}

/** Emphasis around several sentences, which is a part around each, in one again. */
function rejoined(parts: readonly Part[]): Part[] {
  const kept: Part[] = []
  for (const part of parts) {
    const space = typeof kept.at(-1) === "string" && kept.at(-1) === " " ? [" "] : []
    const before = kept.at(-1 - space.length)
    const isSame = typeof part !== "string" && typeof before === "object" && part.number === before.number
    if (!isSame) kept.push(part)
    else
      kept.splice(-1 - space.length, 2, {
        number: part.number,
        inside: [...(before.inside ?? []), ...space, ...(part.inside ?? [])],
      })
  }
  return kept
}

/** The source's own markup as placeholders, whatever else as its words. */
function partsOf(nodes: readonly InlineNode[], markup: MarkupByToken): Part[] {
  return nodes.flatMap((node): Part[] => {
    if (node.kind === "text") return [node.token.content]
    if (node.kind === "break") return [node.hard ? "\n" : " "]
    const known = markup.get(node.kind === "pair" ? node.open : node.token)
    const words = (): Part[] => (node.kind === "pair" ? partsOf(node.children, markup) : wordsOf(node.token))
    if (!known) return words()
    return [known.isPaired ? { number: known.number, inside: words() } : { number: known.number }]
  })
}

const wordsOf = ({ type, content }: Token): Part[] => (type === "image" || type === "icon" ? [] : [content])
