import { existsSync, readdirSync } from "node:fs"
import { join, posix } from "node:path"
import { type Diagnostic, diagnoseFile, nearest, type Severities } from "../../diagnostics/index.ts"
import { folderState } from "../files.ts"
import type { OrderFiles } from "../folder-order.ts"
import { globMatcher, pathMatcher } from "../path-patterns.ts"
import type { Dialect, ThemeWishes } from "../project.ts"
import { diagnoseSetting, type SettingsFile } from "../setting.ts"
import type { Data, DataMap, Keys } from "../yaml.ts"
import { readDialect, UNHEARD } from "./dialect.ts"
import { editAddress } from "./edit-address.ts"
import type { Environment, Variable } from "./environment.ts"
import { namedIn } from "./extensions.ts"
import { type Translations, translationsIn } from "./i18n.ts"
import { readMkDocsFile } from "./mkdocs-file.ts"
import { lackOf, orderFilesIn, otherPlugins, supportedPlugins } from "./plugins.ts"
import { languageNames, listIn, mapIn, textIn, themeWishes } from "./theme.ts"
import { severitiesIn } from "./validation.ts"

/** Where snippets are looked for, and what becomes of those that aren't there. */
export interface SnippetSettings {
  /** Folders (and files) relative to the project's root. */
  readonly bases: readonly string[]
  /** One that is missing fails the build. */
  readonly mustExist: boolean
}

/** What a MkDocs project says beyond the words of `site.yml`. */
export interface MkDocs {
  readonly file: SettingsFile
  /** Paths of its settings files, relative to the project's root. */
  readonly files: readonly string[]
  /** The settings in the words of `site.yml`, those that there are. */
  readonly settings: DataMap
  readonly names: ReadonlyMap<string, Keys>
  readonly nav: Data | undefined
  /** Files in the folders of the pages that order the navigation. */
  readonly orderFiles: OrderFiles | undefined
  readonly dialect: Dialect
  readonly theme: ThemeWishes
  readonly languageNames: ReadonlyMap<string, string>
  readonly variables: readonly Variable[]
  /** Words of the site in the languages of its plugin `i18n`, by tag. */
  readonly words: Translations["words"]
  readonly severities: Severities
  readonly snippets: SnippetSettings | undefined
  /** Files that are put behind every page, as snippets name them, and where the settings say so. */
  readonly autoAppend: { readonly paths: readonly string[]; readonly keys: Keys }
  /** Folders of assets that are mounted at `assets/`, and of icons. */
  readonly assetFolders: readonly string[]
  readonly iconFolders: readonly string[]
  /** Whether a path below the folder of the pages is left out, or may be missing from the navigation. */
  readonly isExcluded: (path: string) => boolean
  readonly isUnlisted: (path: string) => boolean
}

export interface MkDocsRead {
  readonly mkdocs?: MkDocs
  readonly diagnostics: readonly Diagnostic[]
}

/** What MkDocs leaves out of every site, unless `exclude_docs` takes it back with a `!`. */
const EXCLUDED = [".*", "/templates/"]

/** Stays below the project's folder; `docs` for `$docs_dir`. `base`: the folder that it starts at. */
function pathIn(data: Data, docs: string, base = "."): string | undefined {
  if (typeof data !== "string" || data === "") return undefined
  const written = data.replace(/^\$docs_dir/, docs)
  const path = (posix.isAbsolute(written) ? written : posix.join(base, written)).replace(/(?!^)\/$/, "")
  return posix.isAbsolute(path) || path === ".." || path.startsWith("../") || /\\|^[a-z]:/i.test(path)
    ? undefined
    : path
}

const isFolder = (root: string, path: string): boolean => folderState(root, path) === "there"

/** A folder that starts where the settings file lies, or at the project's where there is none by that name. */
function folderFrom(root: string, file: string, data: Data, docs: string): string | undefined {
  const near = pathIn(data, docs, posix.dirname(file))
  const far = pathIn(data, docs)
  return far !== undefined && isFolder(root, far) && !(near !== undefined && isFolder(root, near)) ? far : near
}

/** Folders of icons: those of `custom_icons`, and the theme's own. */
function iconFoldersIn(root: string, options: DataMap, docs: string, theme: string | undefined): string[] {
  const custom = listIn(mapIn(options.options).custom_icons).flatMap(path => pathIn(path, docs) ?? [])
  const all = [...custom, ...(theme === undefined ? [] : [`${theme}/.icons`, `${theme}/icons`])]
  return [...new Set(all)].filter(path => isFolder(root, path))
}

