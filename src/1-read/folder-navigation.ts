import { posix } from "node:path"
import { byCodeUnit } from "./files.ts"
import type { FolderOrder, FolderOrders } from "./folder-order.ts"
import { pagesNamed, WEB } from "./navigation.ts"
import { globMatcher } from "./path-patterns.ts"
import type { NavigationEntry, PageId } from "./project.ts"
import { type Data, isDataMap, type Keys } from "./yaml.ts"

/** What a folder's navigation is made of. */
interface Tree {
  readonly pages: readonly PageId[]
  readonly orders: FolderOrders
  readonly missing: (order: FolderOrder, path: string, keys: Keys) => void
}

/** A tree while it is gone through. */
interface Walk extends Tree {
  /** Folders that have had their section: orders that name one again and again would make no end of entries. */
  readonly entered: Set<string>
}

/** A page or a folder right below another folder. */
interface Child {
  readonly kind: "page" | "folder"
  readonly path: string
  /** As a file is called: `tea.md`. */
  readonly name: string
}

/** `green-tea` → `Green tea`; a name with capitals is left as it is. */
function folderTitle(path: string): string {
  const words = posix.basename(path).replace(/[-_]/g, " ")
  return words === words.toLowerCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words
}

/** `9.md` before `10.md`. */
function naturally(a: string, b: string): number {
  const others = b.split(/(\d+)/)
  for (const [at, part] of a.split(/(\d+)/).entries()) {
    const other = others[at] ?? ""
    const order = at % 2 === 1 ? Number(part) - Number(other) : byCodeUnit(part, other)
    if (order !== 0) return order
  }
  return byCodeUnit(a, b)
}

const isIndex = ({ kind, name }: Child): boolean => kind === "page" && name === "index.md"

/** The index first, then pages, then folders, as MkDocs has them; a folder's own order may turn them or mix them. */
function sorted(children: readonly Child[], { isDescending, isNatural, isMixed }: FolderOrder): Child[] {
  const compare = isNatural ? naturally : byCodeUnit
  const rank = (child: Child): number => (isIndex(child) ? 0 : child.kind === "page" || isMixed ? 1 : 2)
  return [...children].sort(
    (a, b) => rank(a) - rank(b) || (isDescending ? compare(b.name, a.name) : compare(a.name, b.name)),
  )
}

/** What lies right below a folder, `""` for the pages' own. */
function childrenOf(pages: readonly PageId[], folder: string): Child[] {
  const prefix = folder === "" ? "" : `${folder}/`
  const children = new Map<string, Child>()
  for (const page of pages.filter(id => id.startsWith(prefix))) {
    const [name = "", ...rest] = page.slice(prefix.length).split("/")
    const path = prefix + name
    const child: Child = rest.length === 0 ? { kind: "page", path, name: `${name}.md` } : { kind: "folder", path, name }
    children.set(`${child.kind} ${path}`, child)
  }
  return [...children.values()]
}

/** What a name in a folder's order stands for: a folder below it, or a page. */
function namedBy({ pages }: Tree, folder: string, name: string): Child | undefined {
  const path = posix.join(folder, name).replace(/\/$/, "")
  const isBelow = path !== "." && path !== folder && path.startsWith(folder === "" ? "" : `${folder}/`)
  if (isBelow && pages.some(page => page.startsWith(`${path}/`))) return { kind: "folder", path, name: path }
  const page = pagesNamed(path).find(each => pages.includes(each))
  return page === undefined ? undefined : { kind: "page", path: page, name: `${page}.md` }
}

