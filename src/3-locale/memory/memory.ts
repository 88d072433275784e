import type { Source } from "../../1-read/index.ts"
import type { DialectOptions } from "../../2-parse/index.ts"
import { oneLine } from "./one-line.ts"
import { type MemoryFile, type MemoryLine, readMemoryFile } from "./tsv.ts"
import { numberlessKey, wordsKey } from "./words-key.ts"

/** What a locale's translators once said, to be looked up by what the source says now. */
export interface Memory extends MemoryFile {
  readonly source: Source
  /** How its texts are read: as the pages are. */
  readonly options: DialectOptions
}

const read = new WeakMap<Source, Memory>()

/** Reads a memory, once for a text and a dialect. What is looked up in it is prepared at the first question. */
export function memoryOf(source: Source, options: DialectOptions): Memory {
  const known = read.get(source)
  if (known?.options === options) return known
  const made = { source, options, ...readMemoryFile(source) }
  read.set(source, made)
  return made
}

/** By locale tag. */
export type Memories = ReadonlyMap<string, Memory>

interface Index {
  /** Lines by the words of their source. */
  readonly words: ReadonlyMap<string, readonly MemoryLine[]>
  /** The same with numbers masked; lines without numbers aren't in it. */
  readonly numberless: ReadonlyMap<string, readonly MemoryLine[]>
}

const indices = new WeakMap<Memory, Index>()

function indexOf(memory: Memory): Index {
  const known = indices.get(memory)
  if (known) return known
  const words = new Map<string, MemoryLine[]>()
  const numberless = new Map<string, MemoryLine[]>()
  for (const line of memory.lines) {
    const key = wordsKey(line.source)
    add(words, key, line)
    const masked = numberlessKey(key)
    if (masked !== undefined) add(numberless, masked, line)
  }
  const made = { words, numberless }
  indices.set(memory, made)
  return made
}

function add(map: Map<string, MemoryLine[]>, key: string, line: MemoryLine): void {
  const lines = map.get(key)
  if (lines) lines.push(line)
  else map.set(key, [line])
}

/** Lines whose source has the words of an inline text, the likeliest first. */
export function linesFor(memory: Memory, markdown: string): MemoryLine[] {
  const key = wordsKey(markdown)
  if (key === "") return []
  const { words, numberless } = indexOf(memory)
  const masked = numberlessKey(key)
  const exact = words.get(key) ?? []
  const others = masked === undefined ? [] : (numberless.get(masked) ?? []).filter(line => !exact.includes(line))
  const own = oneLine(markdown)
  return [...ranked(exact, own), ...ranked(others, own)]
}

/** By hand before learned, usual before rare, the same to the letter before the same words, newer before older. */
function ranked(lines: readonly MemoryLine[], markdown: string): MemoryLine[] {
  const rank = ({ origin, source, isRare }: MemoryLine) =>
    (origin === "hand" ? 4 : 0) + (isRare ? 0 : 2) + (source === markdown ? 1 : 0)
  const date = ({ origin }: MemoryLine) => (origin === "hand" ? "" : (origin.date ?? "~"))
  return [...lines].sort((a, b) => rank(b) - rank(a) || (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0))
}

const corrections = new WeakMap<Memory, boolean>()

/** Whether there are lines by hand, which win over the translators' files. */
export function hasCorrections(memory: Memory): boolean {
  const known = corrections.get(memory)
  if (known !== undefined) return known
  const has = memory.lines.some(({ origin }) => origin === "hand")
  corrections.set(memory, has)
  return has
}
