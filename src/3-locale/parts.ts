import { elementsOf } from "./elements.ts"
import type { Group } from "./groups.ts"
import type { InlineNode } from "./inline.ts"
import { leftIn } from "./left-words.ts"
import { uniquePartners } from "./match.ts"
import { gapNodes, type Segment } from "./segment.ts"
import { alignSentences } from "./sentences.ts"
import type { Unit } from "./units.ts"

/** Cuts a target unit into those of source units that were one when it was translated, between its sentences. */
export function partUnit(source: readonly Unit[], target: Unit, tag: string): Map<Unit, Unit> {
  const segments = source.flatMap(unit => unit.segments)
  const owners = source.flatMap(unit => unit.segments.map(() => unit))
  const known = new Set(segments.map(({ folded }) => folded))
  const unique = uniquePartners(elementsOf(segments), elementsOf(target.segments))
  const parts = new Map<Unit, Segment[]>()
  const left = leftIn(({ folded }) => known.has(folded), segments, tag)
  for (const group of alignSentences(segments, target.segments, unique, left)) {
    const owner = owners[longestOf(segments, group)] ?? source.at(-1)
    const theirs = target.segments.slice(...group.target)
    if (owner && theirs.length > 0) parts.set(owner, [...(parts.get(owner) ?? []), ...theirs])
  }
  return new Map([...parts].map(([unit, own]) => [unit, { ...target, segments: own, nodes: nodesOf(own) }]))
}

/** Which source sentence of a group says the most. */
function longestOf(segments: readonly Segment[], { source: [from, to] }: Group): number {
  let longest = from
  for (let at = from; at < to; at++)
    if ((segments[at]?.text.length ?? 0) > (segments[longest]?.text.length ?? 0)) longest = at
  return longest
}

function nodesOf(segments: readonly Segment[]): InlineNode[] {
  const nodes: InlineNode[] = []
  for (const segment of segments) {
    if (nodes.length > 0) nodes.push(...gapNodes(segment.gap, segment.nodes))
    nodes.push(...segment.nodes)
  }
  return nodes
}
