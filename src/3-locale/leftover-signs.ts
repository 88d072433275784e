import type { InlineNode } from "./inline.ts"
import { siblingText, sliceSiblings } from "./siblings.ts"

/** Markup that shows though its element doesn't need it: nothing is lost with it. */
const LEFTOVERS: readonly { readonly name: string; readonly sign: RegExp }[] = [
  {
    name: "an attribute list that stood apart",
    sign: /\s?\{\s?(?:[:#.][\w-]+|(?:align|class|rel|target|title)\s?=\s?(?:"[^"{}]*"|[\w-]+))(?:\s[^{}\ufffc]*)?\}/u,
  },
  { name: "a numbered placeholder without a partner", sign: /<\/?\d{1,3}>/u },
  {
    name: "a mark's sign without a partner",
    sign: /(?<![=\p{L}\p{N}])==(?=[\p{L}\p{N}\p{Ps}\p{Pi}"'])|(?<=[\p{L}\p{N}\p{P}])==(?![=\p{L}\p{N}])/u,
  },
]

/** As many are taken out of one unit. */
const MAX_SIGNS = 20

/** Takes markup away that shows in a target's words, and not in the source's. */
export function withoutLeftovers(
  nodes: readonly InlineNode[],
  sourceText: string,
): { readonly nodes: readonly InlineNode[]; readonly names: readonly string[] } {
  const names: string[] = []
  let left = nodes
  for (const { name, sign } of LEFTOVERS) {
    if (sign.test(sourceText)) continue
    for (let count = 0; count < MAX_SIGNS; count++) {
      const found = sign.exec(siblingText(left))
      if (!found) break
      left = [...sliceSiblings(left, 0, found.index), ...sliceSiblings(left, found.index + found[0].length)]
      names.push(name)
    }
  }
  return { nodes: left, names }
}
