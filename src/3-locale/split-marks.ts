import { cutText, type InlineNode, linkAddress, type Pair, plainText } from "./inline.ts"
import { attribute } from "./tokens.ts"

/**
 * Emphasis around several sentences as emphasis around each, so that sentences can be told apart. The parts share their
 * tokens: by these `joinMarks` knows them again.
 *
 *     *Sow early. Cut often.*  →  *Sow early.* *Cut often.*
 *
 * @param ends offsets into the text of all nodes at which sentences end.
 */
export function splitMarks(nodes: readonly InlineNode[], ends: readonly number[]): InlineNode[] {
  let [offset, next] = [0, 0]
  return nodes.flatMap(node => {
    const start = offset
    offset += plainText(node).length
    while ((ends[next] ?? Number.POSITIVE_INFINITY) <= start) next++
    const first = next
    while ((ends[next] ?? Number.POSITIVE_INFINITY) < offset) next++
    const inside = ends.slice(first, next)
    return isMark(node) && inside.length > 0 ? splitAt(node, start, inside) : [node]
  })
}

/** Emphasis and the like: nothing that could be pointed at. */
const isMark = (node: InlineNode): node is Pair =>
  node.kind === "pair" &&
  linkAddress(node) === undefined &&
  node.open.type !== "html_open" &&
  attribute(node.open, "id") === undefined

function splitAt(pair: Pair, start: number, ends: readonly number[]): InlineNode[] {
  const parts: InlineNode[][] = [[]]
  let offset = start
  for (const child of pair.children) {
    for (const piece of cutChild(child, offset, ends)) {
      if (ends.includes(offset)) parts.push([])
      parts.at(-1)?.push(piece)
      offset += plainText(piece).length
    }
  }
  return parts.filter(children => children.length > 0).flatMap(children => partOf(pair, children))
}

/** A part of emphasis, the white space at its end behind it. */
function partOf(pair: Pair, children: readonly InlineNode[]): InlineNode[] {
  const last = children.at(-1)
  if (last?.kind !== "text") return [{ ...pair, children }]
  const { content } = last.token
  const { length } = content.trimEnd()
  if (length === content.length) return [{ ...pair, children }]
  const words = length === 0 ? [] : [cutText(last, 0, length)]
  return [{ ...pair, children: [...children.slice(0, -1), ...words] }, cutText(last, length, content.length)]
}

/** A text in as many pieces as sentences end in it; another node whole. */
function cutChild(node: InlineNode, start: number, ends: readonly number[]): InlineNode[] {
  if (node.kind !== "text") return [node]
  const { length } = node.token.content
  const cuts = ends.map(end => end - start).filter(cut => cut > 0 && cut < length)
  if (cuts.length === 0) return [node]
  return [0, ...cuts].map((cut, at) => cutText(node, cut, cuts[at] ?? length))
}

/** Puts parts of one emphasis that stand side by side together again, with the white space between them. */
export function joinMarks(nodes: readonly InlineNode[]): InlineNode[] {
  const joined: InlineNode[] = []
  for (const node of nodes) {
    const between = isSpace(joined.at(-1)) ? joined.slice(-1) : []
    const last = joined.at(-1 - between.length)
    if (node.kind === "pair" && last?.kind === "pair" && last.open === node.open)
      joined.splice(-1 - between.length, 1 + between.length, {
        ...last,
        children: [...last.children, ...between, ...node.children],
      })
    else joined.push(node)
  }
  return joined
}

const isSpace = (node: InlineNode | undefined): boolean => node?.kind === "text" && node.token.content.trim() === ""
