import type { Document, Token } from "../2-parse/index.ts"
import { type Diagnostic, diagnose, nearest } from "../diagnostics/index.ts"
import { mathml } from "./formulas.ts"
import { checkLinks } from "./links.ts"
import { nameInNavigation } from "./navigation.ts"
import type { AddressBook } from "./page.ts"
import { metaOf } from "./tokens.ts"

function checkIcon(token: Token, { source }: Document, icons: ReadonlyMap<string, string>): Diagnostic[] {
  const { icon, at } = metaOf(token)
  if (icon === undefined || at === undefined || icons.has(icon)) return []
  const hint = nearest(icon, [...icons.keys()])
  return [
    diagnose("D206", source, ...at, { icon }, hint === undefined ? [] : [`there is \`${hint}\`: did you mean that?`]),
  ]
}

const FORMULAS = new Set(["math_inline", "math_block"])

function checkFormula(token: Token, { source }: Document): Diagnostic[] {
  const { at } = metaOf(token)
  if (!FORMULAS.has(token.type) || at === undefined) return []
  const converted = mathml(token.content, token.type === "math_block")
  return typeof converted === "string" ? [] : [diagnose("D213", source, ...at, converted)]
}

/** A page needs a name: in its front matter, as its first heading, or in the navigation. */
function checkTitle({ source, title, tokens }: Document, { site }: AddressBook): Diagnostic[] {
  const hasHeading = tokens.some(({ type, tag }) => type === "heading_open" && tag === "h1")
  const isNamed = title !== undefined || hasHeading || nameInNavigation(source.page, site.navigation) !== undefined
  return isNamed ? [] : [diagnose("F106", source, source.body, source.body)]
}

/** Findings about a source page that need the rest of the site: links, pictures and icons that aren't there; formulas that can't be read; no title. */
export function checkPage(
  document: Document,
  book: AddressBook,
  icons: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const tokens = document.tokens.flatMap(token => [token, ...(token.children ?? [])])
  return [
    ...checkTitle(document, book),
    ...checkLinks(document, book),
    ...tokens.flatMap(token => [...checkIcon(token, document, icons), ...checkFormula(token, document)]),
  ]
}
