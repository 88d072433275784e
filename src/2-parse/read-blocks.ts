import type { BlockRule, Place } from "./block-rule.ts"
import { type Element, newElement } from "./element.ts"
import type { Environment } from "./environment.ts"
import { type Block, isEmpty, type Line, split } from "./lines.ts"

/** Reads lines into a tree of blocks: each block goes to the first rule that takes it, and what that leaves is next. */
export function readBlocks(lines: readonly Line[], rules: readonly BlockRule[], environment: Environment): Element {
  const read = (place: Place, blocks: readonly Block[]): void => {
    const waiting = [...blocks].reverse()
    for (let block = waiting.pop(); block; block = waiting.pop()) {
      if (isEmpty(block)) continue
      waiting.push(...[...firstOf(rules, place, block)].reverse())
    }
  }
  const root = newElement("root", "", [0, 0])
  read({ parent: root, mode: "flow", depth: 0, environment, read }, split(lines))
  return root
}

function firstOf(rules: readonly BlockRule[], place: Place, block: Block): readonly Block[] {
  for (const rule of rules) {
    const rest = rule(place, block)
    if (rest) return rest
  }
  return []
}
