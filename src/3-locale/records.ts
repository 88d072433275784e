import type { Document, Range } from "../2-parse/index.ts"
import type { Composition, Piece } from "./compose.ts"
import { wordsOf } from "./coverage.ts"
import { type InlineNode, readableText, tokensText } from "./inline.ts"
import type { SegmentRecord } from "./localized.ts"
import { placeOf } from "./places.ts"
import { countWords, isNeutral } from "./text.ts"
import { refusal } from "./trust/trust.ts"
import type { Wording } from "./wording.ts"

/** Makes of a unit what is to be known of each of its sentences, and of its pictures' alternative texts. */
export function recordsOf(source: Document, tag: string): (composition: Composition) => SegmentRecord[] {
  const { locale } = source.source
  return ({ composed: { unit, pieces, alternatives }, wordings }) => {
    const refusals = refusalsIn(wordings, tag)
    const sentences = pieces.map(({ source: [from, to], nodes, wording, place, lang, stale }): SegmentRecord => {
      const segments = unit.segments.slice(from, to)
      const refused = wording ? undefined : refusals.get(from)
      return {
        source: segments.map(segment => readableText(segment.nodes)).join(" "),
        text: readableText(nodes),
        lang: lang ?? tag,
        origin: originOf(wording, tag),
        words: segments.reduce((sum, segment) => sum + wordsOf(segment, locale), 0),
        at: rangeOf(
          segments.flatMap(segment => segment.nodes),
          unit.at,
        ),
        ...(wording && { from: { file: wording.document.source.file, at: placeIn(wording, place) } }),
        ...(refused && { refused }),
        ...(stale && { stale }),
      }
    })
    const pictures = [...alternatives].map(([image, { children, lang, wording }]): SegmentRecord => {
      const text = tokensText(image.children ?? [])
      return {
        source: text,
        text: tokensText(children),
        lang: lang ?? tag,
        origin: originOf(wording, tag),
        words: isNeutral(text) ? 0 : countWords(text, locale),
        at: placeOf(image) ?? unit.at,
      }
    })
    return [...sentences, ...pictures]
  }
}

/** Codes of the findings for which the locale's own file doesn't word a sentence, where it has something for it; by sentence. */
function refusalsIn(wordings: readonly Wording[], tag: string): ReadonlyMap<number, string | undefined> {
  const codes = new Map<number, string | undefined>()
  const own = wordings.filter(({ document, line }) => document.source.locale === tag && !line)
  for (const { source, state, doubts } of own.flatMap(({ groups }) => groups)) {
    if (state === "translated") continue
    const code = state === "refused" ? refusal(doubts)?.code : undefined
    for (let segment = source[0]; segment < source[1]; segment++)
      if (!codes.has(segment)) codes.set(segment, state === "damaged" ? "T104" : code)
  }
  return codes
}

/** Where a target says a piece: not where the source's elements in it stand. */
function placeIn(wording: Wording, place: Piece["place"]): Range {
  const segments = place ? wording.segments.slice(...place.range) : []
  return rangeOf(
    segments.flatMap(segment => segment.nodes),
    wording.unit.at,
  )
}

function originOf(wording: Wording | undefined, tag: string): SegmentRecord["origin"] {
  if (!wording) return "source"
  if (wording.document.source.locale !== tag) return "fallback"
  return wording.line ? "memory" : "target"
}

/** From the first to the last place of nodes. */
function rangeOf(nodes: readonly InlineNode[], otherwise: Range): Range {
  const first = nodes[0]
  const last = nodes.at(-1)
  const start = placeOf(first?.kind === "pair" ? first.open : first?.token)
  const end = placeOf(last?.kind === "pair" ? last.close : last?.token)
  return start && end && end[1] >= start[0] ? [start[0], end[1]] : otherwise
}
