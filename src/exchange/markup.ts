import type { Token } from "../2-parse/index.ts"
import { type InlineNode, inlineTokens, linkAddress, pictureAddress, placeOf } from "../3-locale/index.ts"
import { attribute, signatureOf } from "./signature.ts"

/** A piece of the source's markup in a sentence, for which a placeholder stands. */
export interface Markup {
  /** From 1, in the order of the source. */
  readonly number: number
  /** Short, in letters: `link`, `code`. */
  readonly name: string
  /** For people: `link to guide.md`. */
  readonly description: string
  /** A translation that loses it isn't taken. */
  readonly isEssential: boolean
  /** It stands around words. */
  readonly isPaired: boolean
  /** Markdown before and after the words, as the source has it; of what stands for itself, all of it is `open`. */
  readonly written: readonly [open: string, close: string]
  /** The same in a way that reads alike wherever it stands. */
  readonly plain: readonly [open: string, close: string]
  /** What its tokens are, to compare what was written with what is read. */
  readonly signature: readonly [open: readonly string[], close: readonly string[]]
}

type Pair = Extract<InlineNode, { kind: "pair" }>

/** Markup by the token that opens it. */
export type MarkupByToken = ReadonlyMap<Token, Markup>

/** The markup of a sentence, numbered. */
export function markupIn(nodes: readonly InlineNode[], text: string): MarkupByToken {
  const found = new Map<Token, Markup>()
  const visit = (node: InlineNode): void => {
    if (node.kind === "atom") found.set(node.token, atom(node.token, found.size + 1, text))
    if (node.kind !== "pair") return
    const isWhole = standsForItself(node)
    found.set(node.open, pair(node, found.size + 1, text, isWhole))
    if (!isWhole) node.children.forEach(visit)
  }
  nodes.forEach(visit)
  return found
}

const isSamePlace = (one: Token, other: Token): boolean => {
  const [left, right] = [placeOf(one), placeOf(other)]
  return left !== undefined && right !== undefined && left[0] === right[0] && left[1] === right[1]
}

/** Written as one thing, without words to translate: `<https://…>`, `[^1]`, `++ctrl+c++`, `<span id="x"></span>`. */
function standsForItself({ open, children }: Pair): boolean {
  const [first] = children
  if (!first) return true
  const token = first.kind === "pair" ? first.open : first.token
  return open.type !== "sup_open" && isSamePlace(open, token)
}

const slice = (text: string, [start, end]: readonly [number, number]): string => text.slice(start, Math.max(start, end))

function atom(token: Token, number: number, text: string): Markup {
  const place = placeOf(token)
  const plain = plainAtom(token)
  const written = place ? slice(text, place) : plain
  return {
    number,
    ...nameOfAtom(token),
    isEssential: token.type !== "html_void",
    isPaired: false,
    written: [written, ""],
    plain: [plain || written, ""],
    signature: [signatureOf([token]), []],
  }
}

function nameOfAtom(token: Token): Pick<Markup, "name" | "description"> {
  const { type, content, markup, tag } = token
  const picture = pictureAddress({ kind: "atom", token })
  if (picture !== undefined) return { name: "image", description: `picture ${picture}` }
  if (type === "code_inline") return { name: "code", description: `code ${content}` }
  if (type === "icon") return { name: "icon", description: `icon ${markup}` }
  if (type === "math_inline") return { name: "formula", description: `formula ${content}` }
  return { name: lettersOf(tag), description: `<${tag}>` }
}

const lettersOf = (tag: string): string => (/^[a-z]+$/.test(tag) ? tag : "html")

function plainAtom(token: Token): string {
  const { type, content, markup } = token
  const picture = pictureAddress({ kind: "atom", token })
  if (picture !== undefined) return `![](${destination(picture)})`
  if (type === "icon") return markup
  return type === "code_inline" ? codeSpan(content) : ""
}

/** Code between more backticks than any run in it has. */
function codeSpan(content: string): string {
  const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map(run => run.length))
  const fence = "`".repeat(longest + 1)
  const pad = /^`|`$/.test(content) ? " " : ""
  return `${fence}${pad}${content}${pad}${fence}`
}

