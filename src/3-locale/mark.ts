import type { Document, Token } from "../2-parse/index.ts"
import type { Alternative, ComposedUnit, Piece } from "./compose.ts"
import { type InlineNode, inlineTokens, plainText, walkInline } from "./inline.ts"
import { isInWords, markLeftWords } from "./left-words.ts"
import { isCode, isLabel } from "./skeleton.ts"
import { joinMarks } from "./split-marks.ts"
import { fold, isNeutral } from "./text.ts"
import { attribute, copyToken, makeToken, withAttribute } from "./tokens.ts"
import { imagesOf } from "./units.ts"

/** How languages are told on a page: its own needs no mark. */
export interface Marker {
  readonly page: string
  readonly source: string
  /** `dir` of a language where it differs from the page's. */
  direction(tag: string): "ltr" | "rtl" | undefined
  /** Do links lead to the locale's own pages, where a translation says so? */
  readonly localizedLinks: boolean
  /** Are words that were made for another sentence told apart? */
  readonly marksStale: boolean
}

/** A language that all words of a stretch have, `mixed` for several, nothing for none. */
type Languages = string | typeof MIXED | undefined
const MIXED = Symbol("several languages")

const both = (left: Languages, right: Languages): Languages =>
  left === undefined || left === right ? right : right === undefined ? left : MIXED

/** What stands between an opening token and its closing one. */
interface Summary {
  readonly languages: Languages
  /** Languages of text alone, without alternative texts. */
  readonly text: Languages
}

const NOTHING: Summary = { languages: undefined, text: undefined }

/**
 * The source's tokens with the words of `units`, languages marked: a block whose words are all in one other
 * language says so on its opening token, the outermost such block for all in it; a part of a text in a span;
 * a picture whose alternative text differs from what is around it on itself.
 */
export function mark(document: Document, units: ReadonlyMap<number, ComposedUnit>, marker: Marker): Token[] {
  const summaries = summarize(document.tokens, units, marker)
  const around: string[] = [marker.page]
  return document.tokens.map((token, index) => {
    const here = around.at(-1) ?? marker.page
    if (token.nesting === -1) around.pop()
    const unit = units.get(index)
    if (unit) return inlineToken(unit, here, marker)
    if (isForeignCode(token, here, document)) return inLanguage(token, document.source.locale, marker)
    if (token.nesting !== 1) return token
    const own = attribute(token, "lang")
    const lang = own ?? otherLanguage(token, summaries.get(index) ?? NOTHING, here)
    around.push(lang ?? here)
    return own === undefined && lang !== undefined ? inLanguage(token, lang, marker) : token
  })
}

/** Comments, output and addresses in a block of code are in the source's language; that is told, though nothing is to be translated. */
function isForeignCode(token: Token, around: string, document: Document): boolean {
  if (!isCode(token)) return false
  return document.source.locale !== around && (isInWords(token.content) || !isNeutral(token.content))
}

/**
 * The one language of all in an opened block, if it isn't the one around it. Inside of a block that says so nothing is
 * left to mark.
 */
function otherLanguage(token: Token, { languages, text }: Summary, around: string): string | undefined {
  if (typeof languages !== "string" || text === undefined || languages === around || token.hidden) return undefined
  return languages
}

function inLanguage(token: Token, lang: string, marker: Marker): Token {
  const marked = withAttribute(token, "lang", lang)
  const direction = marker.direction(lang)
  return direction ? withAttribute(marked, "dir", direction) : marked
}

/** What is inside of each opening token, by its index. */
function summarize(
  tokens: readonly Token[],
  units: ReadonlyMap<number, ComposedUnit>,
  marker: Marker,
): Map<number, Summary> {
  const summaries = new Map<number, Summary>()
  const opened: number[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.nesting === 1) {
      opened.push(index)
      summaries.set(index, NOTHING)
      continue
    }
    const closed = token.nesting === -1 ? opened.pop() : undefined
    const inside = closed === undefined ? summaryOf(token, units.get(index), marker) : summaries.get(closed)
    const outer = opened.at(-1)
    if (outer !== undefined && inside) summaries.set(outer, add(summaries.get(outer) ?? NOTHING, inside))
  }
  return summaries
}

const add = (left: Summary, right: Summary): Summary => ({
  languages: both(left.languages, right.languages),
  text: both(left.text, right.text),
})

function summaryOf(token: Token, unit: ComposedUnit | undefined, marker: Marker): Summary {
  if (isLabel(token)) return { languages: marker.page, text: marker.page }
  if (!unit) return NOTHING
  const text = unit.pieces.map(piece => piece.lang).reduce<Languages>(both, undefined)
  const alternatives = [...unit.alternatives.values()].map(({ lang }) => lang).reduce<Languages>(both, undefined)
  return { languages: both(text, alternatives), text }
}

