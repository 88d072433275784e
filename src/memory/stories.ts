import {
  type History,
  livesIn,
  type PagePlaces,
  type Shelf,
  shelfOf,
  sourcePath,
  targetPath,
  type Version,
} from "../1-read/index.ts"
import type { ReadMarks } from "../3-locale/index.ts"

/** Repositories to learn from: one, or two. */
export interface Histories {
  readonly source: History
  readonly target: History
}

/** A version of a page's translation. */
export interface Edition {
  readonly version: Version
  /** The history that it is in. */
  readonly history: History
  /** It wasn't learned from before. */
  readonly isNew: boolean
}

/** A page's translation through time. */
export interface Story {
  /** The page by its latest name. */
  readonly page: string
  /** Oldest first. */
  readonly editions: readonly Edition[]
}

/** The source pages of a history. */
export function shelfIn({ revisions }: History, places: PagePlaces): Shelf {
  const pathOf = (path: string) => sourcePath(path, places)
  return shelfOf(
    livesIn(revisions, path => pathOf(path) !== undefined),
    pathOf,
  )
}

/**
 * The translations of a locale in both histories, page by page: before they got a repository of their own, many lay beside
 * their sources.
 */
export function storiesIn({ source, target }: Histories, places: PagePlaces, marks: ReadMarks): Story[] {
  const read = [{ history: target, since: marks.target }]
  if (source !== target) read.unshift({ history: source, since: marks.source })
  const stories = new Map<string, Edition[]>()
  for (const { history, since } of read) {
    const first = history.revisions.findIndex(({ commit }) => commit === since) + 1
    for (const { versions } of livesIn(history.revisions, path => targetPath(path, places) !== undefined)) {
      const page = pageAt(versions.at(-1)?.path ?? "", places)
      const editions = versions.map(version => ({ version, history, isNew: version.at >= first }))
      stories.set(page, [...(stories.get(page) ?? []), ...editions])
    }
  }
  return [...stories].map(([page, editions]) => ({
    page,
    editions: editions.sort((a, b) => a.version.time - b.version.time),
  }))
}

export const pageAt = (path: string, places: PagePlaces): string =>
  targetPath(path, places)?.replace(/\.md$/, "") ?? path

/** The page that a path in a history belongs to, whatever it is called now. */
export function pageFinder(stories: readonly Story[], places: PagePlaces): (path: string) => string {
  const pages = new Map(
    stories.flatMap(({ page, editions }) => editions.map(({ version }) => [version.path, page] as const)),
  )
  return path => pages.get(path) ?? pageAt(path, places)
}
