import type { Group } from "./groups.ts"
import { type Atom, type InlineNode, type Pair, tokensText } from "./inline.ts"
import { gapNodes } from "./segment.ts"
import type { Sides } from "./sides.ts"
import { copyToken } from "./tokens.ts"

/** The target's words of a group with the source's elements; an element without a partner becomes its text. */
export function rebuild(sides: Sides, group: Group, keepsBreaks: boolean): InlineNode[] {
  const partners = new Map([...sides.partners].map(([there, here]) => [there.node as InlineNode, here.node]))
  const rewrite = (nodes: readonly InlineNode[]): InlineNode[] => nodes.flatMap(rewriteNode)
  const rewriteNode = (node: InlineNode): InlineNode[] => {
    const partner = partners.get(node)
    if (node.kind === "pair") return partner?.kind === "pair" ? [filled(partner, node)] : rewrite(node.children)
    if (node.kind === "atom") return partner ? [partner] : asText(node)
    return node.kind === "break" && node.hard && !keepsBreaks ? [softBreak(node)] : [node]
  }
  // What stands in a reference to a footnote is its number, which is the source's.
  const filled = (partner: Pair, { children }: Pair): Pair =>
    partner.open.type === "footnote_ref_open" ? partner : { ...partner, children: rewrite(children) }
  return sides.target.slice(...group.target).flatMap(({ nodes, gap }, at) => {
    const before = at === 0 ? [] : gapNodes(gap, nodes)
    return rewrite([...before, ...nodes])
  })
}

function softBreak(node: Extract<InlineNode, { kind: "break" }>): InlineNode {
  return { kind: "break", hard: false, token: copyToken(node.token, { type: "softbreak", tag: "br" }) }
}

/** What is left of an element that the source doesn't have: code and alternative text as words, a picture as nothing. */
function asText({ token }: Atom): InlineNode[] {
  const content = token.type === "code_inline" ? token.content : tokensText(token.children ?? [])
  if (content === "") return []
  return [
    {
      kind: "text",
      token: copyToken(token, { type: "text", tag: "", content, children: null, attrs: null, markup: "" }),
    },
  ]
}
