import type { Document } from "../../2-parse/index.ts"
import { frontUnits, unitsOfFront } from "../align-document.ts"
import { tokensText } from "../inline.ts"
import { skeletonOf } from "../skeleton.ts"
import { imagesOf, type Unit } from "../units.ts"
import { markdownOf } from "./markdown.ts"
import { MAX_RUN } from "./recall.ts"
import { wordsKey } from "./words-key.ts"

/** Words of all that may be looked up for a page: units, sentences in a row, alternative texts. */
export function askedKeys(document: Document): string[] {
  const units = [...unitsOfFront(frontUnits(document)), ...skeletonOf(document).blocks.flatMap(block => block.units)]
  return units.flatMap(unit => keysOfUnit(unit, document.source.text))
}

function keysOfUnit({ segments, nodes = [] }: Unit, text: string): string[] {
  const keys = segments.map(segment => wordsKey(markdownOf(text, segment.nodes) ?? ""))
  const runs = keys.flatMap((_, at) =>
    Array.from({ length: MAX_RUN }, (_, more) => keys.slice(at, at + more + 1).join("")),
  )
  return [keys.join(""), ...runs, ...imagesOf(nodes).map(({ children }) => wordsKey(tokensText(children ?? [])))]
}
