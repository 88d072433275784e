import { existsSync } from "node:fs"
import { posix } from "node:path"
import type { Diagnostic } from "../diagnostics/index.ts"
import { MAX_PAGE, readText } from "./files.ts"
import { readFolderFrontMatter } from "./front-matter.ts"
import type { Field, FrontMatter, PageId, Source } from "./project.ts"

const NAME = ".meta.yml"

/** A value that stands in no page: at its start. */
const elsewhere = (field: Field): Field => ({ value: field.value, at: [0, 0] })

function placedElsewhere(read: FrontMatter): FrontMatter {
  const { title, description, icon, metaTitle, status, image, tags, ...words } = read
  const fields = Object.entries({ title, description, icon, metaTitle, status, image }).flatMap(([key, field]) =>
    field === undefined ? [] : [[key, elsewhere(field)] as const],
  )
  return { ...words, ...Object.fromEntries(fields), ...(tags && { tags: tags.map(elsewhere) }) }
}

/** Lists of both, each entry once. */
function union<Entry>(near: readonly Entry[], far: readonly Entry[], nameOf: (entry: Entry) => string): Entry[] {
  const names = new Set(near.map(nameOf))
  return [...near, ...far.filter(entry => !names.has(nameOf(entry)))]
}

/** The nearer value counts; lists are put together. */
function over(near: FrontMatter, far: FrontMatter): FrontMatter {
  const tags = near.tags && far.tags ? union(near.tags, far.tags, ({ value }) => value) : (near.tags ?? far.tags)
  const hide = near.hide && far.hide ? union(near.hide, far.hide, String) : (near.hide ?? far.hide)
  return { ...far, ...near, ...(tags && { tags }), ...(hide && { hide }) }
}

/** A page's folders, the nearest first: `a/b`, `a`, and the pages' own. */
function foldersOf(page: PageId): string[] {
  const parts = page.split("/").slice(0, -1)
  return [...parts.map((_, at) => parts.slice(0, parts.length - at).join("/")), ""]
}

/** Gives pages what the `.meta.yml` files of their folders say, where they don't say it themselves. */
export function inheritFrontMatter(
  root: string,
  folder: string,
  sources: ReadonlyMap<PageId, Source>,
): { readonly sources: ReadonlyMap<PageId, Source>; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const known = new Map<string, FrontMatter | undefined>()
  const readIn = (path: string): FrontMatter | undefined => {
    const file = posix.join(folder, path, NAME)
    if (!existsSync(posix.join(root, file))) return undefined
    const read = readText(file, posix.join(root, file), MAX_PAGE)
    if ("fault" in read) diagnostics.push(read.fault)
    if ("fault" in read) return undefined
    const { frontMatter, diagnostics: found } = readFolderFrontMatter({ file, text: read.text })
    diagnostics.push(...found)
    return placedElsewhere(frontMatter)
  }
  const ofFolder = (path: string): FrontMatter | undefined => {
    if (!known.has(path)) known.set(path, readIn(path))
    return known.get(path)
  }
  const inherited = [...sources].map(([page, source]) => {
    const frontMatter = foldersOf(page)
      .flatMap(path => ofFolder(path) ?? [])
      .reduce(over, source.frontMatter)
    return [page, frontMatter === source.frontMatter ? source : { ...source, frontMatter }] as const
  })
  return { sources: new Map(inherited), diagnostics }
}
