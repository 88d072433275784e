import type { Revision } from "./commits.ts"

/** A file as one commit left it. */
export interface Version {
  readonly path: string
  /** Nothing where the commit removed the file. */
  readonly blob: string | undefined
  readonly commit: string
  readonly time: number
  readonly date: string
  /** Place of the commit in the history. */
  readonly at: number
}

/** One file through all its names, oldest version first. */
export interface Life {
  readonly versions: readonly Version[]
}

/** The files of a history, each followed through its renames. A file that comes back where one was is that one. */
export function livesIn(revisions: readonly Revision[], isWanted: (path: string) => boolean): Life[] {
  const lives: { versions: Version[] }[] = []
  const byPath = new Map<string, { versions: Version[] }>()
  const lifeOf = (path: string): { versions: Version[] } => {
    const known = byPath.get(path)
    if (known) return known
    const born = { versions: [] }
    lives.push(born)
    return born
  }
  for (const [at, { changes, ...commit }] of revisions.entries()) {
    const wanted = changes.filter(({ path }) => isWanted(path))
    // All are looked up before the first is moved: in one commit two files may change places.
    const concerned = wanted.map(change => ({ ...change, life: lifeOf(change.from ?? change.path) }))
    for (const { from } of wanted) if (from !== undefined) byPath.delete(from)
    for (const { path, blob, life } of concerned) {
      byPath.set(path, life)
      life.versions.push({ path, blob, at, ...commit })
    }
  }
  return lives
}
