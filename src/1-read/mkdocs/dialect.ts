import { type Diagnostic, nearest } from "../../diagnostics/index.ts"
import type { Dialect, FootnoteWishes, Slugs } from "../project.ts"
import { diagnoseSetting, type SettingsFile } from "../setting.ts"
import { type Data, type DataMap, isDataMap } from "../yaml.ts"
import { blockTypes } from "./block-types.ts"
import { customFencesIn, formulaLanguagesIn, formulasOf, wordsOf } from "./custom-code.ts"
import { extensionsIn, isSupported, type Named, otherExtensions, supportedExtensions } from "./extensions.ts"
import { pythonOf } from "./python.ts"

/** What an extension that isn't there would do can't be told where nobody has heard of it. */
export const UNHEARD = "what it would have done isn't known here"

/** Values of `case`; `normalize` changes no letter's case either. */
const CASES = ["lower", "lower-ascii", "fold", "none"] as const

/** Slugs as a function of PyMdown's or Markdown's makes them; where it is none that is known, as by default. */
function slugsOf({ slugify, separator }: DataMap): Slugs {
  const { name, given } = pythonOf(slugify)
  const own = name.split(".").at(-1) ?? ""
  const gap = typeof separator === "string" ? separator : "-"
  if (own === "slugify_unicode") return { style: "unicode", encoded: false, separator: gap }
  if (!name.startsWith("pymdownx.slugs.")) return { style: "ascii", encoded: false, separator: gap }
  const asked = CASES.find(each => each === given.case)
  const byName = own.startsWith("gfm") ? "lower-ascii" : /^uslugify(?!_cased)/.test(own) ? "lower" : "none"
  const encoded = own.endsWith("_encoded") || given.percent_encode === true
  return { style: asked ?? byName, encoded, separator: gap }
}

/** `3`, `"2-4"`: levels of headings. */
function depthOf(data: Data | undefined): readonly [number, number] {
  const [, first, last] = /^([1-6])?-?([1-6])$/.exec(String(data ?? "6")) ?? []
  return [Number(first ?? 1), Number(last ?? 6)]
}

const permalinkOf = (data: Data | undefined): string | undefined =>
  typeof data === "string" && data !== "" ? data : data === true ? "¶" : undefined

const EMPHASIS = ["underscore", "asterisk", "all", "none"] as const
const CRITIC = ["view", "accept", "reject"] as const

/** Extensions that aren't supported, each with what it would have done. */
function unsupported(file: SettingsFile, extensions: ReadonlyMap<string, Named>): Diagnostic[] {
  return [...extensions.values()].flatMap(extension => {
    if (isSupported(extension)) return []
    const { name, keys } = extension
    const effect = otherExtensions.get(name)
    const guess = effect === undefined ? nearest(name, [...supportedExtensions]) : undefined
    const help = guess === undefined ? [] : [`did you mean \`${guess}\`?`]
    return [diagnoseSetting(file, "C116", keys, { name, effect: effect ?? UNHEARD }, help, "key")]
  })
}

export interface DialectRead {
  readonly dialect: Dialect
  readonly extensions: ReadonlyMap<string, Named>
  readonly diagnostics: readonly Diagnostic[]
}

/** Options that are yes or no, by extension and name. */
function switchesIn(extensions: ReadonlyMap<string, Named>): ReadonlyMap<string, boolean> {
  const all = [...extensions.values()].flatMap(({ name, options }) =>
    Object.entries(options).flatMap(([option, value]): [string, boolean][] =>
      typeof value === "boolean" ? [[`${name}.${option}`, value]] : [],
    ),
  )
  return new Map(all)
}

function repositoryOf({ provider, user, repo }: DataMap): NonNullable<Dialect["repository"]> {
  const text = (data: Data | undefined): string => (typeof data === "string" ? data : "")
  return { provider: text(provider) || "github", user: text(user), repo: text(repo) }
}

/** A text of a footnote's options; nothing where it is HTML. */
const wordsIn = (data: Data | undefined): string | undefined =>
  typeof data === "string" && data.trim() !== "" && !data.includes("<") ? data : undefined

