import type { Token } from "../2-parse/index.ts"
import { type Content, normalized, type Part } from "./content.ts"
import type { Markup } from "./markup.ts"
import { joined, signatureOf } from "./signature.ts"

/** Reads inline Markdown as a page's is read. */
export type ReadInline = (markdown: string) => readonly Token[] | undefined

/** A way to write content: which of the markup's writings, and how words are kept from being markup. */
interface Manner {
  readonly writing: "written" | "plain"
  readonly escape: (text: string) => string
}

/**
 * The Markdown of a content: placeholders as the source's markup, words as words, whatever they look like. What was
 * written is read again and compared; where it would read otherwise, a less handsome manner is tried. Nothing where
 * none holds.
 */
export function markdownFrom(content: Content, markup: readonly Markup[], read: ReadInline): string | undefined {
  const wanted = joined(signatureFrom(content, markup))
  return MANNERS.map(manner => written(content, markup, manner)).find(markdown => {
    const tokens = read(markdown)
    return tokens !== undefined && joined(signatureOf(tokens)) === wanted
  })
}

/** White space at the ends of marked words goes outside: `** so **` is no emphasis. */
export function withoutInnerSpaces(content: Content): Content {
  const moved = content.flatMap((part): Part[] => {
    if (typeof part === "string" || !part.inside) return [part]
    const inside = withoutInnerSpaces(part.inside)
    const [first, last] = [inside[0], inside.at(-1)]
    const before = typeof first === "string" ? (/^\s*/.exec(first)?.[0] ?? "") : ""
    const after = typeof last === "string" ? (/\s*$/.exec(last)?.[0] ?? "") : ""
    return [before, { number: part.number, inside: normalized(inside) }, after]
  })
  return normalized(moved)
}

function written(content: Content, markup: readonly Markup[], manner: Manner): string {
  return content
    .map(part => {
      if (typeof part === "string") return manner.escape(part).replaceAll("\n", "<br>")
      const [open, close] = markup[part.number - 1]?.[manner.writing] ?? ["", ""]
      return part.inside ? `${open}${written(part.inside, markup, manner)}${close}` : open
    })
    .join("")
}

function signatureFrom(content: Content, markup: readonly Markup[]): string[] {
  return content.flatMap(part => {
    if (typeof part === "string") return [`"${part}`]
    const [open, close] = markup[part.number - 1]?.signature ?? [[], []]
    return [...open, ...(part.inside ? signatureFrom(part.inside, markup) : []), ...close]
  })
}

/** Backslashes before what most often means something. */
const escapeMarks = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]^~$|]|==+|\+\++|:(?=[+\-_\p{L}\p{N}]+:|\/\/)/gu, marks => marks.replace(/./g, "\\$&"))
    .replace(/<|&(?=#|\w+;)/g, character => (character === "<" ? "&lt;" : "&amp;"))

/** Every sign as an entity, and letters behind digits: nothing in it can mean anything to anybody. */
const escapeAll = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]|(?<=\d)[a-z]/g, character => `&#${character.charCodeAt(0)};`)

const MANNERS: readonly Manner[] = [
  { writing: "written", escape: escapeMarks },
  { writing: "plain", escape: escapeMarks },
  { writing: "plain", escape: escapeAll },
]
