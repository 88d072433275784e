import type { PageId } from "../1-read/index.ts"
import type { Document, Token } from "../2-parse/index.ts"
import { type Code, type Diagnostic, diagnose, nearest } from "../diagnostics/index.ts"
import { addressOf, type Destination, destinationOf, hrefOf } from "./addresses.ts"
import type { AddressBook, Destinations } from "./page.ts"
import { attribute, metaOf, withAttribute } from "./tokens.ts"

/** Tokens that carry an address of the author's, and where in them it stands. */
const addressAttribute = (token: Token): "href" | "src" | undefined => {
  if (token.nesting === -1) return undefined
  if (token.tag === "a") return "href"
  return token.tag === "img" ? "src" : undefined
}

/** A copy of a link token that leads to where it should from a page in `locale`; other tokens as they are. */
export function resolveLink(token: Token, page: PageId, locale: string, book: AddressBook): Token {
  const href = token.tag === "a" ? attribute(token, "href") : undefined
  if (href === undefined) return token
  const destination = destinationOf(href, page, book)
  return withAttribute(token, "href", hrefOf(destination, href, addressOf(page, locale), locale, book))
}

const suggest = (word: string, words: Iterable<string>, show: (hint: string) => string): string[] => {
  const hint = nearest(word, [...words])
  return hint === undefined ? [] : [`there is \`${show(hint)}\`: did you mean that?`]
}

/** The page as a whole, its top, a text on it, or an address that a script makes something of. */
const NOWHERE = /^(?:$|top$|[/!]|:~:)/

/** What is wrong with a destination: a code, its arguments and suggestions; nothing where it exists. */
function faultOf(
  destination: Destination,
  address: string,
  picture: boolean,
  book: Destinations,
): [Code, Record<string, string>, string[]] | undefined {
  if (destination.kind === "elsewhere") return undefined
  if (destination.kind === "server") return [picture ? "I101" : "L208", { target: address }, []]
  if (destination.kind === "outside") return ["L206", { target: address }, []]
  if (destination.kind === "asset") {
    if (destination.known || book.unfit.has(destination.path)) return undefined
    return [picture ? "I101" : "L203", { target: address }, suggest(destination.path, book.assets.keys(), path => path)]
  }
  const { page, anchor } = destination
  if (!destination.known) return ["L201", { target: address }, suggest(page, book.pages, hint => `${hint}.md`)]
  const anchors = book.anchors.get(page) ?? new Set()
  if (NOWHERE.test(anchor) || anchors.has(anchor)) return undefined
  return ["L202", { anchor, page }, suggest(anchor, anchors, hint => `#${hint}`)]
}

/** Findings about one link or picture of a source page. */
function check(token: Token, document: Document, book: Destinations): Diagnostic[] {
  const name = addressAttribute(token)
  const address = name && attribute(token, name)
  const at = metaOf(token).at
  if (address === undefined || address === "" || at === undefined) return []
  const fault = faultOf(destinationOf(address, document.source.page, book), address, name === "src", book)
  return fault === undefined ? [] : [diagnose(fault[0], document.source, ...at, fault[1], fault[2])]
}

/** Links and pictures of a source page that lead nowhere. */
export function checkLinks(document: Document, book: Destinations): readonly Diagnostic[] {
  return document.tokens
    .flatMap(token => [token, ...(token.children ?? [])])
    .flatMap(token => check(token, document, book))
}
