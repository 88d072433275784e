import type { Range, Token, TokenMeta } from "../2-parse/index.ts"
import { attribute, copyToken } from "./tokens.ts"

/** Inline content as a tree: what stands between an opening and a closing token is inside. */
export type InlineNode = TextNode | BreakNode | Atom | Pair

export interface TextNode {
  readonly kind: "text"
  readonly token: Token
}

/** A line's end inside a block, `<br>` included. */
export interface BreakNode {
  readonly kind: "break"
  readonly hard: boolean
  readonly token: Token
}

/** An element without inline content: code, image, icon, formula, reference to a footnote. */
export interface Atom {
  readonly kind: "atom"
  readonly token: Token
}

/** Link, emphasis, HTML element. */
export interface Pair {
  readonly kind: "pair"
  readonly open: Token
  readonly close: Token
  readonly children: readonly InlineNode[]
}

/** Deeper than this nobody writes; a unit that does is left as it stands. */
const MAX_DEPTH = 60

interface OpenPair {
  readonly open: Token
  readonly children: InlineNode[]
}

/** The tree of an inline token's children, or nothing where it isn't balanced or nested too deeply. */
export function inlineTree(tokens: readonly Token[]): InlineNode[] | undefined {
  const root: InlineNode[] = []
  const stack: OpenPair[] = []
  for (const token of tokens) {
    const siblings = stack.at(-1)?.children ?? root
    if (token.nesting === 0) siblings.push(leaf(token))
    else if (token.nesting === 1) stack.push({ open: token, children: [] })
    else {
      const pair = stack.pop()
      if (!pair) return undefined
      const parent = stack.at(-1)?.children ?? root
      parent.push({ kind: "pair", open: pair.open, close: token, children: pair.children })
    }
    if (stack.length > MAX_DEPTH) return undefined
  }
  return stack.length === 0 ? root : undefined
}

function leaf(token: Token): InlineNode {
  if (token.type === "text") return { kind: "text", token }
  if (token.type === "softbreak") return { kind: "break", hard: false, token }
  if (token.type === "hardbreak" || token.tag === "br") return { kind: "break", hard: true, token }
  return { kind: "atom", token }
}

/** Back to tokens, in order. */
export function inlineTokens(nodes: readonly InlineNode[]): Token[] {
  return nodes.flatMap(node =>
    node.kind === "pair" ? [node.open, ...inlineTokens(node.children), node.close] : [node.token],
  )
}

/** Stands for an image or an icon in plain text; letters of no language. */
const OBJECT = "\ufffc"

/** Words of a node as they are read; an image's alternative text is not among them. */
export function plainText(node: InlineNode): string {
  if (node.kind === "text") return node.token.content
  if (node.kind === "break") return node.hard ? "\n" : " "
  if (node.kind === "atom") return isObject(node.token) ? OBJECT : node.token.content
  return isReference(node) ? OBJECT : node.children.map(plainText).join("")
}

/** A reference to a footnote: the number in it is none of the text's. */
export const isReference = ({ open }: Pair): boolean => open.type === "footnote_ref_open"

const isObject = (token: Token): boolean => token.content === "" || token.type === "image" || token.type === "icon"

export function plainTextOf(nodes: readonly InlineNode[]): string {
  return nodes.map(plainText).join("")
}

/** Where code, pictures and other single things stand in the plain text of nodes. */
export function atomsIn(nodes: readonly InlineNode[]): Range[] {
  let end = 0
  const found = (node: InlineNode): Range[] => {
    if (node.kind === "pair" && !isReference(node)) return node.children.flatMap(found)
    const start = end
    end += plainText(node).length
    return node.kind === "atom" ? [[start, end]] : []
  }
  return nodes.flatMap(found)
}

/** Plain text without what stands for pictures, trimmed: for people. */
export function readableText(nodes: readonly InlineNode[]): string {
  return plainTextOf(nodes).replaceAll(OBJECT, "").replace(/\s+/gu, " ").trim()
}

/** Words that have a language: what is left without code, formulas, pictures. */
export function prose(nodes: readonly InlineNode[]): string {
  return nodes
    .map(node => {
      if (node.kind === "pair") return isReference(node) ? " " : prose(node.children)
      if (node.kind === "atom") return " "
      return plainText(node)
    })
    .join("")
}

/** The text of an image's alternative text, or of any tokens' words. */
export function tokensText(tokens: readonly Token[]): string {
  return tokens
    .map(token => {
      if (token.type === "softbreak" || token.type === "hardbreak") return " "
      return token.children ? tokensText(token.children) : token.content
    })
    .join("")
}

/** Every node, outer ones before inner ones. */
export function* walkInline(nodes: readonly InlineNode[]): Generator<InlineNode> {
  for (const node of nodes) {
    yield node
    if (node.kind === "pair") yield* walkInline(node.children)
  }
}

/** Where a link leads, if the node is one. */
export function linkAddress(node: InlineNode): string | undefined {
  const isLink = node.kind === "pair" && (node.open.type === "link_open" || node.open.tag === "a")
  return isLink ? attribute(node.open, "href") : undefined
}

/** Address of a picture, if the node is one. */
export function pictureAddress(node: InlineNode): string | undefined {
  const isPicture = node.kind === "atom" && (node.token.type === "image" || node.token.tag === "img")
  return isPicture ? (attribute(node.token, "src") ?? "") : undefined
}

/** A part of a text, with the part of its place. */
export function cutText(node: TextNode, from: number, to: number): TextNode {
  const { token } = node
  const part = copyToken(token, { content: token.content.slice(from, to) })
  const { at: place, seams = [] } = (token.meta ?? {}) as TokenMeta
  if (!place) return { kind: "text", token: part }
  if (seams.length > 0) {
    const start = sourceOf(seams, from)
    const inside = seams.slice(seamAt(seams, from) + 1, seamAt(seams, to - 1) + 1)
    const own = [[0, start], ...inside.map(([content, text]) => [content - from, text])]
    part.meta = { ...part.meta, at: [start, to === token.content.length ? place[1] : sourceOf(seams, to)], seams: own }
  } else if (place[1] - place[0] === token.content.length) {
    const range: Range = [place[0] + from, place[0] + to]
    part.meta = { ...part.meta, at: range }
  }
  return { kind: "text", token: part }
}

type Seams = NonNullable<TokenMeta["seams"]>

/** Index of the piece that an offset into the content is in. */
function seamAt(seams: Seams, offset: number): number {
  let low = 0
  let high = seams.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((seams[middle]?.[0] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Where an offset into the content is in the text. */
function sourceOf(seams: Seams, offset: number): number {
  const [content, text] = seams[seamAt(seams, offset)] ?? [0, 0]
  return text + offset - content
}

/** A space, as a token like those around it. */
export function space(nodes: readonly InlineNode[]): InlineNode | undefined {
  const first = nodes[0]
  if (!first) return undefined
  const model = first.kind === "pair" ? first.open : first.token
  const token = copyToken(model, {
    type: "text",
    tag: "",
    nesting: 0,
    content: " ",
    children: null,
    attrs: null,
    meta: null,
    markup: "",
  })
  return { kind: "text", token }
}