/** First parts of the names of icons: the names of the folders in the folders of icons. */
function iconSetsIn(root: string, folders: readonly string[]): string[] {
  const names = folders.flatMap(folder =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => name.split("-", 1)[0] ?? name),
  )
  return [...new Set(names)].sort()
}

const isWebAddress = (text: string | undefined): text is string =>
  text !== undefined && URL.canParse(text) && /^https?:\/\//.test(text)

/** The address of a site that doesn't say one: where MkDocs serves it. */
const NO_ADDRESS = "http://127.0.0.1:8000/"

/** The language of the theme as a tag: `pt-BR` for `pt_BR`; English where it is none. */
function languageOf(data: DataMap): string {
  const language = textIn(mapIn(data.theme).language) ?? textIn(mapIn(mapIn(data.theme).language).code) ?? "en"
  try {
    return Intl.getCanonicalLocales(language.replaceAll("_", "-"))[0] ?? "en"
  } catch {
    return "en"
  }
}

/** How MkDocs calls what `site.yml` calls otherwise. */
const NAMES: ReadonlyMap<string, Keys> = new Map<string, Keys>([
  ["title", ["site_name"]],
  ["description", ["site_description"]],
  ["url", ["site_url"]],
  ["pages", ["docs_dir"]],
  ["pages.source", ["docs_dir"]],
  ["nav", ["nav"]],
  ["locales", ["theme", "language"]],
])

interface Context {
  readonly root: string
  readonly file: SettingsFile
  readonly data: DataMap
  readonly docs: string
  readonly diagnostics: Diagnostic[]
}

const noWebAddress = (file: SettingsFile): Diagnostic =>
  diagnoseSetting(file, "C119", ["site_url"], { key: "site_url", reason: "it is no web address" }, [
    `the site is built for ${NO_ADDRESS}`,
  ])

/** The settings in the words of `site.yml`. */
function settingsOf(
  { file, data, docs, diagnostics }: Context,
  alone: boolean,
  translations: Translations | undefined,
): DataMap {
  const settings: Record<string, Data> = Object.create(null)
  const address = textIn(data.site_url)
  const title = textIn(data.site_name)
  const description = textIn(data.site_description)
  const { edit, unclear } = editAddress(data, docs, alone)
  if (title !== undefined) settings.title = title
  if (description !== undefined) settings.description = description
  if (isWebAddress(address)) settings.url = new URL(address).origin + new URL(address).pathname
  else if (alone) {
    settings.url = NO_ADDRESS
    diagnostics.push(address ? noWebAddress(file) : diagnoseFile("C120", file.located.file, { address: NO_ADDRESS }))
  }
  if (edit !== undefined) settings.edit = edit
  if (unclear !== undefined) {
    const reason = `\`${docs}\`, the folder of the pages, doesn't stand before \`{path}\` in \`${unclear}\``
    const key = ["edit_uri_template", "edit_uri"].find(each => data[each] !== undefined) ?? "repo_url"
    diagnostics.push(diagnoseSetting(file, "C119", [key], { key, reason }, ["write `edit:` into `site.yml`"]))
  }
  const pages: Record<string, Data> = Object.create(null)
  pages.source = docs
  settings.pages = translations?.pages ?? pages
  if (translations) settings.locales = translations.locales
  else if (alone) settings.locales = Object.assign(Object.create(null), { source: languageOf(data) })
  return settings
}

/** Plugins that aren't supported, each with what it would have done. */
function unsupportedPlugins(file: SettingsFile, plugins: Data | undefined, keys: Keys): Diagnostic[] {
  return namedIn(plugins, keys).flatMap(plugin => {
    const { options, keys: place } = plugin
    if (options.enabled === false) return []
    const inner = options.plugins === undefined ? [] : unsupportedPlugins(file, options.plugins, [...place, "plugins"])
    const lack = lackOf(plugin)
    if (lack === undefined) return inner
    const guess = lack.effect === UNHEARD ? nearest(lack.name, [...supportedPlugins]) : undefined
    const help = guess === undefined ? [] : [`did you mean \`${guess}\`?`]
    return [diagnoseSetting(file, "C117", place, lack, help, "key"), ...inner]
  })
}

/** What MkDocs and the plugin `exclude` leave out. Paths are relative to the folder of the pages. */
function exclusions({ plugins, exclude_docs, draft_docs }: DataMap): (path: string) => boolean {
  const options = namedIn(plugins, []).find(({ name }) => name === "exclude")?.options
  const globs = [options?.glob ?? []].flat().flatMap(glob => textIn(glob) ?? [])
  const byPattern = pathMatcher([...EXCLUDED, textIn(exclude_docs), textIn(draft_docs)].join("\n"))
  const byGlob = globMatcher(globs)
  return path => byPattern(path) || byGlob(path)
}

