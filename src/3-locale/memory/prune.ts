import type { Document } from "../../2-parse/index.ts"
import { askedKeys } from "./asked-keys.ts"
import type { MemoryLine } from "./tsv.ts"
import { numberlessKey, wordsKey } from "./words-key.ts"

/** Lines of no use for pages as they are: nobody wrote them, no sentence of a source asks for them, and no target says them. */
export function uselessLines(
  lines: readonly MemoryLine[],
  sources: readonly Document[],
  targets: readonly Document[],
): MemoryLine[] {
  const asked = new Set(sources.flatMap(askedKeys).flatMap(key => [key, numberlessKey(key) ?? key]))
  const said = new Set(targets.flatMap(askedKeys))
  return lines.filter(({ origin, source, target }) => {
    const key = wordsKey(source)
    const isAsked = asked.has(key) || asked.has(numberlessKey(key) ?? key)
    return origin !== "hand" && !isAsked && !said.has(wordsKey(target))
  })
}