/** `...`, `... | *.md`, `*`: what an order doesn't name. The names that fit; `undefined`: it is no such entry. */
function restIn(text: string): ((child: Child) => boolean) | undefined {
  const [, written] = /^\.\.\.(?:\s*\|\s*(?:flat\s*\|?\s*)?(?:glob=)?(.*))?$/.exec(text) ?? []
  if (text.startsWith("...")) return written && !written.startsWith("regex=") ? fitting(written) : () => true
  if (!/[*?[]/.test(text) || WEB.test(text)) return undefined
  const fits = fitting(text.replace(/\/$/, ""))
  return child => fits(child) && (child.kind === "folder" || !text.endsWith("/"))
}

const fitting = (glob: string): ((child: Child) => boolean) => {
  const fits = globMatcher([glob])
  return ({ name }) => fits(name)
}

/** An entry of an order: what it is called, and what it says. */
interface Entry {
  readonly title: string | undefined
  readonly value: Data
  readonly keys: Keys
}

function entriesIn(list: readonly Data[], keys: Keys): Entry[] {
  return list.flatMap((each, at): Entry[] => {
    if (!isDataMap(each)) return [{ title: undefined, value: each, keys: [...keys, at] }]
    if (typeof each.glob === "string") return [{ title: undefined, value: each.glob, keys: [...keys, at, "glob"] }]
    return Object.entries(each).map(([title, value]) => ({
      title: title.trim() === "" ? undefined : title,
      value,
      keys: [...keys, at, title],
    }))
  })
}

/** Paths of what an order names, sections in it included. */
function namesIn(tree: Tree, folder: string, entries: readonly Entry[]): string[] {
  return entries.flatMap(({ value, keys }) => {
    if (Array.isArray(value)) return namesIn(tree, folder, entriesIn(value, keys))
    const child = typeof value === "string" && restIn(value) === undefined ? namedBy(tree, folder, value) : undefined
    return child === undefined ? [] : [`${child.kind} ${child.path}`]
  })
}

function sectionOf(tree: Walk, path: string, title: string | undefined): NavigationEntry[] {
  if (tree.entered.has(path)) return []
  tree.entered.add(path)
  const order = tree.orders(path)
  if (order.isHidden) return []
  const entries = navigationIn(tree, path, order)
  const [only] = entries
  if (only === undefined || (order.collapses && entries.length === 1 && only.kind === "page")) return entries
  return [{ kind: "section", title: title ?? order.title ?? folderTitle(path), entries }]
}

const entryOf = (tree: Walk, { kind, path }: Child, title?: string): NavigationEntry[] =>
  kind === "folder" ? sectionOf(tree, path, title) : [{ kind, page: path, ...(title ? { title } : {}) }]

/** The navigation of a folder, by its own order or by file. */
function navigationIn(tree: Walk, folder: string, order: FolderOrder): NavigationEntry[] {
  const entries = entriesIn(order.nav ?? ["..."], ["nav"])
  const taken = new Set(namesIn(tree, folder, entries))
  const own = order.file && posix.basename(order.file.located.file)
  const children = sorted(childrenOf(tree.pages, folder), order).filter(child => child.name !== own || isIndex(child))
  const rest = (fits: (child: Child) => boolean): NavigationEntry[] =>
    children.flatMap(child => {
      const name = `${child.kind} ${child.path}`
      if (taken.has(name) || !fits(child)) return []
      taken.add(name)
      return entryOf(tree, child)
    })
  const section = (title: string, list: readonly Entry[]): NavigationEntry[] => {
    const inner = list.flatMap(read)
    return inner.length === 0 ? [] : [{ kind: "section", title, entries: inner }]
  }
  const named = (path: string, title: string | undefined, keys: Keys): NavigationEntry[] => {
    const child = namedBy(tree, folder, path)
    if (child === undefined) tree.missing(order, path, keys)
    return child === undefined ? [] : entryOf(tree, child, title)
  }
  const read = ({ title, value, keys }: Entry): NavigationEntry[] => {
    if (Array.isArray(value)) return section(title ?? "", entriesIn(value, keys))
    if (typeof value !== "string") return []
    if (WEB.test(value)) return [{ kind: "link", title: title ?? value, href: value }]
    const fits = restIn(value)
    return fits ? rest(fits) : named(value, title, keys)
  }
  const index = order.hasIndex && folder !== "" ? rest(isIndex) : []
  return [...index, ...entries.flatMap(read), ...(order.appendsRest ? rest(() => true) : [])]
}

/** The navigation of pages as MkDocs makes it of their folders, in the order that the folders have of their own. */
export const navigationByFolder = (tree: Tree, given: Partial<FolderOrder> = {}): NavigationEntry[] =>
  navigationIn({ ...tree, entered: new Set() }, "", { ...tree.orders(""), ...given })
