import type { Document } from "../../2-parse/index.ts"
import type { WordedGroup } from "../groups.ts"
import { readableText } from "../inline.ts"
import type { Unit } from "../units.ts"
import type { Wording } from "../wording.ts"
import { likenessOf, saysWhatIsNew, spokenIn } from "./likeness.ts"
import { markdownOf } from "./markdown.ts"
import type { Memory } from "./memory.ts"
import type { Stale } from "./pair.ts"
import { readInline } from "./read-inline.ts"
import { sentencesOf } from "./sentence-keys.ts"
import type { MemoryLine } from "./tsv.ts"
import { numberlessKey, wordsKey } from "./words-key.ts"

const indices = new WeakMap<Memory, ReadonlyMap<string, readonly MemoryLine[]>>()

/** Lines by the words of their target. */
function byTarget(memory: Memory): ReadonlyMap<string, readonly MemoryLine[]> {
  const known = indices.get(memory)
  if (known) return known
  const lines = new Map<string, MemoryLine[]>()
  for (const line of memory.lines) {
    const key = wordsKey(line.target)
    const others = lines.get(key)
    if (others) others.push(line)
    else lines.set(key, [line])
  }
  indices.set(memory, lines)
  return lines
}

/**
 * A wording of a translator's file with what the memory knows of its sentences: those that were made for another sentence,
 * which the page no longer has, say so. Addresses, markup, punctuation and case make no other sentence.
 */
export function withStaleness(wording: Wording, unit: Unit, memory: Memory, source: Document): Wording {
  const groups = wording.groups.map(group => {
    const stale = group.state === "translated" ? staleness(group, wording, unit, memory, source) : undefined
    return stale ? { ...group, stale } : group
  })
  return { ...wording, groups }
}

function staleness(
  { source: here, target: there }: WordedGroup,
  wording: Wording,
  unit: Unit,
  memory: Memory,
  source: Document,
): Stale | undefined {
  const nodes = {
    source: unit.segments.slice(...here).flatMap(segment => segment.nodes),
    target: wording.segments.slice(...there).flatMap(segment => segment.nodes),
  }
  const own = markdownOf(source.source.text, nodes.source)
  const words = markdownOf(wording.document.source.text, nodes.target)
  if (own === undefined || words === undefined) return undefined
  const lines = (byTarget(memory).get(wordsKey(words)) ?? []).filter(({ origin }) => origin !== "hand")
  const before = madeFor(lines, own, source)
  return before && !saysWhatIsNew(words, own, before.source) ? staleFrom(before, memory) : undefined
}

/** The line that says what a wording was made for: nothing where that is what it stands for, or stands on the page. */
function madeFor(lines: readonly MemoryLine[], own: string, source: Document): MemoryLine | undefined {
  const key = wordsKey(own)
  const { text } = sentencesOf(source)
  const isHere = ({ source: other }: MemoryLine) => isSame(wordsKey(other), key) || text.includes(wordsKey(other))
  if (key === "" || lines.some(isHere)) return undefined
  const spoken = spokenIn(own)
  return lines
    .filter(line => isOfPage(line, source.source.page) || likenessOf(spoken, spokenIn(line.source)) >= MIN_LIKENESS)
    .sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1))[0]
}

/** Sentences of pages that were renamed, or moved from one to another, have so many words in common. */
const MIN_LIKENESS = 0.5

const isSame = (one: string, other: string): boolean =>
  one === other || (numberlessKey(one) ?? one) === (numberlessKey(other) ?? other)

function isOfPage({ origin }: MemoryLine, page: string): boolean {
  return origin !== "hand" && `/${origin.file}`.endsWith(`/${page}.md`)
}

const dateOf = ({ origin }: MemoryLine): string => (origin === "hand" ? "" : (origin.date ?? "~"))

function staleFrom({ source, until }: MemoryLine, memory: Memory): Stale {
  const nodes = readInline(memory, source)?.unit.nodes
  return { source: nodes ? readableText(nodes) : source, ...until }
}
