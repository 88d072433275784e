import type { Token } from "../2-parse/index.ts"
import type { WordedGroup } from "./groups.ts"
import { type InlineNode, linkAddress, plainTextOf, prose, tokensText, walkInline } from "./inline.ts"
import type { Stale } from "./memory/pair.ts"
import { type Gap, gapNodes } from "./segment.ts"
import { fold, isNeutral, meetWithoutSpace } from "./text.ts"
import { attribute } from "./tokens.ts"
import { imagesOf, type Unit } from "./units.ts"
import type { Wording } from "./wording.ts"

/** Neighbouring sentences with one origin. */
export interface Piece {
  /** Language of its words; nothing for numbers, code and names of files. */
  readonly lang: string | undefined
  /** The target that it was taken from; nothing for the source. */
  readonly wording: Wording | undefined
  readonly nodes: readonly InlineNode[]
  /** Segments of the source that it stands for. */
  readonly source: readonly [from: number, to: number]
  /** Segments of the first target around which it stands; nothing where that target has no place for it. */
  readonly place: { readonly wording: Wording; readonly range: readonly [from: number, to: number] } | undefined
  /** Its words were made for another sentence. */
  readonly stale?: Stale
}

/** An image's alternative text as it was chosen. */
export interface Alternative {
  readonly children: readonly Token[]
  readonly lang: string | undefined
  /** What it was taken from; nothing for the source. */
  readonly wording: Wording | undefined
}

/** A link's title as it was chosen. */
export interface LinkTitle {
  readonly text: string
  readonly lang: string | undefined
}

/** A unit with all words chosen. */
export interface ComposedUnit {
  readonly unit: Unit
  readonly pieces: readonly Piece[]
  /** Nodes between a piece and the one before. */
  readonly gaps: readonly (readonly InlineNode[])[]
  /** By the source's image token. */
  readonly alternatives: ReadonlyMap<Token, Alternative>
  /** By the opening token of the source's link. */
  readonly titles: ReadonlyMap<Token, LinkTitle>
}

/** A unit with its words, and what each target says for it. */
export interface Composition {
  readonly composed: ComposedUnit
  readonly wordings: readonly Wording[]
}

/** Language of nodes that are worded in `tag`; nothing where no word of a language is in them. */
const languageOf = (nodes: readonly InlineNode[], tag: string): string | undefined =>
  isNeutral(prose(nodes)) ? undefined : tag

const untranslated = new WeakMap<Unit, ComposedUnit>()

/** A unit in the source's own words, composed once for all locales. */
function composeSource(unit: Unit, tag: string): ComposedUnit {
  const known = untranslated.get(unit)
  if (known) return known
  const made = composeOf(unit, [], tag)
  untranslated.set(unit, made)
  return made
}

/**
 * Words of a unit: sentence by sentence the first target's that has it, then the next one's of the chain,
 * then the source's. The order of what a target gives stays its own.
 */
export function compose(unit: Unit, wordings: readonly Wording[], sourceTag: string): ComposedUnit {
  return wordings.length === 0 ? composeSource(unit, sourceTag) : composeOf(unit, wordings, sourceTag)
}

function composeOf(unit: Unit, wordings: readonly Wording[], sourceTag: string): ComposedUnit {
  const claimed = new Set<number>()
  const translated = wordings.flatMap(wording =>
    wording.groups.filter(group => claim(group, claimed)).map(group => translatedPiece(wording, group)),
  )
  const first = wordings[0]
  const pieces = [...translated, ...sourcePieces(unit, claimed, first, sourceTag)].sort(
    (a, b) => a.source[0] - b.source[0] || a.source[1] - b.source[1],
  )
  return {
    unit,
    pieces,
    gaps: pieces.map((piece, at) => nodesBetween(unit, pieces[at - 1], piece)),
    alternatives: alternativesOf(unit, wordings, sourceTag),
    titles: titlesOf(unit, wordings, sourceTag),
  }
}

function claim({ state, source: [from, to] }: WordedGroup, claimed: Set<number>): boolean {
  const segments = Array.from({ length: to - from }, (_, at) => from + at)
  if (state !== "translated" || segments.some(segment => claimed.has(segment))) return false
  for (const segment of segments) claimed.add(segment)
  return true
}

