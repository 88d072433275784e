import { posix } from "node:path"
import { type Diagnostic, nearest } from "../diagnostics/index.ts"
import { byCodeUnit } from "./files.ts"
import { asMarkdown } from "./kinds.ts"
import type { NavigationEntry, PageId } from "./project.ts"
import { diagnoseSetting, type SettingsFile } from "./setting.ts"
import { type Data, type DataMap, isDataMap, type Keys } from "./yaml.ts"

interface NavigationRead {
  readonly entries: readonly NavigationEntry[]
  readonly diagnostics: readonly Diagnostic[]
}

const EXPECTED = "a list of `page.md`, `Title: page.md`, `Title: https://…` or `Title: [..]`"
export const WEB = /^(?:https?:\/\/|mailto:)/i

/** `https://tea.example/" target="_blank`: what some write, for MkDocs puts the address between quotation marks as it is. */
const withoutAttributes = (address: string): string => address.replace(/".*$/s, "")

/** A page's name as it is, as a folder's index, and without the tag of its language: `README`, `tea.en`. */
const asWritten = (page: string): PageId[] => [
  page,
  page.replace(/(^|\/)README$/, "$1index"),
  page.replace(/\.[a-z]{2,3}(?:[-_]\w+)*$/, ""),
]

/** The pages that a path may name: `./os//qubes.md` is `os/qubes`; `os/` without an ending may be `os` or `os/index`. */
export function pagesNamed(path: string): PageId[] {
  const bare = posix.normalize(path).replace(/^\.\/?/, "")
  const file = asMarkdown(bare)
  if (file.endsWith(".md")) return asWritten(file.replace(/^\//, "").replace(/\.md$/, ""))
  const page = bare.replace(/\/$/, "")
  return bare.startsWith("/") ? [] : [page, page === "" ? "index" : `${page}/index`]
}

/**
 * Reads the `nav` of the settings, as MkDocs writes it. Entries that lead nowhere are told and left out. `lenient`: a path
 * that starts with a slash is an address of the host's, an address needs no title, and a section may be a map, as it is
 * to MkDocs.
 */
export function readNavigation(
  file: SettingsFile,
  nav: Data,
  pages: readonly PageId[],
  lenient = false,
): NavigationRead {
  const diagnostics: Diagnostic[] = []
  const known = new Set(pages)

  const wrong = (keys: Keys, expected = EXPECTED): [] => {
    diagnostics.push(diagnoseSetting(file, "C104", keys, { key: "nav", expected }))
    return []
  }
  const pageEntry = (path: string, title: string | undefined, keys: Keys): NavigationEntry[] => {
    const page = pagesNamed(path).find(each => known.has(each))
    if (page !== undefined) return [{ kind: "page", page, ...(title === undefined || title === "" ? {} : { title }) }]
    if (lenient && path.startsWith("/")) return [{ kind: "link", title: title || path, href: path }]
    const guess = nearest(
      path,
      pages.map(id => `${id}.md`),
    )
    const help = guess === undefined ? [] : [`did you mean \`${guess}\`?`]
    diagnostics.push(diagnoseSetting(file, "C108", keys, { page: path }, help))
    return []
  }
  const section = (title: string, entries: readonly NavigationEntry[]): NavigationEntry[] =>
    entries.length === 0 ? [] : [{ kind: "section", title, entries }]
  const titled = (title: string, value: Data, keys: Keys): NavigationEntry[] => {
    if (Array.isArray(value)) return section(title, list(value, keys))
    if (lenient && isDataMap(value)) return section(title, map(value, keys))
    if (typeof value !== "string") return wrong(keys)
    if (WEB.test(value)) return [{ kind: "link", title, href: lenient ? withoutAttributes(value) : value }]
    if (/^[a-z][\w+.-]*:/i.test(value)) return wrong(keys, "a page or a web address")
    return pageEntry(value, title, keys)
  }
  const bareLink = (href: string, keys: Keys): NavigationEntry[] =>
    lenient ? [{ kind: "link", title: href, href }] : wrong(keys, "a title and an address")
  const entry = (value: Data, keys: Keys): NavigationEntry[] => {
    if (typeof value === "string") return WEB.test(value) ? bareLink(value, keys) : pageEntry(value, undefined, keys)
    const pairs = isDataMap(value) ? Object.entries(value) : []
    const [pair] = pairs
    return pair && pairs.length === 1 ? titled(pair[0], pair[1], [...keys, pair[0]]) : wrong(keys)
  }
  const map = (values: DataMap, keys: Keys): NavigationEntry[] =>
    Object.entries(values).flatMap(([title, value]) => titled(title, value, [...keys, title]))
  const list = (values: readonly Data[], keys: Keys): NavigationEntry[] =>
    values.flatMap((value, at) => entry(value, [...keys, at]))

  const entries = Array.isArray(nav) ? list(nav, ["nav"]) : wrong(["nav"])
  return { entries, diagnostics }
}

/** `threat-models` → `Threat models`. */
const folderTitle = (name: string): string => {
  const words = name.replace(/[-_]+/g, " ").trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Index first, then by name; folders among the pages, as sections. */
const order = (a: string, b: string): number =>
  a === b ? 0 : a === "index" ? -1 : b === "index" ? 1 : byCodeUnit(a, b)

/** The navigation of a site that doesn't set one: its pages in the order of their files, folders as sections. */
export function navigationByFile(pages: readonly PageId[], folder = ""): NavigationEntry[] {
  const names = new Map<string, boolean>()
  for (const page of pages.filter(id => id.startsWith(folder))) {
    const rest = page.slice(folder.length)
    const slash = rest.indexOf("/")
    if (slash < 0) names.set(rest, names.get(rest) ?? false)
    else names.set(rest.slice(0, slash), true)
  }
  return [...names]
    .sort(([a], [b]) => order(a, b))
    .flatMap(([name, isFolder]): NavigationEntry[] => {
      const path = folder + name
      const page: NavigationEntry[] = pages.includes(path) ? [{ kind: "page", page: path }] : []
      if (!isFolder) return page
      const entries = [...page, ...navigationByFile(pages, `${path}/`)]
      return [{ kind: "section", title: folderTitle(name), entries }]
    })
}