/** The inline token of a unit, with spans around what is in another language than `around`. */
export function inlineToken(unit: ComposedUnit, around: string, marker: Marker): Token {
  const gaps = new Map(unit.pieces.map((piece, at) => [piece, unit.gaps[at] ?? []]))
  const gapOf = (piece: Piece) => gaps.get(piece) ?? []
  const children = runsOf(unit.pieces, marker).flatMap(run => {
    const lang = run.lang ?? around
    const nodes = run.pieces.flatMap((piece, at) => [
      ...(at > 0 ? gapOf(piece) : []),
      ...nodesOf(piece, unit, lang, marker),
    ])
    const tokens = tokensOf(joinMarks(nodes), unit, lang, marker)
    const first = run.pieces[0]
    const gap = first ? inlineTokens(gapOf(first)) : []
    return lang === around && !run.isStale ? [...gap, ...tokens] : [...gap, ...span(tokens, run, around, marker)]
  })
  return copyToken(unit.unit.token, { children, content: children.map(({ content }) => content).join("") })
}

/** A piece's nodes, with what is in the source's words inside of another language in spans. */
function nodesOf(piece: Piece, { unit }: ComposedUnit, lang: string, marker: Marker): readonly InlineNode[] {
  if (lang === marker.source) return piece.nodes
  return markLeftWords(piece.nodes, unit.segments.slice(...piece.source), piece.lang !== undefined, nodes => {
    const open = inLanguage(makeToken("run_open", "span", 1), marker.source, marker)
    return { kind: "pair", open, close: makeToken("run_close", "span", -1), children: nodes }
  })
}

interface Run {
  readonly lang: string | undefined
  readonly isStale: boolean
  readonly pieces: readonly Piece[]
}

/** Neighbours of one language, stale or not; what has none stays with what is before it, unless it is the first. */
function runsOf(pieces: readonly Piece[], { marksStale }: Marker): Run[] {
  const runs: (Run & { pieces: Piece[] })[] = []
  const next = nextLanguages(pieces)
  for (const [at, piece] of pieces.entries()) {
    const last = runs.at(-1)
    const isInside = piece.lang === undefined && next[at] === last?.lang
    const isStale = marksStale && piece.stale !== undefined
    if (last && last.isStale === isStale && (piece.lang === last.lang || isInside)) last.pieces.push(piece)
    else runs.push({ lang: piece.lang, isStale, pieces: [piece] })
  }
  return runs
}

/** For each piece the language of the next one that has one. */
function nextLanguages(pieces: readonly Piece[]): readonly (string | undefined)[] {
  let next: string | undefined
  return pieces
    .toReversed()
    .map(({ lang }) => {
      const here = next
      next = lang ?? next
      return here
    })
    .reverse()
}

function tokensOf(nodes: readonly InlineNode[], unit: ComposedUnit, around: string, marker: Marker): Token[] {
  const wordless = new Set(wordlessLinks(nodes))
  return inlineTokens(nodes).map(token => {
    const [alternative, title] = [unit.alternatives.get(token), unit.titles.get(token)]
    if (alternative) return imageToken(token, alternative, around, marker)
    const link = linkToken(token, marker)
    if (!title) return link
    const titled = withAttribute(link, "title", title.text)
    const isOther = title.lang !== undefined && title.lang !== around && wordless.has(token)
    return isOther ? inLanguage(titled, title.lang, marker) : titled
  })
}

/** Opening tokens of links without words, whose language is their title's. */
function wordlessLinks(nodes: readonly InlineNode[]): Token[] {
  return [...walkInline(nodes)].flatMap(node =>
    node.kind === "pair" && fold(plainText(node)) === "" && imagesOf([node]).length === 0 ? node.open : [],
  )
}

/** A link's opening token: its own address is the source's, or the locale's. */
function linkToken(token: Token, { localizedLinks }: Marker): Token {
  const own: unknown = token.meta?.own
  return localizedLinks && typeof own === "string" ? withAttribute(token, "href", own) : token
}

function imageToken(token: Token, { children, lang }: Alternative, around: string, marker: Marker): Token {
  const image = copyToken(token, {
    children: [...children],
    content: children.map(({ content }) => content).join(""),
  })
  const isOther = lang !== undefined && lang !== around && attribute(image, "lang") === undefined
  return isOther ? inLanguage(image, lang, marker) : image
}

/** A span around a run that is in another language than what is around it, or stale. */
function span(tokens: readonly Token[], { lang = "", isStale }: Run, around: string, marker: Marker): Token[] {
  if (tokens.length === 0) return []
  const open = makeToken("run_open", "span", 1, isStale ? { attrs: [["class", "stale"]] } : {})
  const marked = lang !== "" && lang !== around ? inLanguage(open, lang, marker) : open
  return [marked, ...tokens, makeToken("run_close", "span", -1)]
}
