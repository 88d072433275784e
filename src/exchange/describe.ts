import { keyOf } from "./content.ts"
import type { Entry } from "./entries.ts"

/** What a file for translation tools says of itself. */
export interface Head {
  /** Of the site. */
  readonly title: string
  /** Language tags. */
  readonly source: string
  readonly locale: string
}

/**
 * A name for the place of each entry: page, nearest heading, kind of block. It stays the same when a line above is
 * changed, so that tools know a sentence again; the same sentence twice in one place is told apart by a number.
 *
 *     os/qubes-overview#how-does-it-work paragraph
 */
export function contextsOf(entries: readonly Entry[]): string[] {
  const seen = new Map<string, number>()
  return entries.map(entry => {
    const context = contextOf(entry)
    const key = `${context}\n${keyOf(entry.source)}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? context : `${context} ${count}`
  })
}

function contextOf({ page, whereabouts: { kind, heading } }: Entry): string {
  return `${page}${heading ? `#${heading.id}` : ""} ${kind}`
}

/** What a translator should know of an entry, a line each. */
export function notesOf({ whereabouts: { kind, heading }, markup, fallback }: Entry): string[] {
  const under = heading && kind !== "heading" ? ` under “${heading.text}”` : ""
  return [
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${under}`,
    ...markup.map(({ name, number, description }) => `${name}${number}: ${description}`),
    ...(fallback ? [`${fallback.lang}: ${fallback.text}`] : []),
  ]
}
