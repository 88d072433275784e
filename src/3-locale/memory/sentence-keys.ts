import type { Document } from "../../2-parse/index.ts"
import { skeletonOf } from "../skeleton.ts"
import { markdownOf } from "./markdown.ts"
import { wordsKey } from "./words-key.ts"

interface Sentences {
  readonly keys: readonly string[]
  /** All of them, to look for some of them in a row. */
  readonly text: string
}

const sentences = new WeakMap<Document, Sentences>()

/** Words of all units of a page, and of their sentences. */
export function sentencesOf(document: Document): Sentences {
  const known = sentences.get(document)
  if (known) return known
  const units = skeletonOf(document).blocks.flatMap(block => block.units)
  const keysOf = (unit: (typeof units)[number]) =>
    unit.segments.map(({ nodes }) => wordsKey(markdownOf(document.source.text, nodes) ?? ""))
  const lists = units.map(keysOf)
  const made = {
    keys: lists.flatMap(keys => (keys.length > 1 ? [...keys, keys.join("")] : keys)),
    text: lists.map(keys => keys.join("")).join("\n"),
  }
  sentences.set(document, made)
  return made
}
