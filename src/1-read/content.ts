import { diagnoseFile, nearest } from "../diagnostics/index.ts"
import { appendedFiles } from "./auto-append.ts"
import { type FoundFile, folderState, MAX_ASSET, sizeFault, walkFiles } from "./files.ts"
import { inheritFrontMatter } from "./folder-front-matter.ts"
import { areSideBySide, folderOfPages, readmeAsIndex, sourceFiles, targetFiles } from "./layout.ts"
import { targetFolder } from "./locales.ts"
import { oneForEachAddress, pageIdOf, readSources, type SourcesRead } from "./pages.ts"
import type { Asset, Locale, PageId, Source } from "./project.ts"
import { aboutTaken, asWarning, type Reading, tell } from "./reading.ts"
import { readTargetFrontMatter } from "./target-front-matter.ts"

interface Content {
  readonly sources: SourcesRead["sources"]
  /** Pages that are there and can't be read. */
  readonly faulty: ReadonlySet<PageId>
  readonly snippetPaths: SourcesRead["snippetPaths"]
  readonly assets: readonly Asset[]
}

const assetAt = ({ path, file, absolute }: FoundFile, mount = ""): Asset => ({ path: mount + path, file, absolute })

/** The files of a folder, as if they lay in `assets/` beside the pages. */
function mounted(reading: Reading, folder: string, taken: ReadonlyMap<string, string>): Asset[] {
  const walked = walkFiles(reading.root, folder)
  tell(reading, walked.diagnostics)
  return walked.files.flatMap(file => {
    const asset = assetAt(file, "assets/")
    const other = taken.get(asset.path)
    if (file.kind === "page") tell(reading, [diagnoseFile("F111", file.file, { kind: ".md" })])
    else if (other !== undefined) tell(reading, [diagnoseFile("F110", file.file, { other, address: asset.path })])
    else return [asset]
    return []
  })
}

/** The assets of a MkDocs theme: the pages' own files come first, and what else is in its folder is no business of ours. */
function themeAssets({ root, mkdocs }: Reading, taken: ReadonlyMap<string, string>): Asset[] {
  const found = (mkdocs?.assetFolders ?? []).flatMap(folder => walkFiles(root, folder).files)
  return found
    .filter(({ kind }) => kind === "asset")
    .map(file => assetAt(file, "assets/"))
    .filter(({ path }) => !taken.has(path))
}

/** All that isn't a page, and what of it is too large told. */
function assetsIn(reading: Reading, beside: readonly Asset[]): Asset[] {
  const { assets: folder } = reading.settings
  const taken = (assets: readonly Asset[]) => new Map(assets.map(({ path, file }) => [path, file]))
  const own = [...beside, ...(folder === undefined ? [] : mounted(reading, folder, taken(beside)))]
  return [...own, ...themeAssets(reading, taken(own))].filter(({ file, absolute }) => {
    const fault = sizeFault(file, absolute, MAX_ASSET)
    if (fault) reading.findings.push(fault)
    return fault === undefined
  })
}

/** The files of a locale's pages among `files`, under the paths that pages are known by. */
function pageFiles({ settings, mkdocs, targets }: Reading, files: readonly FoundFile[], tag?: string): FoundFile[] {
  const pages = files.filter(({ kind, path }) => kind === "page" && !mkdocs?.isExcluded(path))
  const sorted = areSideBySide(settings)
    ? tag === undefined
      ? sourceFiles(pages, settings, targets)
      : targetFiles(pages, settings, tag)
    : pages
  return mkdocs === undefined ? sorted : readmeAsIndex(sorted)
}

/** The source pages, and the files beside them. */
export function readContent(reading: Reading): Content {
  const { root, settings, mkdocs, snippets } = reading
  const walked = walkFiles(root, settings.pages.source, mkdocs !== undefined)
  const files = walked.files.filter(({ path }) => !mkdocs?.isExcluded(path))
  const pages = oneForEachAddress(pageFiles(reading, walked.files))
  const mustExist = mkdocs?.snippets?.mustExist ?? false
  const appended = appendedFiles(reading)
  const read = readSources(pages.files, settings.locales.source, {
    asMkDocs: mkdocs !== undefined,
    ...(snippets && { snippets: () => ({ files: snippets, mustExist, appended }) }),
  })
  const told = aboutTaken(reading, settings.pages.source, walked.diagnostics)
  tell(reading, [...told, ...pages.diagnostics, ...read.diagnostics])
  const inherited = inheritFrontMatter(root, settings.pages.source, read.sources)
  tell(reading, inherited.diagnostics)
  const beside = files.filter(({ kind }) => kind === "asset").map(file => assetAt(file))
  const assets = assetsIn(reading, beside)
  const there = pages.files.map(({ path }) => pageIdOf(path))
  const faulty = new Set(there.filter(id => !read.sources.has(id)))
  return { sources: inherited.sources, faulty, snippetPaths: read.snippetPaths, assets }
}

/** A locale's target pages, by page. A faulty file leaves the page to the source. */
export function readTarget(reading: Reading, locale: Locale, content: Content): ReadonlyMap<PageId, Source> {
  const { root, settings, snippets, findings } = reading
  const folder = folderOfPages(targetFolder(settings, locale.tag))
  const state = folderState(root, folder)
  if (state === "outside") findings.push(diagnoseFile("C110", folder, { path: folder }))
  if (state === "missing") findings.push(diagnoseFile("C111", folder, { tag: locale.tag, folder }))
  if (state !== "there") return new Map()
  const pages = [...content.sources.keys()]
  const walked = walkFiles(root, folder)
  findings.push(...aboutTaken(reading, folder, walked.diagnostics).map(asWarning))
  const known = new Set(pages)
  const wanted = pageFiles(reading, walked.files, locale.tag).filter(({ path, file }) => {
    if (known.has(pageIdOf(path))) return true
    if (content.faulty.has(pageIdOf(path))) return false
    const guess = nearest(pageIdOf(path), pages)
    const source = `${settings.pages.source}/${path}`
    const help = guess === undefined ? [] : [`there is \`${settings.pages.source}/${guess}.md\``]
    findings.push(diagnoseFile("T101", file, { source }, help))
    return false
  })
  const left = (page: PageId) => content.snippetPaths.get(page) ?? new Set<string>()
  const read = readSources(wanted, locale.tag, {
    frontMatterOf: readTargetFrontMatter,
    asMkDocs: reading.mkdocs !== undefined,
    ...(snippets && { snippets: page => ({ files: snippets, mustExist: false, left: left(page) }) }),
  })
  findings.push(...read.diagnostics.map(asWarning))
  const empty = [...read.sources].filter(([, { text }]) => text.trim() === "")
  findings.push(...empty.map(([, { file }]) => diagnoseFile("F120", file)))
  return new Map([...read.sources].filter(([, { text }]) => text.trim() !== ""))
}