function footnotesOf(options: DataMap): FootnoteWishes | undefined {
  const separator = /^[-_.:]{1,8}$/.exec(String(options.SEPARATOR))?.[0]
  const reference = wordsIn(options.SUPERSCRIPT_TEXT)
  const back = wordsIn(options.BACKLINK_TEXT)
  const place = wordsIn(options.PLACE_MARKER)
  const wishes: FootnoteWishes = {
    ...(separator !== undefined && { separator }),
    ...(reference?.includes("{}") && { reference }),
    ...(back !== undefined && { back }),
    ...(place !== undefined && { place }),
    ...(options.UNIQUE_IDS === true && { unique: true }),
    ...(options.USE_DEFINITION_ORDER === false && { byReference: true }),
  }
  return Object.keys(wishes).length === 0 ? undefined : wishes
}

function keysOf({ separator, key_map }: DataMap): Dialect["keys"] {
  const own = isDataMap(key_map) ? Object.entries(key_map) : []
  return {
    separator: typeof separator === "string" ? separator : "+",
    labels: new Map(own.flatMap(([name, label]) => (typeof label === "string" ? [[name, label] as const] : []))),
  }
}

function contentsOf(toc: DataMap): Dialect["contents"] {
  const permalink = permalinkOf(toc.permalink)
  const baseLevel = Number(/^[1-6]$/.exec(String(toc.baselevel))?.[0] ?? 1)
  return {
    depth: depthOf(toc.toc_depth),
    baseLevel,
    slugs: slugsOf(toc),
    ...(permalink !== undefined && { permalink }),
  }
}

/** `mdx_truly_sane_lists`: the width of a level of lists, two where nothing is said. */
function listIndentOf(lists: DataMap | undefined): number | undefined {
  const given = Number(/^[1-8]$/.exec(String(lists?.nested_indent))?.[0] ?? 2)
  return lists && given
}

function emphasisOf(betterem: DataMap | undefined): Dialect["emphasis"] {
  return betterem && (EMPHASIS.find(each => each === betterem.smart_enable) ?? "underscore")
}

/** The dialect that `markdown_extensions` asks for. `iconSets`: first parts of the names of the project's own icons. */
export function readDialect(file: SettingsFile, data: DataMap, iconSets: readonly string[]): DialectRead {
  const extensions = extensionsIn(data)
  const optionsOf = (name: string): DataMap => extensions.get(name)?.options ?? Object.create(null)
  const tabs = extensions.get("tabbed")?.options
  const emphasis = emphasisOf(extensions.get("betterem")?.options)
  const magiclink = extensions.get("magiclink")?.options
  const listStyles = wordsOf(optionsOf("fancylists").additional_ordered_styles)
  const listIndent = listIndentOf(extensions.get("mdx_truly_sane_lists")?.options)
  const footnotes = footnotesOf(optionsOf("footnotes"))
  const dialect: Dialect = {
    extensions: [...extensions.keys()].sort(),
    switches: switchesIn(extensions),
    contents: contentsOf(optionsOf("toc")),
    ...(tabs?.slugify !== undefined && { tabSlugs: slugsOf(tabs) }),
    ...(emphasis && { emphasis }),
    ...(footnotes && { footnotes }),
    ...(magiclink && { repository: repositoryOf(magiclink) }),
    customFences: customFencesIn(optionsOf("superfences").custom_fences),
    formulaLanguages: formulaLanguagesIn(optionsOf("inlinehilite").custom_inline),
    ...formulasOf(optionsOf("arithmatex")),
    iconSets,
    critic: CRITIC.find(each => each === optionsOf("critic").mode) ?? "view",
    lineNumbers: optionsOf("highlight").linenums === true,
    keys: keysOf(optionsOf("keys")),
    ...blockTypes(optionsOf),
    ...(listStyles && { listStyles }),
    ...(listIndent !== undefined && { listIndent }),
  }
  return { dialect, extensions, diagnostics: unsupported(file, extensions) }
}