/** Hooks are Python, and never run. */
function hooks(file: SettingsFile, { hooks: listed }: DataMap): Diagnostic[] {
  const effect = otherPlugins.get("hooks") ?? UNHEARD
  return listIn(listed).length === 0
    ? []
    : [diagnoseSetting(file, "C117", ["hooks"], { name: "hooks", effect }, [], "key")]
}

/** A folder or file that an option names, or a finding. */
function checkedPaths({ file, docs, diagnostics }: Context, values: readonly Data[], keys: Keys): string[] {
  return values.flatMap(value => {
    const path = pathIn(value, docs)
    if (path === undefined) diagnostics.push(diagnoseSetting(file, "C110", keys, { path: String(value) }))
    return path ?? []
  })
}

function snippetsOf(context: Context, options: DataMap | undefined, keys: Keys): SnippetSettings | undefined {
  if (options === undefined) return undefined
  const { base_path } = options
  const bases = Array.isArray(base_path) ? base_path : [base_path ?? "."]
  return {
    bases: checkedPaths(context, bases, [...keys, "base_path"]),
    mustExist: options.check_paths === true,
  }
}

/** How a project is built whose pages lie outside of its folder. */
function fromAbove(file: SettingsFile, docs: string): string[] {
  const up = /^(?:\.\.\/)*\.\.(?=\/|$)/.exec(posix.normalize(docs))?.[0]
  const config = file.located.file
  return up === undefined ? [] : [`build the folder that holds both: \`palimpsest build ${up} --config ${config}\``]
}

/**
 * Reads the project of MkDocs' that `path` describes. `alone`: there is no `site.yml` beside it, so what MkDocs doesn't
 * need is filled in.
 */
export function readMkDocs(
  root: string,
  path: string,
  environments: readonly Environment[],
  alone: boolean,
): MkDocsRead {
  const { mkdocs, diagnostics: found } = readMkDocsFile(root, path, environments)
  if (mkdocs === undefined) return { diagnostics: found }
  const { file, data } = mkdocs
  const diagnostics = [...found]
  const written = textIn(data.docs_dir) ?? "docs"
  const docs = folderFrom(root, file.located.file, written, "docs")
  if (docs === undefined) {
    diagnostics.push(diagnoseSetting(file, "C110", ["docs_dir"], { path: written }, fromAbove(file, written)))
    return { diagnostics }
  }
  const context: Context = { root, file, data, docs, diagnostics }
  const emojiOptions = mapIn(namedOptions(data, "emoji"))
  const custom = folderFrom(root, file.located.file, mapIn(data.theme).custom_dir ?? null, docs)
  const iconFolders = iconFoldersIn(root, emojiOptions, docs, custom)
  const read = readDialect(file, data, iconSetsIn(root, iconFolders))
  const snippets = read.extensions.get("snippets")
  const keys = snippets?.keys ?? []
  const translations = translationsIn(data, docs)
  diagnostics.push(...read.diagnostics, ...unsupportedPlugins(file, data.plugins, ["plugins"]), ...hooks(file, data))
  return {
    mkdocs: {
      file,
      files: mkdocs.files,
      settings: settingsOf(context, alone, translations),
      names: NAMES,
      nav: data.nav ?? undefined,
      orderFiles: orderFilesIn(data.plugins),
      dialect: read.dialect,
      theme: themeWishes(data),
      languageNames: new Map([...(translations?.names ?? []), ...languageNames(data)]),
      words: translations?.words ?? new Map(),
      variables: mkdocs.variables,
      severities: severitiesIn(data.validation),
      snippets: snippetsOf(context, snippets?.options, keys),
      autoAppend: {
        paths: listIn(snippets?.options.auto_append).flatMap(path => textIn(path) ?? []),
        keys: [...keys, "auto_append"],
      },
      assetFolders: custom !== undefined && isFolder(root, `${custom}/assets`) ? [`${custom}/assets`] : [],
      iconFolders,
      isExcluded: exclusions(data),
      isUnlisted: pathMatcher(textIn(data.not_in_nav) ?? ""),
    },
    diagnostics,
  }
}

const namedOptions = (data: DataMap, short: string): DataMap | undefined =>
  namedIn(data.markdown_extensions, []).find(({ name }) => name.replace(/^pymdownx\./, "") === short)?.options

/** Whether a folder holds a project of MkDocs', and by which file. */
export const mkdocsFileIn = (root: string): string | undefined =>
  ["mkdocs.yml", "mkdocs.yaml"].find(name => existsSync(join(root, name)))
