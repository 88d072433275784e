import { pictureName, plainAddress } from "./evidence.ts"
import { type Atom, type InlineNode, linkAddress, type Pair, pictureAddress, plainText } from "./inline.ts"
import { once } from "./once.ts"
import type { Segment } from "./segment.ts"
import { fold } from "./text.ts"
import { attribute } from "./tokens.ts"

/** An inline element of a unit: what the source has and a translation can't give. */
export interface InlineElement {
  readonly node: Pair | Atom
  /** Only elements of one kind can be partners: `link`, `image`, `code`, `icon`, `mark:strong`, `html:kbd`. */
  readonly kind: string
  /** What it points at or holds, as written. */
  readonly key: string
  /** `key` without what platforms change by themselves. */
  readonly plain: string
  /** Index of the segment that it stands in. */
  readonly segment: number
  /** Losing it loses something that the source points at. */
  readonly isEssential: boolean
  /** The link around it. */
  readonly link: InlineElement | undefined
}

/** The elements of a unit's segments, in order, outer ones first. */
export const elementsOf = once((segments: readonly Segment[]): readonly InlineElement[] => {
  const found: InlineElement[] = []
  const visit = (nodes: readonly InlineNode[], segment: number, link: InlineElement | undefined): void => {
    for (const node of nodes) {
      if (node.kind !== "pair" && node.kind !== "atom") continue
      const element = { node, segment, link, ...identify(node) }
      found.push(element)
      if (node.kind === "pair") visit(node.children, segment, element.kind === "link" ? element : link)
    }
  }
  for (const [at, { nodes }] of segments.entries()) visit(nodes, at, undefined)
  return found
})

type Identity = Pick<InlineElement, "kind" | "key" | "plain" | "isEssential">

function identify(node: Pair | Atom): Identity {
  const [link, picture] = [linkAddress(node), pictureAddress(node)]
  if (link !== undefined) return address("link", link, plainAddress)
  if (picture !== undefined) return address("image", picture, pictureName)
  if (node.kind === "atom") return identifyAtom(node)
  const { open } = node
  const text = fold(plainText(node))
  const id = attribute(open, "id")
  if (id !== undefined) return { kind: `id:${open.tag}`, key: id, plain: id, isEssential: true }
  const kind = open.type === "html_open" && !EMPHASIS.has(open.tag) ? `html:${open.tag}` : `mark:${markOf(open.tag)}`
  return { kind, key: `${attribute(open, "class") ?? ""} ${text}`, plain: text, isEssential: false }
}

const address = (kind: string, key: string, plain: (key: string) => string): Identity => ({
  kind,
  key,
  plain: plain(key),
  isEssential: true,
})

function identifyAtom({ token }: Atom): Identity {
  if (token.type === "code_inline") {
    const plain = fold(token.content)
    return { kind: "code", key: token.content, plain: plain || token.content, isEssential: true }
  }
  const isIcon = token.type === "icon"
  const key = isIcon ? token.markup : JSON.stringify([token.content, token.attrs])
  return { kind: isIcon ? "icon" : token.type, key, plain: key, isEssential: token.type !== "html_void" }
}

/** Elements that Markdown has signs for: written either way, they are the same. */
const EMPHASIS: ReadonlySet<string> = new Set(["em", "i", "strong", "b", "mark", "del", "s", "ins", "u", "sub", "sup"])
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["i", "em"],
  ["b", "strong"],
  ["s", "del"],
  ["u", "ins"],
])

const markOf = (tag: string): string => SYNONYMS.get(tag) ?? tag

/** How an element is called in a message. */
export function nameOfElement({ kind }: InlineElement): string {
  if (kind === "link" || kind === "image") return kind === "link" ? "a link" : "a picture"
  if (kind === "code") return "a code span"
  if (kind === "icon") return "an icon"
  if (kind.startsWith("html:")) return `the element <${kind.slice(5)}>`
  return kind.startsWith("id:") ? "an anchor" : "an element"
}
