import type { NavigationEntry, PageId } from "../1-read/index.ts"
import type { Document, Token } from "../2-parse/index.ts"
import { type Diagnostic, diagnose, nearest } from "../diagnostics/index.ts"
import { mathml } from "./formulas.ts"
import { checkLinks } from "./links.ts"
import { nameInNavigation } from "./navigation.ts"
import type { AddressBook, Destinations } from "./page.ts"
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

/** Containers whose headings aren't part of the page's outline. */
const APART = new Set(["admonition", "details", "blockquote", "tabbed_set", "footnotes"])

/** Headings that skip a level. The first one follows the page's title, of level 1. */
function checkLevels({ source, tokens }: Document): Diagnostic[] {
  const found: Diagnostic[] = []
  let before = 1
  let apart = 0
  for (const token of tokens) {
    const [, stem = "", edge] = /^(.*)_(open|close)$/.exec(token.type) ?? []
    if (APART.has(stem)) apart += edge === "open" ? 1 : -1
    const { at } = metaOf(token)
    if (token.type !== "heading_open" || apart > 0 || at === undefined) continue
    const level = Number(token.tag.slice(1))
    const [written, expected] = ["#".repeat(level), "#".repeat(before + 1)]
    if (level > before + 1) found.push(diagnose("D214", source, ...at, { found: written, before, expected }))
    before = level
  }
  return found
}

const pagesIn = (entries: readonly NavigationEntry[]): PageId[] =>
  entries.flatMap(entry =>
    entry.kind === "section" ? pagesIn(entry.entries) : entry.kind === "page" ? entry.page : [],
  )

function checkNavigation({ source }: Document, { site }: AddressBook): Diagnostic[] {
  const listed = [...pagesIn(site.navigation), ...(site.unlisted ?? [])]
  return listed.length === 0 || listed.includes(source.page) ? [] : [diagnose("L207", source, source.body, source.body)]
}

/** Findings about a source page that need the rest of the site: links, pictures and icons that aren't there; formulas that can't be read; no title, no place in the navigation; levels of headings. */
export function checkPage(
  document: Document,
  book: Destinations,
  icons: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const tokens = document.tokens.flatMap(token => [token, ...(token.children ?? [])])
  return [
    ...checkTitle(document, book),
    ...checkNavigation(document, book),
    ...checkLevels(document),
    ...checkLinks(document, book),
    ...tokens.flatMap(token => [...checkIcon(token, document, icons), ...checkFormula(token, document)]),
  ]
}