/** An address as it may stand in the parentheses of a link. */
const destination = (address: string): string =>
  /^[^\s()<>"'\\*_`[\]]*$/.test(address) ? address : `<${address.replace(/[<>]/g, encodeURIComponent)}>`

function pair(node: Pair, number: number, text: string, isWhole: boolean): Markup {
  const { open, close } = node
  const signature = isWhole
    ? ([signatureOf(inlineTokens([node])), []] as const)
    : ([signatureOf([open]), signatureOf([close])] as const)
  const address = linkAddress(node)
  return {
    number,
    ...nameOfPair(node, address),
    isEssential: address !== undefined || attribute(open, "id") !== undefined || open.type === "footnote_ref_open",
    isPaired: !isWhole,
    written: isWhole ? [wholeOf(node, text), ""] : sidesOf(node, text),
    plain: isWhole ? [plainWhole(node, text), ""] : plainSides(node, text),
    signature,
  }
}

function nameOfPair({ open, children }: Pair, address: string | undefined): Pick<Markup, "name" | "description"> {
  if (open.type === "footnote_ref_open") return { name: "footnote", description: "reference to a footnote" }
  if (open.type === "keys_open") return { name: "keys", description: `keys ${textOf(children)}` }
  if (open.type === "emoji_open") return { name: "emoji", description: textOf(children) }
  if (address !== undefined) return { name: "link", description: `link to ${address}` }
  return { name: lettersOf(open.tag), description: DESCRIPTIONS.get(open.tag) ?? `<${open.tag}>` }
}

const DESCRIPTIONS: ReadonlyMap<string, string> = new Map([
  ["em", "emphasis"],
  ["strong", "strong emphasis"],
  ["mark", "marked text"],
  ["del", "deleted text"],
  ["ins", "inserted text"],
  ["sub", "subscript"],
  ["sup", "superscript"],
])

const textOf = (nodes: readonly InlineNode[]): string =>
  inlineTokens(nodes)
    .map(({ content }) => content)
    .join("")

/** All of it, with an empty element's closing tag. */
function wholeOf({ open, close }: Pair, text: string): string {
  const [from, to] = [placeOf(open), placeOf(close)]
  return from && to ? slice(text, [from[0], to[1]]) : ""
}

function plainWhole(node: Pair, text: string): string {
  const address = linkAddress(node)
  const content = textOf(node.children)
  if (address === undefined || node.open.type === "footnote_ref_open") return wholeOf(node, text)
  if (content === address || `mailto:${content}` === address) return `<${content}>`
  return `[${content}](${destination(address)})`
}

/** Signs of emphasis, which mean the same next to letters of any script; underscores don't. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["em_open", "*"],
  ["strong_open", "**"],
  ["mark_open", "=="],
  ["del_open", "~~"],
  ["ins_open", "^^"],
  ["sub_open", "~"],
])

function sidesOf(node: Pair, text: string): [string, string] {
  const { open, close, children } = node
  const sign = SIGNS.get(open.type)
  if (sign !== undefined) return [sign, sign]
  if (linkAddress(node) === undefined || open.type !== "link_open") return tagsOf(node, text)
  const [end, whole] = [placeOf(inlineTokens(children).at(-1)), placeOf(close)]
  const behind = end && whole ? slice(text, [end[1], whole[1]]) : ""
  return behind.startsWith("](") ? ["[", behind] : plainSides(node, text)
}

/** Of an HTML element its tags; a mark of another kind as an element. */
function tagsOf({ open, close }: Pair, text: string): [string, string] {
  const [from, to] = [placeOf(open), placeOf(close)]
  const isHtml = open.type === "html_open" && from !== undefined && to !== undefined
  return isHtml ? [slice(text, from), slice(text, to)] : [`<${open.tag}>`, `</${open.tag}>`]
}

function plainSides(node: Pair, text: string): [string, string] {
  const { open } = node
  const address = linkAddress(node)
  if (address !== undefined && open.type === "link_open") {
    const title = attribute(open, "title")?.replace(/"/g, "&quot;")
    return ["[", `](${destination(address)}${title === undefined ? "" : ` "${title}"`})`]
  }
  if (open.type !== "html_open" || attribute(open, "class") === "critic") return [`<${open.tag}>`, `</${open.tag}>`]
  return [tagsOf(node, text)[0], `</${open.tag}>`]
}
