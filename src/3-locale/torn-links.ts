import type { InlineElement } from "./elements.ts"
import { pictureName, plainAddress } from "./evidence.ts"
import { type InlineNode, linkAddress } from "./inline.ts"
import { sliceSiblings } from "./siblings.ts"
import { linkAs, pictureAs, type Stray } from "./stray.ts"

/** An address in brackets, with a title or without: `(a.md)`, `（a.md "b"）`; an attribute list behind it. */
const IN_BRACKETS = /[(（]([^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*)[)）](?:\s?\{[^{}]*\})?/gu

/** An address without its title, and without spaces that somebody put into it. */
const addressIn = (inside: string): string =>
  inside
    .replace(/\s+["“'].*$/su, "")
    .replace(/\s+/gu, "")
    .replaceAll("。", ".")

/** Words and an address that were torn apart are no further from each other than this. */
const MAX_DISTANCE = 200

/** Words in square brackets with the address that belongs to them, as offsets into a text. */
interface Torn {
  readonly open: number
  /** Where the words end. */
  readonly close: number
  /** Where the address in its brackets begins and ends. */
  readonly address: readonly [from: number, to: number]
  readonly value: string
}

function tornLinks(text: string): Torn[] {
  return [...text.matchAll(IN_BRACKETS)].flatMap(found => {
    const open = text.lastIndexOf("[", found.index)
    if (open < 0 || found.index - open > MAX_DISTANCE) return []
    const bracket = text.indexOf("]", open)
    const close = bracket < 0 ? found.index : Math.min(bracket, found.index)
    return [
      { open, close, address: [found.index, found.index + found[0].length] as const, value: addressIn(found[1] ?? "") },
    ]
  })
}

/** `[words] (address)`, `[words]（address）`, `[words] more words (address)`, `[words(address)`. */
export function findTorn(lost: InlineElement, nodes: readonly InlineNode[], text: string): Stray | undefined {
  const plain = lost.kind === "link" ? plainAddress : pictureName
  const torn = tornLinks(text).find(({ value }) => plain(value) === lost.plain)
  return torn && joinTorn(lost, nodes, text, torn)
}

/** `[words] (another address)`: what was meant to be a link, with an address that was changed. */
export function findAnyTorn(lost: InlineElement, nodes: readonly InlineNode[], text: string): Stray | undefined {
  const torn = tornLinks(text).find(({ close, address: [from] }) => /^\]\s*$/.test(text.slice(close, from)))
  return torn && joinTorn(lost, nodes, text, torn)
}

function joinTorn(lost: InlineElement, nodes: readonly InlineNode[], text: string, torn: Torn): Stray | undefined {
  const { open, close, address } = torn
  const inner = sliceSiblings(nodes, open + 1, close)
  if (inner.some(node => linkAddress(node) !== undefined)) return undefined
  const behind = text.slice(close + 1, address[0]).trimEnd()
  const rest = sliceSiblings(nodes, close + 1, close + 1 + behind.length)
  const element = lost.kind === "image" ? pictureAs(lost, inner) : linkAs(lost, inner)
  const from = lost.kind === "image" && text[open - 1] === "!" ? open - 1 : open
  return element && { from, to: address[1], nodes: [element, ...rest] }
}

/** Words that lead up to an address: in brackets of which one may be missing, or turned around. */
const BEFORE_ADDRESS = /[[\]]([^[\]]{1,200})(\]?\s?[(（]\s?)$/u

/** `[words](address` and `[words(address))`: brackets that don't fit together, around the source's own address. */
export function findByAddress(lost: InlineElement, nodes: readonly InlineNode[], text: string): Stray | undefined {
  const at = lost.key.length < 6 ? -1 : text.indexOf(lost.key)
  const found = at < 0 ? null : BEFORE_ADDRESS.exec(text.slice(Math.max(0, at - 2 * MAX_DISTANCE), at))
  if (!found || text.includes(lost.key, at + 1)) return undefined
  const open = at - found[0].length
  const words = sliceSiblings(nodes, open + 1, open + 1 + (found[1] ?? "").length)
  const element = words.some(node => linkAddress(node) !== undefined) ? undefined : linkAs(lost, words)
  const end = at + lost.key.length
  return element && { from: open, to: /[)）]/.test(text.charAt(end)) ? end + 1 : end, nodes: [element] }
}
