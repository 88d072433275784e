import { posix } from "node:path"
import type { Life, Version } from "./versions.ts"

/** Where a site's pages lie, in the paths of a repository that may have the project in a folder of its own. */
export interface PagePlaces {
  /** Folder of the source pages. */
  readonly source: string
  readonly sourceTag: string
  /** Folder of a locale's pages. */
  readonly target: string
  readonly tag: string
}

/** The part of a path behind a folder, wherever that lies; nothing where the path isn't in it. */
function below(folder: string, path: string): string | undefined {
  if (path.startsWith(`${folder}/`)) return path.slice(folder.length + 1)
  const at = path.indexOf(`/${folder}/`)
  return at < 0 ? undefined : path.slice(at + folder.length + 2)
}

/** `about.fr.md` → `about.md`: languages were in the names once. */
const withoutTag = (path: string, tag: string): string | undefined =>
  path.endsWith(`.${tag}.md`) ? `${path.slice(0, -tag.length - 4)}.md` : undefined

/** A source page's path below the folder of pages, as today's layout has it; nothing for a file that is none. */
export function sourcePath(path: string, { source, sourceTag, target }: PagePlaces): string | undefined {
  if (below(target, path) !== undefined) return undefined
  const inside = below(source, path)
  return inside === undefined ? undefined : (withoutTag(inside, sourceTag) ?? inside)
}

/** The same of a locale's page: in its folder, or beside the source with its tag in the name. */
export function targetPath(path: string, { source, target, tag }: PagePlaces): string | undefined {
  const inside = below(target, path)
  if (inside !== undefined) return withoutTag(inside, tag) ?? inside
  const beside = below(source, path)
  return beside === undefined ? undefined : withoutTag(beside, tag)
}

/** The source's files through time, to be found by where a translator's file lies. */
export interface Shelf {
  readonly byPath: ReadonlyMap<string, ReadonlySet<Life>>
  readonly byName: ReadonlyMap<string, ReadonlySet<Life>>
  readonly pathOf: (version: Version) => string | undefined
}

export function shelfOf(lives: readonly Life[], pathOf: (path: string) => string | undefined): Shelf {
  const byPath = new Map<string, Set<Life>>()
  const byName = new Map<string, Set<Life>>()
  const put = (map: Map<string, Set<Life>>, name: string, life: Life) => {
    map.set(name, (map.get(name) ?? new Set()).add(life))
  }
  for (const life of lives) {
    for (const path of new Set(life.versions.flatMap(version => pathOf(version.path) ?? []))) {
      put(byPath, path, life)
      put(byName, posix.basename(path), life)
    }
  }
  return { byPath, byName, pathOf: version => pathOf(version.path) }
}

/** Names that say nothing. */
const COMMON_NAMES: ReadonlySet<string> = new Set(["index.md", "README.md"])
/** Versions of a source that a translation may have been made from: the one at its date, and some before. */
const MAX_BEFORE = 5
/** Files that are tried where none had the path. */
const MAX_GUESSES = 4

/**
 * Versions of the source that a translation at a path and time may have been made from, file by file, the newest first: of
 * the file that had this path then; else of those that once had it, or have its name.
 */
export function candidatesFor(shelf: Shelf, path: string, time: number): Version[][] {
  const lives = [...(shelf.byPath.get(path) ?? [])]
  const then = lives.filter(life => {
    const version = versionsUpTo(life, time).at(-1)
    return version !== undefined && shelf.pathOf(version) === path
  })
  const name = posix.basename(path)
  const named = COMMON_NAMES.has(name) ? [] : [...(shelf.byName.get(name) ?? [])]
  const chosen = then.length > 0 ? then : [...new Set([...lives, ...named])].slice(0, MAX_GUESSES)
  return chosen.map(life => {
    const before = versionsUpTo(life, time).slice(-MAX_BEFORE).reverse()
    return before.length > 0 ? before : life.versions.filter(({ blob }) => blob !== undefined).slice(0, 1)
  })
}

/** Versions with content up to a time. */
const versionsUpTo = ({ versions }: Life, time: number): Version[] =>
  versions.filter(version => version.blob !== undefined && version.time <= time)
