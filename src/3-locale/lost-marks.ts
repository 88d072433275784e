import type { InlineElement } from "./elements.ts"
import type { InlineNode, Pair } from "./inline.ts"
import { sliceSiblings } from "./siblings.ts"
import { linkAs, type Stray } from "./stray.ts"

/** Signs around words, by kind of element. */
const SIGNS: ReadonlyMap<string, RegExp> = new Map([
  ["mark:strong", /\*\*|＊＊|__/g],
  ["mark:em", /(?<!\*)\*(?!\*)|＊/g],
  ["mark:mark", /==|＝＝/g],
])

/** `** words **`, `**词。**词`: signs that are none because of a space, or of the letters around them. */
export function findMarked(lost: InlineElement, nodes: readonly InlineNode[], text: string): Stray | undefined {
  const signs = SIGNS.get(lost.kind)
  const [open, close] = signs ? text.matchAll(signs) : []
  if (!open || !close || open[0] !== close[0]) return undefined
  const [from, to] = [open.index + open[0].length, close.index]
  const inside = text.slice(from, to)
  const start = from + (inside.length - inside.trimStart().length)
  const end = from + inside.trimEnd().length
  const marked = start < end ? linkAs(lost, sliceSiblings(nodes, start, end)) : undefined
  if (marked?.kind !== "pair" || marked.children.some(node => isAlike(node, marked))) return undefined
  const around = [sliceSiblings(nodes, from, start), sliceSiblings(nodes, end, to)] as const
  return { from: open.index, to: to + close[0].length, nodes: [...around[0], marked, ...around[1]] }
}

/** What stands between two marks would become a mark that holds one. */
const isAlike = (node: InlineNode, { open }: Pair): boolean => node.kind === "pair" && node.open.tag === open.tag
