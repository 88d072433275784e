import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { type Diagnostic, diagnoseFile, nearest } from "../diagnostics/index.ts"
import { byCodeUnit, folderState, walkFiles } from "./files.ts"
import { areSideBySide, folderOfPages } from "./layout.ts"
import type { Locale } from "./project.ts"
import { diagnoseSetting, type SettingsFile } from "./setting.ts"
import type { LocaleSettings, Settings } from "./settings-schema.ts"

export interface LocalesRead {
  readonly source: Locale
  readonly targets: readonly Locale[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Scripts that run from right to left (Unicode Bidi_Class R or AL), by ISO 15924 code. */
const RIGHT_TO_LEFT = new Set(
  "Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Syre Syrj Syrn Thaa Yezi Gara Hung".split(" "),
)

/** The canonical form of a BCP 47 tag, also for `zh_TW`; nothing where it is no tag. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0]
  } catch {
    return undefined
  }
}

export const isTag = (tag: string): boolean => canonical(tag) === tag

const knownLanguages = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" })
const isKnownLanguage = (tag: string): boolean => isTag(tag) && knownLanguages.of(tag) !== undefined

/**
 * A language's name in itself, with a capital where the script has them. A name may be known for the language and not
 * for its variant: `ku-IQ` would be “ku (IQ)”.
 */
function ownName(tag: string): string {
  const { language } = new Intl.Locale(tag)
  const nameOf = (each: string): string => new Intl.DisplayNames([each], { type: "language" }).of(each) ?? each
  const name = nameOf(tag).replace(new RegExp(`^${language}(?= )`), nameOf)
  const [first = "", ...rest] = name
  return first.toLocaleUpperCase(tag) + rest.join("")
}

const directionOf = (tag: string): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? "") ? "rtl" : "ltr"

/** `zh-TW` → `zh-Hant-TW`, `zh-Hant`, `zh`: what BCP 47 truncation (RFC 4647, lookup) gives, the script filled in. */
export function truncations(tag: string): readonly string[] {
  const { language, script, region } = new Intl.Locale(tag).maximize()
  const parts = tag.split("-")
  const shorter = parts.map((_, at) => parts.slice(0, parts.length - at).join("-")).slice(1)
  const filled = [[language, script, region].join("-"), [language, script].join("-")]
  const usual = new Intl.Locale(language).maximize().script === script
  return [...new Set([...shorter.slice(0, -1), ...filled, ...(usual ? [language] : [])])].filter(each => each !== tag)
}

/** Where wording is looked for after `tag`: as the settings say, else by truncation; the source last. */
function chainOf(tag: string, explicit: readonly string[] | undefined, all: ReadonlySet<string>, source: string) {
  const chain = explicit ?? truncations(tag).filter(each => all.has(each))
  return [...new Set([...chain.filter(each => each !== source), source])]
}

/** Target folders that are there: for `all`, and to tell odd names. */
function foldersOf(root: string, template: string): readonly string[] {
  const [before = "", after = ""] = template.split("{locale}", 2)
  const cut = before.lastIndexOf("/") + 1
  const [parent, start] = [before.slice(0, cut), before.slice(cut)]
  const [end = ""] = after.split("/", 1)
  if (parent === "" || folderState(root, parent) !== "there") return []
  return readdirSync(join(root, parent), { withFileTypes: true })
    .filter(entry => entry.isDirectory() && entry.name.startsWith(start) && entry.name.endsWith(end))
    .map(entry => entry.name.slice(start.length, entry.name.length - end.length))
    .filter(
      tag =>
        tag !== "" &&
        existsSync(
          join(
            root,
            template.replace("{locale}", () => tag),
          ),
        ),
    )
    .sort(byCodeUnit)
}

/** Languages in the names of files that lie side by side. */
function languagesOfFiles(root: string, template: string): readonly string[] {
  const { files } = walkFiles(root, folderOfPages(template))
  const tags = files.flatMap(({ path }) => /\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.md$/.exec(path)?.[1] ?? [])
  return [...new Set(tags)].filter(isKnownLanguage).sort(byCodeUnit)
}

const tagHelp = (tag: string): string[] => {
  const right = canonical(tag)
  return right === undefined ? ["language tags are like `en`, `pt-BR`, `zh-Hant`"] : [`did you mean \`${right}\`?`]
}

/** Folder of a locale's pages in a template's name, up to the segment that has the tag. */
const folderWithTag = (template: string, tag: string): string => {
  const parts = template.split("/")
  const at = parts.findIndex(part => part.includes("{locale}"))
  return parts
    .slice(0, at + 1)
    .join("/")
    .replace("{locale}", () => tag)
}

interface Checked {
  readonly tags: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The target locales' tags: those of the settings that are tags, or those of the folders. */
function targetTags(root: string, file: SettingsFile, settings: Settings): Checked {
  const { source, targets } = settings.locales
  const template = settings.pages.target
  const folders = areSideBySide(settings) ? languagesOfFiles(root, template) : foldersOf(root, template)
  const odd = folders
    .filter(tag => (targets === "all" ? !isKnownLanguage(tag) : !isTag(tag)))
    .map(tag => diagnoseFile("F119", folderWithTag(template, tag), {}, tagHelp(tag)))
  if (targets === "all") {
    return { tags: folders.filter(tag => isKnownLanguage(tag) && tag !== source), diagnostics: odd }
  }
  const wrong = targets.flatMap((tag, at) =>
    isTag(tag) ? [] : [diagnoseSetting(file, "C106", ["locales", "targets", at], { tag }, tagHelp(tag))],
  )
  const tags = [...new Set(targets)].filter(tag => isTag(tag) && tag !== source)
  return { tags, diagnostics: [...wrong, ...odd] }
}

function own(settings: Settings, tag: string): LocaleSettings | undefined {
  if (tag === "source" || tag === "targets") return undefined
  return Object.entries(settings.locales).find((entry): entry is [string, LocaleSettings] => entry[0] === tag)?.[1]
}

/** Settings of locales that the site doesn't have, and fallbacks to such. */
function strayTags(file: SettingsFile, settings: Settings, all: ReadonlySet<string>): Diagnostic[] {
  const keys = Object.keys(settings.locales).filter(key => key !== "source" && key !== "targets")
  const open = settings.locales.targets === "all"
  return keys.flatMap(key => {
    if (!all.has(key) && !(open && isTag(key))) {
      const near = nearest(key, ["source", "targets", ...all])
      if (near === undefined && isTag(key)) {
        const missing = ["write it into `locales.targets`, too"]
        return [diagnoseSetting(file, "C112", ["locales", key], { tag: key }, missing, "key")]
      }
      const guess = near ?? canonical(key)
      const help = guess === undefined ? [] : [`did you mean \`${guess}\`?`]
      return [diagnoseSetting(file, "C103", ["locales", key], { key: `locales.${key}` }, help, "key")]
    }
    return (own(settings, key)?.fallback ?? []).flatMap((tag, at) => {
      if (all.has(tag) || (open && isTag(tag))) return []
      const help = isTag(tag) ? [`the site has: ${[...all].join(", ")}`] : tagHelp(tag)
      return [diagnoseSetting(file, isTag(tag) ? "C112" : "C106", ["locales", key, "fallback", at], { tag }, help)]
    })
  })
}

/** Locales whose explicit chain leads back to themselves; of each circle, the first. */
function circles(file: SettingsFile, settings: Settings, all: ReadonlySet<string>): Diagnostic[] {
  const told = new Set<string>()
  const leadsBack = (tag: string): readonly string[] | undefined => {
    const seen = new Set<string>()
    const open = [...(own(settings, tag)?.fallback ?? [])]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === tag) return [...seen]
      if (seen.has(next)) continue
      seen.add(next)
      open.push(...(own(settings, next)?.fallback ?? []))
    }
    return undefined
  }
  return [...all].flatMap(tag => {
    const through = told.has(tag) ? undefined : leadsBack(tag)
    if (through === undefined) return []
    for (const each of [tag, ...through]) told.add(each)
    return [diagnoseSetting(file, "C109", ["locales", tag, "fallback"], { tag })]
  })
}

