import type { Document } from "../../2-parse/index.ts"
import { alignDocument, frontUnits } from "../align-document.ts"
import { type InlineNode, prose, tokensText } from "../inline.ts"
import { sentencesIn } from "../skeleton.ts"
import { isNeutral } from "../text.ts"
import type { Unit } from "../units.ts"
import { type Wording, wordingOf } from "../wording.ts"
import { markdownOf } from "./markdown.ts"
import type { Pair } from "./pair.ts"

/** Two texts that stand for each other on a page and its translation. */
export interface Seen extends Pick<Pair, "kind" | "source" | "target"> {
  readonly nodes: {
    readonly source: readonly InlineNode[]
    readonly target: readonly InlineNode[]
    /** The target's words with the source's elements. */
    readonly worded: readonly InlineNode[]
  }
}

/** What was seen in blocks, by their texts: most stay the same from one version of a page to the next. */
export type SeenBefore = Map<string, readonly Seen[]>

/** What a translation says for its source: whole, translated sentences that lost nothing. */
export function seenIn(source: Document, target: Document, before: SeenBefore): Seen[] {
  const { units } = alignDocument(source, target, frontUnits(source))
  const sentences = sentencesIn(source)
  return [...units].flatMap(([unit, there]) => {
    const texts = [source.source.text.slice(...unit.at), target.source.text.slice(...there.at)].join("\0")
    const known = before.get(texts)
    if (known) return known
    const wording = wordingOf(unit, there, target, sentences)
    const seen = wording
      ? [...sentencesOf(unit, wording, source), ...wholeOf(unit, there, wording, source), ...picturesOf(wording)]
      : []
    before.set(texts, seen)
    return seen
  })
}

function sentencesOf(unit: Unit, wording: Wording, source: Document): Seen[] {
  if (unit.segments.length === 1) return []
  return wording.groups.flatMap(({ state, source: here, target: there, nodes: worded }) => {
    if (state !== "translated") return []
    const nodes = {
      source: unit.segments.slice(...here).flatMap(segment => segment.nodes),
      target: wording.segments.slice(...there).flatMap(segment => segment.nodes),
      worded,
    }
    return seen("segment", nodes, source, wording.document)
  })
}

/** The whole unit, where its sentences don't say the same one by one: a single one, or some that were joined or moved. */
function wholeOf(unit: Unit, there: Unit, { groups, document }: Wording, source: Document): Seen[] {
  const isWhole = groups.every(({ state }) => state === "translated")
  const isPlain = groups.every(({ source: [from, to], target: [start, end] }) => to - from === 1 && end - start === 1)
  if (!isWhole || (isPlain && unit.segments.length > 1)) return []
  const worded = groups.flatMap(({ nodes }) => nodes)
  return seen("unit", { source: unit.nodes ?? [], target: there.nodes ?? [], worded }, source, document)
}

function seen(kind: Seen["kind"], nodes: Seen["nodes"], source: Document, target: Document): Seen[] {
  if (isNeutral(prose(nodes.source))) return []
  const [here, there] = [markdownOf(source.source.text, nodes.source), markdownOf(target.source.text, nodes.target)]
  return here !== undefined && there !== undefined ? [{ kind, source: here, target: there, nodes }] : []
}

/** Alternative texts, where they are text alone. */
function picturesOf({ pictures }: Wording): Seen[] {
  return [...pictures].flatMap(([here, there]) => {
    const tokens = [here.children ?? [], there.children ?? []]
    const [source = "", target = ""] = tokens.map(tokensText).map(text => text.trim())
    if (source === "" || target === "" || isNeutral(source)) return []
    if (tokens.flat().some(({ type }) => type !== "text")) return []
    const [mine = [], theirs = []] = tokens.map(each => each.map(token => ({ kind: "text" as const, token })))
    return [{ kind: "unit", source, target, nodes: { source: mine, target: theirs, worded: theirs } }]
  })
}
