import { normalized } from "./content.ts"
import type { Entry } from "./entries.ts"

/** What lists and settings say belongs to no page. */
export const SITE = "site"

/** Words of the site itself: its title, sections of its navigation, labels of its drawings. */
export function siteWordsAsEntries(words: ReadonlyMap<string, string | undefined>): Entry[] {
  return [...words].flatMap(([text, said]) => {
    if (!/\p{L}/u.test(text)) return []
    return [
      {
        page: SITE,
        whereabouts: { kind: "title or label" },
        source: normalized([text]),
        ...(said !== undefined && { target: normalized([said]) }),
        markup: [],
        asPair: { kind: "unit", source: text } as const,
      },
    ]
  })
}
