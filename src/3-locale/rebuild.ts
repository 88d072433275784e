import type { Token } from "../2-parse/index.ts"
import type { Group } from "./groups.ts"
import { type Atom, type InlineNode, isReference, linkAddress, type Pair, tokensText } from "./inline.ts"
import { isLocalized } from "./localized-links.ts"
import type { Partners } from "./match.ts"
import { gapNodes } from "./segment.ts"
import type { Sides } from "./sides.ts"
import { copyToken } from "./tokens.ts"

const nodes = new WeakMap<Partners, ReadonlyMap<InlineNode, InlineNode>>()

/** Source node by target node, made once all elements of a unit are paired. */
function nodesOf(partners: Partners): ReadonlyMap<InlineNode, InlineNode> {
  const known = nodes.get(partners)
  if (known) return known
  const made = new Map<InlineNode, InlineNode>([...partners].map(([there, here]) => [there.node, here.node]))
  nodes.set(partners, made)
  return made
}

/** The target's words of a group with the source's elements; an element without a partner becomes its text. */
export function rebuild(sides: Sides, group: Group, keepsBreaks: boolean): InlineNode[] {
  const partners = nodesOf(sides.partners)
  const rewrite = (nodes: readonly InlineNode[]): InlineNode[] => nodes.flatMap(rewriteNode)
  const rewriteNode = (node: InlineNode): InlineNode[] => {
    const partner = partners.get(node)
    if (node.kind === "pair") return partner?.kind === "pair" ? [filled(partner, node)] : rewrite(node.children)
    if (node.kind === "atom") return partner ? [partner] : asText(node)
    return node.kind === "break" && node.hard && !keepsBreaks ? [softBreak(node)] : [node]
  }
  // What stands in a reference to a footnote is its number, which is the source's.
  const filled = (partner: Pair, link: Pair): Pair =>
    isReference(partner)
      ? partner
      : { ...partner, open: withOwnAddress(partner, link, sides.language), children: rewrite(link.children) }
  return sides.target.slice(...group.target).flatMap(({ nodes, gap }, at) => {
    const before = at === 0 ? [] : gapNodes(gap, nodes)
    return rewrite([...before, ...nodes])
  })
}

/** The source's opening token; that of a link knows the locale's own page, where the target leads there. */
function withOwnAddress(source: Pair, target: Pair, language: string): Token {
  const [address, own] = [linkAddress(source), linkAddress(target)]
  if (address === undefined || own === undefined || !isLocalized(address, own, language)) return source.open
  return copyToken(source.open, { meta: { ...source.open.meta, own } })
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
