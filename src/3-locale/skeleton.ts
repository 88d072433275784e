import type { Document, Range, Token, TokenMeta } from "../2-parse/index.ts"
import { type Evidence, evidenceOf, FOOTNOTE } from "./evidence.ts"
import { once } from "./once.ts"
import { placeOf } from "./places.ts"
import { isNeutral } from "./text.ts"
import { attribute, hasClass } from "./tokens.ts"
import { type Unit, unitOf } from "./units.ts"

/** What a leaf block is to a reader, however it is written. */
export type BlockKind =
  | "heading"
  | "paragraph"
  | "item"
  | "row"
  | "summary"
  | "title"
  | "caption"
  | "term"
  | "definition"
  | "text"
  | "code"
  | "atom"

/**
 * A block of the skeleton: a leaf with words, a table's row with its cells, or a leaf without words. Two
 * writings of the same thing (`??? note "x"`, `<details class="note" markdown>`) give the same blocks.
 */
export interface Block {
  readonly kind: BlockKind
  /** Names of the containers, outer ones first: `details>ul>li`. */
  readonly path: string
  /** Of a heading, 1 to 6. */
  readonly level: number
  /** Indices of its first and last token in the document's stream. */
  readonly open: number
  readonly close: number
  readonly at: Range
  /** One of most blocks, one a cell of a row, none of code. */
  readonly units: readonly Unit[]
  readonly evidence: Evidence
}

/** A page as a sequence of blocks. */
export interface Skeleton {
  readonly blocks: readonly Block[]
}

/** The skeleton of a document, made once for a document. */
export const skeletonOf = once((document: Document): Skeleton => ({ blocks: blocksOf(document) }))

/** Shorter sentences may be the same in another language: a name, a label. */
const MIN_SENTENCE = 20

/** The longer sentences of a page as they are compared: where one of them stands, it is not translated. */
export const sentencesIn = once((document: Document): ReadonlySet<string> => {
  const segments = skeletonOf(document).blocks.flatMap(({ units }) => units.flatMap(unit => unit.segments))
  const own = segments.filter(({ folded, text }) => folded.length >= MIN_SENTENCE && !isNeutral(text))
  return new Set(own.map(({ folded }) => folded))
})

/** A container or leaf that has been opened and not yet closed. */
interface Opened {
  readonly name: string
  readonly index: number
  readonly path: string
}

/** A row of a table under way. */
interface Row {
  readonly opened: Opened
  readonly units: Unit[]
}

function blocksOf(document: Document): Block[] {
  const blocks: Block[] = []
  const opened: Opened[] = []
  let row: Row | undefined
  for (const [index, token] of document.tokens.entries()) {
    if (token.nesting === 1) {
      const here = openedBy(token, index, opened.at(-1))
      opened.push(here)
      if (here.name === "tr") row = { opened: here, units: [] }
    } else if (token.nesting === -1) {
      const closed = opened.pop()
      if (!row || closed !== row.opened) continue
      blocks.push(rowBlock(document, row, index))
      row = undefined
    } else if (!isLabel(token)) blocks.push(...leafBlocks(document, index, opened, row))
  }
  return blocks
}

function openedBy(token: Token, index: number, parent: Opened | undefined): Opened {
  const name = nameOf(token)
  return { name, index, path: parent ? `${parent.path}>${name}` : name }
}

/** The block of a leaf; none for a cell, which its row gets. */
function leafBlocks(document: Document, index: number, opened: readonly Opened[], row: Row | undefined): Block[] {
  const token = document.tokens[index]
  if (!token) return []
  if (token.type !== "inline") return [atomBlock(token, index, opened.at(-1)?.path ?? "")]
  const unit = unitOf(token, index, document.source.locale)
  if (!row) return [leafBlock(document, unit, opened)]
  row.units.push(unit)
  return []
}

/** Code as a block: fenced, indented, or of a diagram. */
export const isCode = ({ type }: Token): boolean => type === "fence" || type === "code_block" || type === "code_inline"

/** The interface's word, not the author's: no unit. */
export const isLabel = (token: Token): boolean => (token.meta as TokenMeta | null)?.label !== undefined

function nameOf(token: Token): string {
  if (hasClass(token, "admonition")) return "admonition"
  if (hasClass(token, "admonition-title")) return "title"
  return token.tag || token.type.replace(/_open$/, "")
}

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ["p", "paragraph"],
  ["summary", "summary"],
  ["title", "title"],
  ["figcaption", "caption"],
  ["caption", "caption"],
  ["dt", "term"],
  ["dd", "definition"],
  ["li", "item"],
])

function leafBlock(document: Document, unit: Unit, opened: readonly Opened[]): Block {
  const parent = opened.at(-1)
  const outer = opened.at(-2)
  const level = /^h([1-6])$/.exec(parent?.name ?? "")?.[1]
  const isLeafParent = level !== undefined || (parent !== undefined && parent.name !== "li" && KINDS.has(parent.name))
  const container = isLeafParent ? outer : parent
  const open = isLeafParent && parent ? parent.index : unit.index
  return {
    kind: level ? "heading" : kindOf(parent?.name, outer?.name),
    path: container?.path ?? "",
    level: Number(level ?? 0),
    open,
    close: isLeafParent ? unit.index + 1 : unit.index,
    at: rangeOf(document, open, unit.index),
    units: [unit],
    evidence: withFootnote(evidenceOf([unit], undefined, document.source.locale), document, opened),
  }
}

/** A footnote is known by its name, in whatever order a translation has its footnotes; a number says less. */
function withFootnote(evidence: Evidence, { tokens }: Document, opened: readonly Opened[]): Evidence {
  const ids = opened.map(({ index }) => tokens[index] && attribute(tokens[index], "id"))
  const note = ids.find(id => /^fn[-_.:]/.test(id ?? ""))
  if (note === undefined) return evidence
  const key = FOOTNOTE + note
  return /^fn[-_.:]\d+$/.test(note)
    ? { ...evidence, form: new Map([...evidence.form, [key, 1]]) }
    : { ...evidence, keys: new Set([...evidence.keys, key]) }
}

function kindOf(parent: string | undefined, outer: string | undefined): BlockKind {
  if (parent === "p" && outer === "li") return "item"
  return KINDS.get(parent ?? "") ?? "text"
}

function rowBlock(document: Document, { opened, units }: Row, close: number): Block {
  const at = rangeOf(document, opened.index, units.at(-1)?.index ?? opened.index)
  const path = opened.path.split(">").slice(0, -1).join(">")
  return { kind: "row", path, level: 0, open: opened.index, close, at, units, evidence: evidenceOf(units) }
}

function atomBlock(token: Token, index: number, path: string): Block {
  return {
    kind: isCode(token) ? "code" : "atom",
    path,
    level: 0,
    open: index,
    close: index,
    at: placeOf(token) ?? [0, 0],
    units: [],
    evidence: evidenceOf([], `${isCode(token) ? "code" : token.type}:${token.content.trim()}`),
  }
}

function rangeOf(document: Document, open: number, last: number): Range {
  const start = placeOf(document.tokens[open])
  const end = placeOf(document.tokens[last])
  return [start?.[0] ?? end?.[0] ?? 0, end?.[1] ?? start?.[1] ?? 0]
}

/** Kind, depth, level and containers of every block: equal for two pages of the same build. */
export function signature(block: Block): string {
  return `${block.kind} ${block.level} ${block.path} ${block.units.length}`
}
