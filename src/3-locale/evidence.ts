import { type InlineNode, linkAddress, pictureAddress, plainTextOf, tokensText, walkInline } from "./inline.ts"
import { fold, hasBrokenCharacters, weight } from "./text.ts"
import { isInAnotherScript } from "./trust/script.ts"
import { imagesOf, type Unit } from "./units.ts"

/** What a block has in common with its translation, whatever the languages. */
export interface Evidence {
  /** Addresses of links and pictures, code, icons. Strong: translators leave them alone. */
  readonly keys: ReadonlySet<string>
  /** Numbers, words in Latin script (names, and what languages share), and sites that are linked to. */
  readonly words: ReadonlySet<string>
  /** All words, as they are compared. */
  readonly folded: string
  /** Length that is alike in a sentence and its translation. */
  readonly weight: number
  /** How many marks of each kind are in it, and with what it ends if that is a colon or a question mark. */
  readonly form: ReadonlyMap<string, number>
  /** Words in another script than the page's language: a name, or nothing that was translated. */
  readonly isForeign: boolean
  /** Characters that no text has: the block is no translation of anything. */
  readonly isBroken: boolean
}

/** Evidence of a block: of its units, or of its content where it has none; of words in a language, where that is known. */
export function evidenceOf(units: readonly Unit[], content?: string, language = ""): Evidence {
  const nodes = units.flatMap(unit => unit.nodes ?? [])
  const keys = new Set(content === undefined ? [] : [content])
  for (const node of walkInline(nodes)) for (const key of keysOf(node)) keys.add(key)
  const text = units.map(unit => (unit.nodes ? plainTextOf(unit.nodes) : unit.token.content)).join(" ")
  const alternative = imagesOf(nodes).map(({ children }) => tokensText(children ?? []))
  const folded = fold([text, ...alternative].join(" "))
  return {
    keys,
    words: new Set([...(text.toLowerCase().match(WORDS) ?? []), ...[...keys].flatMap(siteOf)]),
    folded,
    isForeign: language !== "" && isInAnotherScript(folded, language),
    weight: weight(text),
    form: formOf(nodes, text),
    isBroken: hasBrokenCharacters(text),
  }
}

/** A colon, and a question mark, of any script: ASCII's, Greek, Armenian, Arabic, Ethiopic, full-width. */
const ENDINGS = [
  ["colon", /[:\ufe55\uff1a]\P{L}*$/u],
  ["question", /[?;\u037e\u055e\u061f\u1367\uff1f]\P{L}*$/u],
] as const

/** A footnote's number: as it is renumbered when another one comes or goes, only the same one says something. */
export const FOOTNOTE = "footnote:"

/** What translators leave alone, whatever the words: two bold words are two bold words. */
function formOf(nodes: readonly InlineNode[], text: string): Map<string, number> {
  const form = new Map<string, number>()
  const add = (name: string) => form.set(name, (form.get(name) ?? 0) + 1)
  for (const node of walkInline(nodes)) {
    if (node.kind === "pair") add(EMPHASIS.has(node.open.tag) ? "emphasis" : node.open.tag)
    else if (node.kind === "atom") add(node.token.type)
  }
  for (const [name, sign] of ENDINGS) if (sign.test(text.trimEnd().slice(-MAX_ENDING))) add(name)
  return form
}

/** Italics and bold face stand for each other where a script has no italics. */
const EMPHASIS = new Set(["em", "strong", "b", "i"])
const MAX_ENDING = 4

/** The site that a link's key leads to, without the part that often tells a language: `wikipedia.org`. */
export function siteOf(key: string): string[] {
  const host = /^link:https?:\/\/([^/?#]+)/.exec(key)?.[1]
  return host === undefined ? [] : [`site:${host.split(".").slice(-2).join(".")}`]
}

const WORDS = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}_.-]+|\p{N}+(?:[.,]\p{N}+)*/gu

function keysOf(node: InlineNode): string[] {
  const [link, picture] = [linkAddress(node), pictureAddress(node)]
  if (link !== undefined) return [`link:${plainAddress(link)}`]
  if (picture !== undefined) return [`image:${pictureName(picture)}`]
  if (node.kind !== "atom") return []
  const { type, content, markup } = node.token
  return [type === "icon" ? `icon:${markup}` : `${type}:${content.trim()}`]
}

/** The ending of a page's file in one language, where all lie side by side: `tea.fr.md`. */
const OWN_FILE = /\.[a-z]{2,3}(?:[-_][a-z\d]{2,8})*\.md(?=$|[?#])/i

/** An address as it is compared: what servers and translation platforms change without another meaning is gone. */
export function plainAddress(address: string): string {
  const decoded = decode(address.trim()).replace(/^http:/i, "https:")
  if (!/^[a-z][a-z\d+.-]*:/i.test(decoded)) return decoded.replace(/\/(?=$|[?#])/, "").replace(OWN_FILE, ".md")
  return decoded
    .replace(/^(https?:\/\/[^/?#]*)/i, host => host.toLowerCase().replace("://www.", "://"))
    .replace(/\/(?=$|[?#])/, "")
}

function decode(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** A picture's file name: a locale may have its own copy of a picture in another folder. */
export const pictureName = (address: string): string => address.split(/[?#]/)[0]?.split("/").at(-1) ?? ""
