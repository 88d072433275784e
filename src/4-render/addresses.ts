import type { PageId, Site } from "../1-read/index.ts"
import type { Token } from "../2-parse/index.ts"
import type { AddressBook, Destinations } from "./page.ts"
import { attribute } from "./tokens.ts"

/** Path of a page from the site's root, with slashes at both ends: `/zh/os/qubes-overview/`. */
export function addressOf(page: PageId, locale: string): string {
  const path = page === "index" ? "" : page.replace(/\/index$/, "")
  return path === "" ? `/${locale}/` : `/${locale}/${path}/`
}

/** Follows a relative path from a page; where it climbs out of the pages' folder it goes on at the top. */
function follow(from: PageId, path: string): { readonly path: string; readonly climbs: boolean } {
  const parts = path.startsWith("/") ? [] : from.split("/").slice(0, -1)
  let climbs = false
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue
    if (part !== "..") parts.push(part)
    else if (parts.pop() === undefined) climbs = true
  }
  return { path: parts.join("/"), climbs }
}

/** What a relative path, seen from page `from`, names: a path relative to the pages' folder, or nothing where it climbs out. */
export function resolvePath(from: PageId, path: string): string | undefined {
  const { path: resolved, climbs } = follow(from, path)
  return climbs ? undefined : resolved
}

/** A page's address as what relative paths start at. */
const startOf = (page: PageId): string => addressOf(page, "").slice(2)

/** The path from the top of the site that a path from the server's root is; none outside the site. */
function belowSite(path: string, site: Site): string | undefined {
  const base = new URL(site.url).pathname
  return path.startsWith(base) ? resolvePath("index", path.slice(base.length)) : undefined
}

/**
 * What a path, written on page `from`, may name, the likelier first: from its file, as MkDocs reads Markdown, or from its
 * address, as browsers read what stands in HTML; they stop at the top. From the server's root, as servers read it.
 */
export function pathsNamed(from: PageId, written: string, site: Site): readonly string[] {
  if (written.startsWith("/")) return [belowSite(written, site) ?? []].flat()
  const found = [resolvePath(from, written), follow(startOf(from), written).path]
  return [...new Set(found.filter(path => path !== undefined))]
}

/** The shortest relative address that leads from one address of the site to another; both start with a slash. */
export function relativeAddress(from: string, to: string): string {
  const here = from.split("/").slice(1, -1)
  const there = to.split("/").slice(1)
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++
  const path = "../".repeat(here.length - shared) + there.slice(shared).join("/")
  return path === "" ? "./" : path
}

/** What a link in Markdown leads to. */
export type Destination =
  /** Another site, or an address that a site of ours doesn't own: printed as it is. */
  | { readonly kind: "elsewhere" }
  /** A path from the server's root, where this site has nothing by that name: printed as it is. */
  | { readonly kind: "server" }
  /** A path that climbs above the pages' folder: nothing of the site's, so it isn't printed. */
  | { readonly kind: "outside" }
  /** A page; `known` is false where no such page exists: the link leads to where it would be. */
  | {
      readonly kind: "page"
      readonly page: PageId
      readonly known: boolean
      readonly tail: string
      readonly anchor: string
    }
  | { readonly kind: "asset"; readonly path: string; readonly known: boolean; readonly tail: string }

/** A path as a file name has it: percent escapes undone where they can be. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The names that a file's page may have: its own, a folder's index, and the same without the tag of a language. */
const asWritten = (page: string): readonly [PageId, ...PageId[]] => [
  page,
  page.replace(/(^|\/)README$/, "$1index"),
  page.replace(/\.[a-z]{2,3}(?:[-_]\w+)*$/, ""),
]

/** The page that a path names, as `guide`, `guide/`, `guide/index` or `guide.html`. */
const pageNamed = (path: string, book: AddressBook): PageId | undefined =>
  [path, path === "" ? "index" : `${path}/index`, path.replace(/\.html$/i, "")].find(page => book.pages.has(page))

