import type { Pair } from "../3-locale/index.ts"
import { type Diagnostic, diagnose, locate } from "../diagnostics/index.ts"
import { keyOf, wordsOf } from "./content.ts"
import type { Entry } from "./entries.ts"
import { knownOf, type Taken } from "./take.ts"

/** What is left of wordings that were taken. */
export interface Confirmed {
  readonly pairs: readonly Pair[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Keeps of wordings those that the site shows once it has them.
 *
 * @param shown the site's entries with all the wordings in its memory.
 */
export function confirm(taken: readonly Taken[], shown: readonly Entry[]): Confirmed {
  const { find } = knownOf(shown)
  const pairs = new Map<string, Taken>()
  const diagnostics: Diagnostic[] = []
  for (const one of taken) {
    const { pair, wording, entry, returned, file } = one
    const other = pairs.get(pair.source)
    if (other && keyOf(other.wording) !== keyOf(wording)) {
      diagnostics.push(diagnose("T305", file.located, ...returned.at, { place: placeOf(other) }))
      continue
    }
    const now = find(returned.context, entry.source)
    if (now?.target && keyOf(now.target) === keyOf(wording)) pairs.set(pair.source, other ?? one)
    else
      diagnostics.push(diagnose("T308", file.located, ...returned.at, { shown: wordsOf(now?.target ?? entry.source) }))
  }
  return { pairs: [...pairs.values()].map(({ pair }) => pair), diagnostics }
}

function placeOf({ file: { located }, returned }: Taken): string {
  const { file, start } = locate(located, ...returned.at)
  return `${file}:${start.line}`
}
