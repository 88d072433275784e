import type { Token } from "../../2-parse/index.ts"
import { type InlineNode, plainTextOf } from "../inline.ts"
import { placeOf } from "../places.ts"
import { oneLine } from "./one-line.ts"

/** Where a node begins or ends in the file; `sign` stands there for a mark that was opened before, or is closed behind. */
interface End {
  readonly at: number
  readonly sign: string
}

/**
 * Inline Markdown of nodes as the file has it, on one line; of text that stands in another file, its words. Nothing where
 * nodes with marks don't say where they stand.
 */
export function markdownOf(text: string, nodes: readonly InlineNode[]): string | undefined {
  const [start, end] = [endOf(nodes[0], "start"), endOf(nodes.at(-1), "end")]
  if (!start && nodes.every(({ kind }) => kind === "text")) return oneLine(plainTextOf(nodes)) || undefined
  if (!start || !end || end.at <= start.at || plainTextOf(nodes).trim() === "") return undefined
  return oneLine(start.sign + text.slice(start.at, end.at) + end.sign)
}

function endOf(node: InlineNode | undefined, side: "start" | "end"): End | undefined {
  const [edge, index] = side === "start" ? ([0, 0] as const) : ([1, -1] as const)
  if (node?.kind !== "pair") return plainEnd(node?.token, edge)
  const whole = plainEnd(side === "start" ? node.open : node.close, edge)
  const { markup } = node.open
  const inner = endOf(node.children.at(index), side)
  // A part of an emphasis around several sentences has the tokens of all of it.
  const isPart = whole && inner && markup !== "" && Math.abs(whole.at - inner.at) > markup.length
  const isMark = node.open.type !== "link_open" && node.open.type !== "html_open"
  return isPart && isMark ? { at: inner.at, sign: side === "start" ? markup + inner.sign : inner.sign + markup } : whole
}

function plainEnd(token: Token | undefined, edge: 0 | 1): End | undefined {
  const place = placeOf(token)
  return place && { at: place[edge], sign: "" }
}
