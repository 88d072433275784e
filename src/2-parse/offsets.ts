import type { Range } from "./document.ts"

/**
 * Where the characters of a content stand in the source: from each content offset on, up to the next
 * entry, content and source run side by side. Sorted; the first entry is for content offset 0.
 */
export type OffsetMap = readonly (readonly [content: number, source: number])[]

/** Text with the places of its characters. */
export interface Spanned {
  readonly text: string
  readonly offsets: OffsetMap
}

/** The number of the entry that holds for a content offset. O(log n). */
function entryFor(map: OffsetMap, offset: number): number {
  let low = 0
  let high = map.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((map[middle]?.[0] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The source offset of a content offset. O(log n). */
export function sourceOffset(map: OffsetMap, offset: number): number {
  const entry = entryFor(map, offset)
  const [content, source] = map[entry] ?? [0, 0]
  const straight = source + offset - content
  const next = map[entry + 1]
  return next ? Math.min(straight, next[1]) : straight
}

/** The source range of a content range: its end is the place after its last character. */
export function sourceRange(map: OffsetMap, start: number, end: number): Range {
  const from = sourceOffset(map, start)
  return [from, end > start ? Math.max(from, sourceOffset(map, end - 1) + 1) : from]
}

/** A part of a text, with its places. */
export function slice({ text, offsets }: Spanned, start: number, end: number = text.length): Spanned {
  const map: (readonly [number, number])[] = [[0, sourceOffset(offsets, start)]]
  for (let entry = entryFor(offsets, start) + 1; entry < offsets.length; entry++) {
    const [content, source] = offsets[entry] ?? [end, 0]
    if (content >= end) break
    map.push([content - start, source])
  }
  return { text: text.slice(start, end), offsets: map }
}

/** Pieces one behind the other, with `between` between them. */
export function concat(pieces: readonly Spanned[], between = ""): Spanned {
  const offsets: (readonly [number, number])[] = []
  let length = 0
  for (const piece of pieces) {
    for (const [content, source] of piece.offsets) offsets.push([length + content, source])
    length += piece.text.length + between.length
  }
  return { text: pieces.map(piece => piece.text).join(between), offsets: offsets.length > 0 ? offsets : [[0, 0]] }
}
