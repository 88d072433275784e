import { type InlineNode, plainTextOf } from "../inline.ts"
import { placeOf } from "../places.ts"
import { oneLine } from "./one-line.ts"

/** Inline Markdown of nodes as the file has it, on one line; nothing where they don't say where they stand. */
export function markdownOf(text: string, nodes: readonly InlineNode[]): string | undefined {
  const [first, last] = [nodes[0], nodes.at(-1)]
  const start = placeOf(first?.kind === "pair" ? first.open : first?.token)
  const end = placeOf(last?.kind === "pair" ? last.close : last?.token)
  if (!start || !end || end[1] <= start[0] || plainTextOf(nodes).trim() === "") return undefined
  return oneLine(text.slice(start[0], end[1]))
}
