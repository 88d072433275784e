import { NO_ORDER, type OrderFiles, orderIn } from "../folder-order.ts"
import type { Data } from "../yaml.ts"
import { UNHEARD } from "./dialect.ts"
import { type Named, namedIn } from "./extensions.ts"

/** Plugins of MkDocs whose work Palimpsest does, or that leave no mark on what pages say. */
export const supportedPlugins: ReadonlySet<string> = new Set(
  (
    "autolinks awesome-nav awesome-pages exclude exclude-search gh-admonitions git-authors git-committers git-committers-2 git-revision-date " +
    "git-revision-date-localized glightbox group htmlproofer i18n info literate-nav llmstxt meta mermaid2 minify minify_html offline optimize " +
    "privacy projects search section-index social static-i18n tags techdocs-core typeset unused_files"
  ).split(" "),
)

/** Options of supported plugins that ask for more than is done here, and what that is. */
const otherOptions: ReadonlyMap<string, readonly [option: string, effect: string]> = new Map([
  ["exclude", ["regex", "files that fit a regular expression would be left out; `exclude_docs` takes patterns"]],
])

/** What the best known of the others would do, after “isn't supported:”. */
export const otherPlugins: ReadonlyMap<string, string> = new Map([
  ["autorefs", "`[text][heading]` would lead to a heading of any page"],
  ["blog", "posts would be listed by date, with an archive"],
  ["charts", "data would be drawn as charts"],
  ["coverage", "a page would report how much of the code is tested"],
  ["d2", "D2 would be drawn"],
  ["drawio", "drawings of draw.io would be shown"],
  ["encryptcontent", "pages would be encrypted with a password"],
  ["gen-files", "a Python program would write pages"],
  ["hooks", "Python functions would change pages"],
  ["include-markdown", '`{% include-markdown "file" %}` would put a file in its place; write `--8<-- "file"`'],
  ["jupyter", "notebooks would be pages"],
  ["mkdocs-jupyter", "notebooks would be pages"],
  ["kroki", "diagrams would be drawn by a server"],
  ["macros", "`{{ … }}` in pages would be computed; it is text"],
  ["markdownextradata", "`{{ … }}` in pages would be computed; it is text"],
  ["markdown-exec", "code marked `exec` would be run, and what it prints shown"],
  ["material/blog", "posts would be listed by date, with an archive"],
  ["mike", "several versions of the site would stand side by side"],
  ["mkdocstrings", "`::: name` would describe code"],
  ["monorepo", "other projects would be part of this site"],
  ["multirepo", "other repositories would be part of this site"],
  ["panzoom", "pictures could be zoomed and moved"],
  ["print-site", "there would be one page with all pages"],
  ["redirects", "old addresses would lead to new ones"],
  ["rss", "there would be a feed"],
  ["same-dir", "pages would lie beside `mkdocs.yml`"],
  ["simple-hooks", "Python functions would change pages"],
  ["swagger-ui-tag", "descriptions of interfaces would be shown by a script"],
  ["table-reader", "data files would be tables"],
  ["with-pdf", "there would be a PDF of the site"],
])

/** What a plugin would have done that isn't done here; nothing where all is. */
export function lackOf({ name, options }: Named): { readonly name: string; readonly effect: string } | undefined {
  const short = name.replace(/^(?:material\/|mkdocs-)/, "")
  const [option = "", effect = ""] = otherOptions.get(short) ?? []
  if (options[option] !== undefined) return { name: `${name}: ${option}`, effect }
  return supportedPlugins.has(short)
    ? undefined
    : { name, effect: otherPlugins.get(short) ?? otherPlugins.get(name) ?? UNHEARD }
}

const ORDERING: readonly string[] = ["awesome-pages", "awesome-nav", "literate-nav"]

/** Files in the folders of the pages that order the navigation, as a plugin takes them. */
export function orderFilesIn(plugins: Data | undefined): OrderFiles | undefined {
  const plugin = namedIn(plugins, []).find(({ name }) => ORDERING.includes(name))
  if (plugin === undefined) return undefined
  const { name, options } = plugin
  const given = options.filename ?? options.nav_file
  const file = typeof given === "string" && /^[\w.-]+$/.test(given) ? given : undefined
  if (name === "awesome-pages") return { name: file ?? ".pages", usual: orderIn(options, NO_ORDER) }
  if (name === "awesome-nav") return { name: file ?? ".nav.yml", usual: { ...NO_ORDER, isNatural: true } }
  const usual = { ...NO_ORDER, hasIndex: options.implicit_index === true }
  return { name: file ?? "SUMMARY.md", usual, isLiterate: true }
}
