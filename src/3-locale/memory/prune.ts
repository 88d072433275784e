import type { Document } from "../../2-parse/index.ts"
import { frontUnits } from "../align-document.ts"
import { tokensText } from "../inline.ts"
import { skeletonOf } from "../skeleton.ts"
import { imagesOf, type Unit } from "../units.ts"
import { markdownOf } from "./markdown.ts"
import { MAX_RUN } from "./recall.ts"
import type { MemoryLine } from "./tsv.ts"
import { numberlessKey, wordsKey } from "./words-key.ts"

/** Lines of no use for pages as they are: nobody wrote them, no sentence of a source asks for them, and no target says them. */
export function uselessLines(
  lines: readonly MemoryLine[],
  sources: readonly Document[],
  targets: readonly Document[],
): MemoryLine[] {
  const asked = new Set(sources.flatMap(keysOf).flatMap(key => [key, numberlessKey(key) ?? key]))
  const said = new Set(targets.flatMap(keysOf))
  return lines.filter(({ origin, source, target }) => {
    const key = wordsKey(source)
    const isAsked = asked.has(key) || asked.has(numberlessKey(key) ?? key)
    return origin !== "hand" && !isAsked && !said.has(wordsKey(target))
  })
}

/** Words of all that may be looked up for a page: units, sentences in a row, alternative texts. */
function keysOf(document: Document): string[] {
  const { title, description } = frontUnits(document)
  const units = [title, description, ...skeletonOf(document).blocks.flatMap(block => block.units)]
  return units.flatMap(unit => (unit ? keysOfUnit(unit, document.source.text) : []))
}

function keysOfUnit({ segments, nodes = [] }: Unit, text: string): string[] {
  const keys = segments.map(segment => wordsKey(markdownOf(text, segment.nodes) ?? ""))
  const runs = keys.flatMap((_, at) =>
    Array.from({ length: MAX_RUN }, (_, more) => keys.slice(at, at + more + 1).join("")),
  )
  return [keys.join(""), ...runs, ...imagesOf(nodes).map(({ children }) => wordsKey(tokensText(children ?? [])))]
}
