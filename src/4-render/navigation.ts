import type { Locale, NavigationEntry, PageId } from "../1-read/index.ts"
import { addressOf } from "./addresses.ts"
import type { Phrase } from "./page.ts"

/** An entry of the navigation in one locale. A section's own page, where it has one, is its first entry. */
export interface NavigationNode {
  readonly title: Phrase
  /** That it is new, or no longer to be gone by. */
  readonly status?: Phrase
  /** Path from the site's root, or an absolute address elsewhere. A section has none. */
  readonly address?: string
  readonly page?: PageId
  readonly entries: readonly NavigationNode[]
}

/** Words that the navigation is made of, in one locale. */
export interface NavigationWords {
  readonly titles: ReadonlyMap<PageId, Phrase>
  readonly statuses: ReadonlyMap<PageId, Phrase>
  /** A text of the settings in the locale's language, where there is a translation. */
  readonly site: (text: string) => Phrase
}

/** The site's navigation in one locale. */
export function navigationIn(
  locale: Locale,
  entries: readonly NavigationEntry[],
  words: NavigationWords,
): readonly NavigationNode[] {
  return entries.flatMap((entry): NavigationNode[] => {
    if (entry.kind === "section") {
      return [{ title: words.site(entry.title), entries: navigationIn(locale, entry.entries, words) }]
    }
    if (entry.kind === "link") return [{ title: words.site(entry.title), address: entry.href, entries: [] }]
    const title = entry.title === undefined ? words.titles.get(entry.page) : words.site(entry.title)
    if (title === undefined) return []
    const status = words.statuses.get(entry.page)
    const address = addressOf(entry.page, locale.tag)
    return [{ title, ...(status && { status }), page: entry.page, address, entries: [] }]
  })
}

const flattened = (nodes: readonly NavigationNode[]): NavigationNode[] =>
  nodes.flatMap(node => [...(node.page === undefined ? [] : [node]), ...flattened(node.entries)])

/** The pages of a navigation in reading order, each where it stands first: what "previous" and "next" go by. */
export function readingOrder(nodes: readonly NavigationNode[]): readonly NavigationNode[] {
  const first = new Map<PageId | undefined, NavigationNode>()
  for (const node of flattened(nodes)) if (!first.has(node.page)) first.set(node.page, node)
  return [...first.values()]
}

/** What a page without any name is called, by its file: `green-tea/how_to_brew` is "How to brew"; the first page is the site. */
export function nameOfFile(page: PageId, siteTitle: string): string {
  const name =
    page
      .replace(/(?:^|\/)index$/, "")
      .split("/")
      .at(-1) ?? ""
  const words = name.replace(/[-_]/g, " ").trim()
  const capital = words.charAt(0).toUpperCase()
  return words === "" ? siteTitle : words === words.toLowerCase() ? capital + words.slice(1) : words
}

/** The name that the settings' navigation gives to a page, if it does. */
export function nameInNavigation(page: PageId, entries: readonly NavigationEntry[]): string | undefined {
  for (const entry of entries) {
    if (entry.kind === "page" && entry.page === page && entry.title !== undefined) return entry.title
    const inside = entry.kind === "section" ? nameInNavigation(page, entry.entries) : undefined
    if (inside !== undefined) return inside
  }
  return undefined
}
