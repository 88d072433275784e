import type { Data, DataMap } from "./yaml.ts"

/** A list's item, and how far it is indented. */
interface Item {
  readonly indent: number
  readonly title: string
  readonly path: string | undefined
  readonly items: Item[]
}

const ITEM = /^( *)(?:[*+-]|\d+\.) +(.*?) *$/
const LINK = /^\[((?:[^\][]|\[[^\][]*\])*)\]\(<?([^()<>]*(?:\([^()]*\)[^()<>]*)*)>?\)$/
/** `*.md`, `folder/`: an item without a link that is a path all the same. */
const PATH = /[*?]|\/$|\.md$/

function itemOf(line: string): Item | undefined {
  const [, indent = "", text] = ITEM.exec(line.replaceAll("\t", "    ")) ?? []
  if (text === undefined) return undefined
  const [, title, path] = LINK.exec(text) ?? []
  const bare = text.replace(/\\(?=[*_])/g, "")
  const own = path ?? (PATH.test(bare) ? bare : undefined)
  return { indent: indent.length, title: (title ?? text).replace(/[*_`\\]/g, ""), path: own, items: [] }
}

/** The items of the first list, or of the one behind `<!--nav-->`, each in the one that it is nested in. */
function itemsIn(text: string): readonly Item[] {
  const lines = (text.split(/<!-- *nav *-->/)[1] ?? text).split("\n")
  const root: Item = { indent: -1, title: "", path: undefined, items: [] }
  const open = [root]
  for (const line of lines) {
    const item = itemOf(line)
    if (item === undefined && /^\S/.test(line) && root.items.length > 0) break
    if (item === undefined) continue
    while ((open.at(-1)?.indent ?? -1) >= item.indent) open.pop()
    open.at(-1)?.items.push(item)
    open.push(item)
  }
  return root.items
}

function entryOf({ title, path, items }: Item): Data {
  const inner = items.map(entryOf)
  const value = items.length === 0 ? path : path === undefined ? inner : [path, ...inner]
  if (value === undefined || title === path) return path ?? ""
  const entry: DataMap = Object.assign(Object.create(null), { [title]: value })
  return entry
}

/** The navigation that a page's list of links is to the plugin literate-nav; nothing where there is no list. */
export function literateOrder(text: string): readonly Data[] | undefined {
  const items = itemsIn(text)
  return items.length === 0 ? undefined : items.map(entryOf).filter(entry => entry !== "")
}