/** The locales of a site; nothing where not even the source is one. `names`: of languages in themselves, by tag in lower case. */
export function readLocales(
  root: string,
  file: SettingsFile,
  settings: Settings,
  names: ReadonlyMap<string, string> = new Map(),
): LocalesRead | readonly Diagnostic[] {
  const { source } = settings.locales
  if (!isTag(source)) return [diagnoseSetting(file, "C106", ["locales", "source"], { tag: source }, tagHelp(source))]
  const { tags, diagnostics } = targetTags(root, file, settings)
  const all = new Set([source, ...tags])
  const localeOf = (tag: string): Locale => {
    const { name, dir, fallback } = own(settings, tag) ?? {}
    const wanted = fallback?.filter(each => all.has(each) && each !== tag)
    const chain = tag === source ? [] : chainOf(tag, wanted, all, source)
    return { tag, name: name ?? names.get(tag.toLowerCase()) ?? ownName(tag), dir: dir ?? directionOf(tag), chain }
  }
  const stray = strayTags(file, settings, all)
  return {
    source: localeOf(source),
    targets: tags.map(localeOf),
    diagnostics: [...diagnostics, ...stray, ...circles(file, settings, all)],
  }
}

/** Folder of a target locale's pages, relative to the project's root; where they lie beside the source's, with `{page}`. */
export const targetFolder = (settings: Settings, tag: string): string =>
  areSideBySide(settings)
    ? settings.pages.target.replace("{locale}", () => tag)
    : (own(settings, tag)?.path ?? settings.pages.target.replace("{locale}", () => tag))