function translatedPiece(wording: Wording, group: WordedGroup): Piece {
  const lang = languageOf(group.nodes, wording.document.source.locale)
  return {
    lang,
    wording,
    nodes: group.nodes,
    source: group.source,
    place: { wording, range: group.target },
    ...staleOf(group),
  }
}

const staleOf = ({ stale }: WordedGroup) => stale && { stale }

/** What no target has: the source's own sentences, one piece a sentence. */
function sourcePieces(unit: Unit, claimed: ReadonlySet<number>, first: Wording | undefined, tag: string): Piece[] {
  const alone = (first?.groups ?? []).filter(({ source: [from, to] }) => to === from + 1)
  const groups = new Map(alone.map(group => [group.source[0], group]))
  return unit.segments.flatMap(({ nodes }, at) => {
    if (claimed.has(at)) return []
    const group = groups.get(at)
    const place =
      first && group && group.target[1] > group.target[0] ? { wording: first, range: group.target } : undefined
    return [{ lang: languageOf(nodes, tag), wording: undefined, nodes, source: [at, at + 1] as const, place }]
  })
}

/** The white space between two pieces: the target's own where both stand side by side there, else what fits the texts. */
function nodesBetween(unit: Unit, before: Piece | undefined, piece: Piece): readonly InlineNode[] {
  return before ? gapNodes(gapBetween(unit, before, piece), [...before.nodes, ...piece.nodes]) : []
}

function gapBetween(unit: Unit, before: Piece, piece: Piece): Gap {
  const own = unit.segments[piece.source[0]]?.gap ?? " "
  if (!before.wording && !piece.wording && !(before.place && piece.place)) return own
  const [left, right] = [plainTextOf(before.nodes), plainTextOf(piece.nodes)]
  const isClose = meetWithoutSpace(left, right)
  if (before.place && piece.place && before.place.wording === piece.place.wording) {
    const isAdjacent = before.place.range[1] === piece.place.range[0]
    const theirs = piece.place.wording.segments[piece.place.range[0]]?.gap ?? ""
    if (isAdjacent && (theirs !== "" || isClose || own === "")) return asWide(theirs, own)
  }
  if (typeof own === "object" && own.hard) return own
  return isClose ? "" : " "
}

/** Line breaks that show are the source's. */
const asWide = (theirs: Gap, own: Gap): Gap =>
  typeof theirs === "object" && theirs.hard && !(typeof own === "object" && own.hard) ? " " : theirs

function alternativesOf(unit: Unit, wordings: readonly Wording[], sourceTag: string): Map<Token, Alternative> {
  const images = imagesOf(unit.nodes ?? []).filter(image => (image.children ?? []).length > 0)
  return new Map(images.map(image => [image, alternativeOf(image, wordings, sourceTag)]))
}

function alternativeOf(image: Token, wordings: readonly Wording[], sourceTag: string): Alternative {
  const own = tokensText(image.children ?? [])
  for (const wording of wordings) {
    const children = wording.pictures.get(image)?.children ?? []
    const text = tokensText(children)
    if (fold(text) !== "" && fold(text) !== fold(own)) {
      return { children, lang: isNeutral(text) ? undefined : wording.document.source.locale, wording }
    }
  }
  return { children: image.children ?? [], lang: isNeutral(own) ? undefined : sourceTag, wording: undefined }
}

function titlesOf(unit: Unit, wordings: readonly Wording[], sourceTag: string): Map<Token, LinkTitle> {
  const links = [...walkInline(unit.nodes ?? [])].flatMap(node =>
    node.kind === "pair" && linkAddress(node) !== undefined ? node.open : [],
  )
  return new Map(
    links.flatMap(link => {
      const own = attribute(link, "title") ?? ""
      return own === "" ? [] : [[link, titleOf(link, own, wordings, sourceTag)] as const]
    }),
  )
}

function titleOf(link: Token, own: string, wordings: readonly Wording[], sourceTag: string): LinkTitle {
  for (const { titles, document } of wordings) {
    const text = titles.get(link)
    if (text !== undefined && fold(text) !== fold(own))
      return { text, lang: isNeutral(text) ? undefined : document.source.locale }
  }
  return { text: own, lang: isNeutral(own) ? undefined : sourceTag }
}
