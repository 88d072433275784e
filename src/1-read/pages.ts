import { type Diagnostic, diagnoseFile, type Located } from "../diagnostics/index.ts"
import { byCodeUnit, type FoundFile, MAX_PAGE, readText } from "./files.ts"
import { type FrontMatterRead, readFrontMatter } from "./front-matter.ts"
import type { PageId, Source } from "./project.ts"
import { putSnippets, type SnippetOptions, withoutDamagedSnippets } from "./snippets.ts"

export interface SourcesRead {
  /** By page, sorted. */
  readonly sources: ReadonlyMap<PageId, Source>
  /** Paths of the files that each page asks for, where there are any. */
  readonly snippetPaths: ReadonlyMap<PageId, ReadonlySet<string>>
  readonly diagnostics: readonly Diagnostic[]
}

/** `os/qubes.md` → `os/qubes`. */
export const pageIdOf = (path: string): PageId => path.replace(/\.md$/, "")

/** What two pages may not share: their address as file systems that don't tell cases and compositions apart see it. */
const addressOf = (page: PageId): string =>
  `/${page}/`
    .replace(/\/index\/$/, "/")
    .normalize("NFC")
    .toLowerCase()

/** Lower case first: the name that most would expect keeps the address. */
const bySimplicity = (a: FoundFile, b: FoundFile): number => {
  const upper = ({ path }: FoundFile) => Number(path !== path.toLowerCase())
  return upper(a) - upper(b) || byCodeUnit(a.path, b.path)
}

/** The files that have an address of their own, and findings about the others. */
export function oneForEachAddress(files: readonly FoundFile[]): { files: FoundFile[]; diagnostics: Diagnostic[] } {
  const taken = new Map<string, FoundFile>()
  const diagnostics: Diagnostic[] = []
  for (const file of [...files].sort(bySimplicity)) {
    const address = addressOf(pageIdOf(file.path))
    const other = taken.get(address)
    if (other) diagnostics.push(diagnoseFile("F110", file.file, { other: other.file, address }))
    else taken.set(address, file)
  }
  return { files: [...taken.values()].sort((a, b) => byCodeUnit(a.path, b.path)), diagnostics }
}

export interface ReadSourcesOptions {
  readonly frontMatterOf?: (located: Located, asMkDocs: boolean) => FrontMatterRead
  /** Front matter is taken as MkDocs takes it. */
  readonly asMkDocs?: boolean
  /** How files are put into a page; they aren't where it is missing. */
  readonly snippets?: (page: PageId) => SnippetOptions
}

/** Reads Markdown files of one locale. A file that can't be read is told and left out. */
export function readSources(
  files: readonly FoundFile[],
  locale: string,
  { frontMatterOf = readFrontMatter, asMkDocs = false, snippets }: ReadSourcesOptions = {},
): SourcesRead {
  const sources = new Map<PageId, Source>()
  const snippetPaths = new Map<PageId, ReadonlySet<string>>()
  const diagnostics: Diagnostic[] = []
  for (const { path, file, absolute } of files) {
    const read = readText(file, absolute, MAX_PAGE)
    if ("fault" in read) {
      diagnostics.push(read.fault)
      continue
    }
    const page = pageIdOf(path)
    const options = snippets?.(page)
    const mended = options?.left
      ? withoutDamagedSnippets({ file, text: read.text })
      : { text: read.text, diagnostics: [] }
    const located = { file, text: mended.text }
    const { frontMatter, body, diagnostics: findings } = frontMatterOf(located, asMkDocs)
    const whole = options && putSnippets(located, body, options)
    if (whole && whole.paths.size > 0) snippetPaths.set(page, whole.paths)
    const pieces = whole?.pieces
    sources.set(page, {
      file,
      text: whole?.text ?? located.text,
      ...(pieces && { pieces }),
      locale,
      page,
      body,
      frontMatter,
    })
    diagnostics.push(...mended.diagnostics, ...findings, ...(whole?.diagnostics ?? []))
  }
  return { sources, snippetPaths, diagnostics }
}
