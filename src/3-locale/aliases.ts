import type { Document, Token } from "../2-parse/index.ts"
import type { Partnership } from "./align.ts"
import { attribute } from "./tokens.ts"

/**
 * Ids that the headings of a translated page had on its own: links from elsewhere may still use them. By the
 * id of the source's heading. An id is left out if the source page has it, if another heading had it before,
 * or if the translator wrote it.
 */
export function aliasesOf(source: Document, target: Document, partners: Partnership): Map<string, readonly string[]> {
  const taken = idsOf(source.tokens)
  const aliases = new Map<string, readonly string[]>()
  for (const [here, [there]] of partners) {
    if (here.kind !== "heading" || there?.kind !== "heading") continue
    const heading = target.tokens[there.open]
    const [id, own] = [idOf(source.tokens[here.open]), idOf(heading)]
    if (id === undefined || !own || taken.has(own) || heading?.meta?.explicitId) continue
    taken.add(own)
    aliases.set(id, [own])
  }
  return aliases
}

const idOf = (token: Token | undefined): string | undefined => token && attribute(token, "id")

function idsOf(tokens: readonly Token[]): Set<string> {
  const ids = tokens.flatMap(token => [idOf(token), ...idsOf(token.children ?? [])])
  return new Set(ids.filter(id => id !== undefined))
}