/** The page or asset that a path below the pages' folder names. */
function named(path: string, tail: string, anchor: string, book: AddressBook): Destination | undefined {
  if (book.assets.has(path)) return { kind: "asset", path, known: true, tail }
  const page = pageNamed(path, book)
  return page === undefined ? undefined : { kind: "page", page, known: true, tail, anchor }
}

/** Endings of Markdown files. */
const MARKDOWN = /\.(?:md|markdown|mkdn?|mdown)$/i

/** Where a path from the server's root leads to: `/guide/`, `/zh/guide/`, or `/docs/guide/` where the site is at `/docs/`. */
function fromServer(path: string, tail: string, anchor: string, book: AddressBook): Destination {
  const below = belowSite(path, book.site)
  if (below === undefined) return { kind: "server" }
  const [first, ...rest] = below.split("/")
  const ofLocale = book.site.locales.some(({ tag }) => tag === first) && pageNamed(rest.join("/"), book) !== undefined
  return ofLocale ? { kind: "elsewhere" } : (named(below, tail, anchor, book) ?? { kind: "server" })
}

/** Where `href`, written on page `from`, leads to. */
export function destinationOf(href: string, from: PageId, book: AddressBook): Destination {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return { kind: "elsewhere" }
  const [, path = "", tail = ""] = /^([^?#]*)(.*)$/s.exec(href) ?? []
  const anchor = decodePath(/#(.*)$/s.exec(tail)?.[1] ?? "")
  if (path === "") return { kind: "page", page: from, known: true, tail, anchor }
  const written = decodePath(path)
  const resolved = resolvePath(from, written)
  if (resolved !== undefined && MARKDOWN.test(resolved)) {
    const names = asWritten(resolved.replace(MARKDOWN, ""))
    const page = names.find(name => book.pages.has(name))
    return { kind: "page", page: page ?? names[0], known: page !== undefined, tail, anchor }
  }
  if (path.startsWith("/")) return fromServer(written, tail, anchor, book)
  // Where no file is, authors go by addresses, as in HTML: a page's own ends with a slash.
  for (const each of pathsNamed(from, written, book.site)) {
    const found = named(each, tail, anchor, book)
    if (found) return found
  }
  const inside = resolved ?? resolvePath(startOf(from), written)
  return inside === undefined ? { kind: "outside" } : { kind: "asset", path: inside, known: false, tail }
}

/** Output path of the file that a path on page `from` names; nothing where it isn't one of the site's. */
export function assetNamed(path: string, from: PageId, book: AddressBook): string | undefined {
  const destination = destinationOf(path, from, book)
  return destination.kind === "asset" ? book.assets.get(destination.path) : undefined
}

/** The address to print for a destination, relative to the address `here`; none where a link would leave the site. */
export function hrefOf(
  destination: Destination,
  href: string,
  here: string,
  locale: string,
  book: AddressBook,
): string | undefined {
  if (destination.kind === "elsewhere" || destination.kind === "server") return href
  if (destination.kind === "outside") return undefined
  if (destination.kind === "asset") {
    const output = book.assets.get(destination.path)
    return output === undefined ? href : relativeAddress(here, `/${output}`) + destination.tail
  }
  if (/^(?:[?#]|$)/.test(href)) return href
  return relativeAddress(here, addressOf(destination.page, locale)) + destination.tail
}

/** Absolute address of a path of the site (which starts with a slash). */
export const absoluteAddress = (site: Site, path: string): string => site.url + path.slice(1)

/** Notes what links may lead to, from the ids on each source page and the output paths of what is copied beside them. */
export function destinationsOf(
  site: Site,
  ids: ReadonlyMap<PageId, readonly string[]>,
  assets: ReadonlyMap<string, string>,
  unfit: ReadonlySet<string> = new Set(),
): Destinations {
  const anchors = new Map([...ids].map(([page, own]) => [page, new Set(own)]))
  return { site, pages: new Set(ids.keys()), assets, anchors, unfit }
}

/** Every id that tokens print, in order. */
export const idsIn = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(token => [
    ...(attribute(token, "id") ?? "").split(" ").filter(id => id !== ""),
    ...idsIn(token.children ?? []),
  ])
