import type { Source } from "../../1-read/index.ts"
import { type DialectOptions, type Document, parse } from "../../2-parse/index.ts"
import { type Unit, unitOf } from "../units.ts"

/** Where inline Markdown is from, and how it is read. */
export interface InlineSource {
  readonly source: Source
  readonly options: DialectOptions
}

/** A memory's text as a document of one unit. */
export interface Remembered {
  readonly document: Document
  readonly unit: Unit
}

/** Definitions for what a line refers to (footnotes, addresses) and has lost with its page. */
function definitionsFor(markdown: string): string {
  const footnotes = [...markdown.matchAll(/\[\^([^\][]+)\]/g)].map(([, name]) => `[^${name}]: .`)
  const addresses = [...markdown.matchAll(/\]\s?\[([^\][^]+)\]/g)].map(([, name]) => `[${name}]: .`)
  return [...new Set([...footnotes, ...addresses])].join("\n\n")
}

/** Reads inline Markdown that stands at an offset of a file. */
export function readInline({ source, options }: InlineSource, markdown: string, at = 0): Remembered | undefined {
  const text = definitionsFor(markdown)
  const range = [at, at + markdown.length] as const
  const document = parse({ ...source, text, body: 0, frontMatter: { title: { value: markdown, at: range } } }, options)
  if (!document.title) return undefined
  return { document: { ...document, source }, unit: unitOf(document.title, -1, source.locale) }
}
