import type { Data, DataMap } from "../yaml.ts"
import { isDataMap } from "../yaml.ts"
import { namedIn } from "./extensions.ts"
import { listIn, mapIn, textIn } from "./theme.ts"

/** What the plugin `i18n` (mkdocs-static-i18n) says of a language. */
interface Language {
  /** As it stands in file names. */
  readonly written: string
  readonly tag: string
  readonly name: string | undefined
  readonly isDefault: boolean
  /** Words of the source and what they are in this language: titles in the navigation, the site's name. */
  readonly words: ReadonlyMap<string, string>
}

/** Where a MkDocs project has its translations, by the words of `site.yml`, and their words. */
export interface Translations {
  readonly locales: DataMap
  readonly pages: DataMap
  readonly names: ReadonlyMap<string, string>
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** `zh_TW` → `zh-TW`; nothing where it is no tag. */
function tagOf(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written.replaceAll("_", "-"))[0]
  } catch {
    return undefined
  }
}

function wordsOf(own: DataMap, site: DataMap): ReadonlyMap<string, string> {
  const pairs = Object.entries(mapIn(own.nav_translations))
  for (const key of ["site_name", "site_description"]) pairs.push([textIn(site[key]) ?? "", own[key] ?? null])
  return new Map(
    pairs.flatMap(([source, words]) => (source !== "" && typeof words === "string" ? [[source, words] as const] : [])),
  )
}

/** Languages as a list of maps with `locale`, or, in older versions, as a map of names or of maps. */
function languagesIn(options: DataMap, site: DataMap): Language[] {
  const { languages, default_language } = options
  const entries: readonly (readonly [string, Data])[] = isDataMap(languages)
    ? Object.entries(languages)
    : listIn(languages).map(each => [textIn(mapIn(each).locale) ?? "", each] as const)
  const older = mapIn(options.nav_translations)
  return entries.flatMap(([written, each]): Language[] => {
    const tag = written === "default" ? undefined : tagOf(written)
    const own = mapIn(each)
    if (tag === undefined || own.build === false) return []
    const name = textIn(each) ?? textIn(own.name)
    const isDefault = own.default === true || written === default_language
    const words = wordsOf({ nav_translations: older[written] ?? null, ...own }, site)
    return [{ written, tag, name, isDefault, words }]
  })
}

const plain = (entries: readonly (readonly [string, Data])[]): DataMap =>
  Object.assign(Object.create(null), Object.fromEntries(entries))

/** Reads the options of `i18n`: pages of all languages side by side (`page.fr.md`), or a folder for each. */
export function translationsIn(site: DataMap, docs: string): Translations | undefined {
  const plugin = namedIn(site.plugins, []).find(({ name }) => name === "i18n" || name === "static-i18n")
  const languages = plugin === undefined ? [] : languagesIn(plugin.options, site)
  const source = languages.find(({ isDefault }) => isDefault) ?? languages[0]
  if (plugin === undefined || source === undefined) return undefined
  const inFolders = plugin.options.docs_structure === "folder"
  const odd = languages.filter(({ written, tag }) => written !== tag)
  const pathOf = (written: string): string => (inFolders ? `${docs}/${written}` : written)
  return {
    locales: plain([
      ["source", source.tag],
      ["targets", [...new Set(languages.map(({ tag }) => tag))].filter(tag => tag !== source.tag)],
      ...odd.map(({ written, tag }) => [tag, plain([["path", pathOf(written)]])] as const),
    ]),
    pages: inFolders
      ? plain([
          ["source", `${docs}/${source.written}`],
          ["target", `${docs}/{locale}`],
        ])
      : plain([
          ["source", docs],
          ["target", `${docs}/{page}.{locale}.md`],
        ]),
    names: new Map(
      languages.flatMap(({ tag, name }) => (name === undefined ? [] : [[tag.toLowerCase(), name] as const])),
    ),
    words: new Map(languages.map(({ tag, words }) => [tag, words])),
  }
}
