import { byCodeUnit, type FoundFile } from "./files.ts"
import type { Settings } from "./settings-schema.ts"

/**
 * Where the pages of the locales lie: each locale in a folder of its own (`i18n/{locale}`), or all in one folder, told
 * apart by their endings (`docs/{page}.{locale}.md`).
 */
export const areSideBySide = ({ pages }: Settings): boolean => pages.target.includes("{page}")

/** The folder of a pattern, up to `{page}` where it has that. */
export function folderOfPages(pattern: string): string {
  const at = pattern.indexOf("{page}")
  return at < 0 ? pattern : pattern.slice(0, at).replace(/\/$/, "") || "."
}

/** What a page's file ends with in a locale: `.fr.md`. */
const endingOf = ({ locales, pages }: Settings, tag: string): string => {
  const written = own(locales, tag) ?? tag
  return pages.target.slice(pages.target.indexOf("{page}") + "{page}".length).replaceAll("{locale}", () => written)
}

const own = (locales: Settings["locales"], tag: string): string | undefined => {
  const settings = Object.entries(locales).find(([key]) => key === tag)?.[1]
  return typeof settings === "object" && "path" in settings ? settings.path : undefined
}

/** `tea.fr.md` as `tea.md`, for the files with that ending. */
const withEnding = (files: readonly FoundFile[], ending: string): FoundFile[] =>
  files
    .filter(({ path }) => path.endsWith(ending) && path.length > ending.length && !path.endsWith(`/${ending}`))
    .map(file => ({ ...file, path: `${file.path.slice(0, -ending.length)}.md` }))

const inOrder = (files: readonly FoundFile[]): FoundFile[] => [...files].sort((a, b) => byCodeUnit(a.path, b.path))

/** The files of a locale's pages among those that lie side by side, under the paths that they have without an ending. */
export const targetFiles = (files: readonly FoundFile[], settings: Settings, tag: string): FoundFile[] =>
  inOrder(withEnding(files, endingOf(settings, tag)))

/** As `targetFiles`, of the source: with its ending, or with none of any locale. */
export function sourceFiles(files: readonly FoundFile[], settings: Settings, targets: readonly string[]): FoundFile[] {
  const ending = endingOf(settings, settings.locales.source)
  const ended = withEnding(files, ending)
  const taken = new Set(ended.map(({ path }) => path))
  const others = [ending, ...targets.map(tag => endingOf(settings, tag))]
  const bare = files.filter(({ path }) => !taken.has(path) && !others.some(other => path.endsWith(other)))
  return inOrder([...ended, ...bare])
}

const README = /(^|\/)README\.md$/

/** A folder's `README.md` is its index where there is no other, as MkDocs has it. */
export function readmeAsIndex(files: readonly FoundFile[]): FoundFile[] {
  const paths = new Set(files.map(({ path }) => path))
  const renamed = files.map(file => {
    const path = file.path.replace(README, "$1index.md")
    return paths.has(path) ? file : { ...file, path }
  })
  return inOrder(renamed)
}
