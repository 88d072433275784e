import { cutText, type InlineNode } from "./inline.ts"

/** Stands for a node that isn't text. */
const SOLID = "\ufffc"

/** Text of nodes that stand side by side, one character for each that isn't text itself. */
export function siblingText(nodes: readonly InlineNode[]): string {
  return nodes.map(node => (node.kind === "text" ? node.token.content : SOLID)).join("")
}

/** The nodes between two offsets into `siblingText`; texts are cut where they have to be. */
export function sliceSiblings(nodes: readonly InlineNode[], from: number, to = Number.POSITIVE_INFINITY): InlineNode[] {
  let offset = 0
  return nodes.flatMap(node => {
    const start = offset
    const length = node.kind === "text" ? node.token.content.length : 1
    offset += length
    const [left, right] = [Math.max(from, start), Math.min(to, offset)]
    if (left >= right) return []
    return node.kind === "text" && right - left < length ? [cutText(node, left - start, right - start)] : [node]
  })
}
