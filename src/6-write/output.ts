/** A file of the site: its path relative to the output folder, and its bytes, or a file to take them from. */
export type OutputFile = { readonly path: string } & (
  | { readonly content: string | Uint8Array }
  /** Absolute path of a file on this machine. */
  | { readonly copyOf: string }
)

const FORBIDDEN = /[\u0000-\u001f\u007f<>:"|?*\\]/

/** Why a path can't be one of the site's files, or nothing where it can. */
export function pathFault(path: string): string | undefined {
  if (path === "" || path.startsWith("/")) return "it isn't relative"
  if (FORBIDDEN.test(path)) return "it has a character that file names can't have everywhere"
  if (path.split("/").some(part => part === "" || /[. ]$/.test(part)))
    return "it has a part that is empty, or ends in a dot or a space"
  return undefined
}

/** Names that some disk takes for one: letter case doesn't count on some, the way an accent is written on others. */
const sameName = (path: string): string => path.normalize("NFC").toLowerCase()

/** The folders that a path lies in: `a/b/c` → `a`, `a/b`. */
const foldersOf = (path: string): string[] => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))

/**
 * Holds that all paths lie inside the output folder, each once, also where letter case doesn't count, and that
 * none is a folder of another. A fault here is one of ours, since paths are computed: it throws.
 */
export function checkPaths(files: readonly OutputFile[]): void {
  const folders = new Map(files.flatMap(({ path }) => foldersOf(path).map(folder => [sameName(folder), path] as const)))
  const seen = new Map<string, string>()
  for (const { path } of files) {
    const fault = pathFault(path)
    if (fault !== undefined) throw new Error(`the site can't have a file ${JSON.stringify(path)}: ${fault}`)
    const name = sameName(path)
    const other = seen.get(name) ?? folders.get(name)
    if (other !== undefined)
      throw new Error(`two files of the site want one path: ${JSON.stringify(other)}, ${JSON.stringify(path)}`)
    seen.set(name, path)
  }
}
