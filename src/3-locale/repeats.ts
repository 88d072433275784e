import type { Finding } from "./finding.ts"
import type { WordedGroup } from "./groups.ts"
import { plainTextOf, readableText } from "./inline.ts"
import { rangeOfNodes } from "./places.ts"
import { fold, weight } from "./text.ts"
import type { Unit } from "./units.ts"
import type { Wording } from "./wording.ts"

/** Shorter texts may well say different things in one way: “Yes”, “Settings”. */
const MIN_WEIGHT = 30

/** Messages quote no more of a sentence. */
const MAX_QUOTE = 80

/** Sentences of a translation that stand for different sentences of the source: at most one of these is right. */
export function repeatedIn(wordings: Iterable<readonly [Unit, Wording]>): Finding[] {
  const said = new Map<string, string>()
  return [...wordings].flatMap(([unit, wording]) =>
    wording.groups.flatMap(group => {
      const text = plainTextOf(group.nodes)
      if (group.state !== "translated" || weight(text) < MIN_WEIGHT) return []
      const source = sourceOf(unit, group)
      const before = said.get(fold(text))
      if (before === undefined) said.set(fold(text), source)
      if (before === undefined || fold(before) === fold(source)) return []
      return [
        {
          code: "T149" as const,
          at: rangeOfNodes(group.nodes, wording.unit.at),
          values: { source: before.slice(0, MAX_QUOTE) },
        },
      ]
    }),
  )
}

const sourceOf = ({ segments }: Unit, { source }: WordedGroup): string =>
  segments
    .slice(...source)
    .map(({ nodes }) => readableText(nodes))
    .join(" ")
