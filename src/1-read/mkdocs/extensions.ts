import type { Data, DataMap } from "../yaml.ts"
import { isDataMap, type Keys } from "../yaml.ts"

/** A thing with a name and options, as `markdown_extensions` and `plugins` list them. */
export interface Named {
  readonly name: string
  readonly options: DataMap
  /** Where the settings say so. */
  readonly keys: Keys
}

const none: DataMap = Object.create(null)
const optionsOf = (data: Data | undefined): DataMap => (isDataMap(data) ? data : none)

/** Reads a list of names and `name: options`, or a map of them. */
export function namedIn(data: Data | undefined, keys: Keys): readonly Named[] {
  if (isDataMap(data)) {
    return Object.entries(data).map(([name, options]) => ({ name, options: optionsOf(options), keys: [...keys, name] }))
  }
  const items: readonly Data[] = Array.isArray(data) ? data : []
  return items.flatMap((item, at): Named[] => {
    if (typeof item === "string") return [{ name: item, options: none, keys: [...keys, at] }]
    return isDataMap(item) ? [...namedIn(item, [...keys, at])] : []
  })
}

/** Extensions that stand for several others. */
const BUNDLES: Readonly<Record<string, readonly string[]>> = {
  extra: ["abbr", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "tables"],
  "pymdownx.extra": ["betterem", "superfences", "footnotes", "attr_list", "def_list", "tables", "abbr", "md_in_html"],
}

/** Extensions that a plugin turns on, with their options. What the site says of them counts before. */
const BY_PLUGIN: Readonly<Record<string, Readonly<Record<string, DataMap>>>> = {
  "gh-admonitions": { "pymdownx.quotes": { callouts: true } },
  "techdocs-core": {
    admonition: none,
    toc: { permalink: true },
    "pymdownx.caret": none,
    "pymdownx.critic": none,
    "pymdownx.details": none,
    "pymdownx.emoji": none,
    "pymdownx.extra": none,
    "pymdownx.betterem": { smart_enable: "all" },
    "pymdownx.highlight": { linenums: true },
    "pymdownx.inlinehilite": none,
    "pymdownx.magiclink": none,
    "pymdownx.mark": none,
    "pymdownx.quotes": { callouts: true },
    "pymdownx.smartsymbols": none,
    "pymdownx.snippets": none,
    "pymdownx.tabbed": none,
    "pymdownx.tasklist": none,
    "pymdownx.tilde": none,
    mdx_truly_sane_lists: none,
  },
}

function byPlugin(plugins: Data | undefined): Named[] {
  return namedIn(plugins, ["plugins"]).flatMap(({ name: plugin, keys }) => {
    const turnedOn = Object.hasOwn(BY_PLUGIN, plugin) ? BY_PLUGIN[plugin] : undefined
    return Object.entries(turnedOn ?? {}).map(([name, options]) => ({ name, options, keys }))
  })
}

/** What those who came from other names call them: `pymdownx.tabbed` and `markdown.extensions.toc` are `tabbed` and `toc`. */
const shortName = (name: string): string => name.replace(/^(?:pymdownx|markdown\.extensions)\./, "")

/** The extensions that are on, each by its short name; of one that is listed twice, the options are put together. */
export function extensionsIn({ plugins, markdown_extensions }: DataMap): ReadonlyMap<string, Named> {
  const all = new Map<string, Named>()
  const add = (name: string, { options, keys }: Named): void => {
    const before = all.get(name)
    all.set(name, { name, options: Object.assign(Object.create(null), before?.options, options), keys })
  }
  for (const extension of [...byPlugin(plugins), ...namedIn(markdown_extensions, ["markdown_extensions"])]) {
    const { name, options } = extension
    const bundle = Object.hasOwn(BUNDLES, name) ? BUNDLES[name] : BUNDLES[shortName(name)]
    for (const part of bundle ?? [])
      add(part, { ...extension, options: optionsOf(options[part] ?? options[`pymdownx.${part}`]) })
    if (bundle === undefined) add(shortName(name), extension)
  }
  // MkDocs has these on, whatever the settings say.
  for (const name of ["toc", "tables", "fenced_code"]) if (!all.has(name)) add(name, { name, options: none, keys: [] })
  return all
}

/** Extensions whose work Palimpsest does, or that ask for nothing that it could leave out. */
export const supportedExtensions: ReadonlySet<string> = new Set(
  (
    "abbr admonition arithmatex attr_list betterem caret codehilite critic def_list details emoji escapeall fancylists fenced_code " +
    "footnotes highlight inlinehilite keys legacy_em magiclink mark md_in_html mdx_truly_sane_lists meta nl2br quotes sane_lists saneheaders smartsymbols " +
    "smarty snippets superfences tabbed tables tasklist tilde toc blocks.admonition blocks.caption blocks.definition blocks.details blocks.html " +
    "blocks.tab material.extensions.emoji materialx.emoji"
  ).split(" "),
)

/** Extensions that ask for something that isn't done here with an option alone: `striphtml` takes off comments and scripts, which no page has. */
const EMPTY_WITHOUT: ReadonlyMap<string, string> = new Map([
  ["striphtml", "strip_attributes"],
  ["pathconverter", "base_path"],
])

/** Whether all that an extension has been asked for is done here. */
export function isSupported({ name, options }: Named): boolean {
  const option = EMPTY_WITHOUT.get(name)
  return option === undefined
    ? supportedExtensions.has(name)
    : [options[option] ?? ""].flat().every(each => each === "")
}

const CALLOUTS = "`> [!note]` would be an admonition; so it is with `pymdownx.quotes: { callouts: true }`"

/** What the best known of the others would do, after “isn't supported:”. */
export const otherExtensions: ReadonlyMap<string, string> = new Map([
  ["b64", "pictures would stand inside the page; they stay files"],
  ["callouts", "`NOTE: text` would be an admonition"],
  ["github-callouts", CALLOUTS],
  ["legacy_attrs", "`{@id=…}` would set attributes"],
  ["markdown_captions", "a picture's title would be its caption"],
  ["markdown_gfm_admonition", CALLOUTS],
  ["markdown_grid_tables", "tables drawn with `+---+` would be tables"],
  ["markdown_include.include", '`{!file!}` would put a file in its place; write `--8<-- "file"`'],
  ["markdown_tables_extended", "cells of tables could span rows and columns"],
  ["material.extensions.preview", "links would show a preview of their page"],
  ["markdown-exec", "code marked `exec` would be run, and what it prints shown"],
  ["mdx_gh_links", "`#1` and `@name` would be links to GitHub"],
  ["mdx_include", '`{! file !}` would put a file in its place; write `--8<-- "file"`'],
  ["mdx_math", "formulas would be read; use `pymdownx.arithmatex`"],
  ["mkautodoc", "`::: name` would describe code"],
  ["mkdocs-click", "commands of a Python program would be described"],
  ["neoteroi.cards", "`::cards::` would be a grid of cards"],
  ["neoteroi.timeline", "`::timeline::` would be a timeline"],
  ["pathconverter", "paths of links would be rewritten"],
  ["plantuml_markdown", "PlantUML would be drawn"],
  ["progressbar", '`[=50% "half"]` would be a bar'],
  ["striphtml", "these attributes would be taken off every element"],
  ["wikilinks", "`[[Page]]` would be a link"],
])
