import type { BlockRule, Following, Place } from "./block-rule.ts"
import { numberCaptions } from "./caption-numbers.ts"
import { checkContainers, checkOpenBlocks } from "./check-blocks.ts"
import { type Element, newElement, rangeOf } from "./element.ts"
import { type Environment, report } from "./environment.ts"
import { readFootnotes } from "./footnotes.ts"
import { wrapTags } from "./html/wrap-tags.ts"
import { type Block, isEmpty, type Line, linesOf, split } from "./lines.ts"
import { paragraph } from "./rules/block/paragraph.ts"

/** Containers within containers that are read; what is deeper stays text. People write four or five. */
export const MAX_NESTING = 50

/** Reads lines into a tree of blocks: each block goes to the first rule that takes it, and what that leaves is next. */
export function readBlocks(lines: readonly Line[], rules: readonly BlockRule[], environment: Environment): Element {
  const read = (place: Place, blocks: readonly Block[]): void => {
    const waiting = [...blocks].reverse()
    const following: Following = () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) if (!isEmpty(next)) return next
      return undefined
    }
    const chosen = place.depth > MAX_NESTING ? [paragraph] : rules
    if (place.depth > MAX_NESTING) tooDeep(environment, blocks)
    for (let block = waiting.pop(); block; block = waiting.pop()) {
      if (isEmpty(block)) continue
      waiting.push(...[...firstOf(chosen, place, block, following)].reverse())
    }
  }
  const root = newElement("root", "", [0, 0])
  const place: Place = { parent: root, mode: "flow", depth: 0, environment, read }
  read(place, split(lines))
  readFootnotes(place, root)
  wrapTags(root, environment)
  numberCaptions(root, environment.options.captionLevels)
  checkContainers(root, environment)
  checkOpenBlocks(environment)
  return root
}

function tooDeep(environment: Environment, blocks: readonly Block[]): void {
  const [first] = blocks
  if (first) report(environment, "D207", rangeOf(linesOf(first)), { limit: MAX_NESTING })
}

function firstOf(rules: readonly BlockRule[], place: Place, block: Block, following: Following): readonly Block[] {
  for (const rule of rules) {
    const rest = rule(place, block, following)
    if (rest) return rest
  }
  return []
}
