import type { PageId } from "../1-read/index.ts"
import { addressOf } from "../4-render/index.ts"

/** A name for a page of the theme's own that no page of the content has: `search`, else `search-2`. */
export function freeName(wanted: PageId, pages: Iterable<PageId>): PageId {
  const taken = new Set([...pages].map(page => addressOf(page, "").toLowerCase()))
  const isFree = (name: PageId): boolean => !taken.has(addressOf(name, ""))
  let name = wanted
  for (let number = 2; !isFree(name); number++) name = `${wanted}-${number}`
  return name
}
