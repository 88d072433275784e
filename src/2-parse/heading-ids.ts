import Markdown, { type StateCore, type Token } from "markdown-it"
import { type Environment, environmentOf, report } from "./environment.ts"
import { isSwitchedOn } from "./options.ts"
import { Ids, slugOf } from "./slugs.ts"
import { placeOf } from "./spans.ts"
import { tabIds } from "./tab-ids.ts"
import { wordsOf } from "./words.ts"

/** Takes an id from elements that come second with it, and says so; gives the ids of the others. */
function idsIn(tokens: readonly Token[], environment: Environment, ids = new Set<string>()): ReadonlySet<string> {
  for (const token of tokens) {
    const id = token.attrGet("id")
    if (id !== null && ids.has(String(id))) {
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== "id")
      report(environment, "L205", placeOf(token) ?? [0, 0], { id: String(id) })
    } else if (id !== null) ids.add(String(id))
    if (token.children) idsIn(token.children, environment, ids)
  }
  return ids
}

/** The heading as a link to itself; one with a link in it stays as it is. */
function linkToItself(inline: Token | undefined, id: string): void {
  const children = inline?.children ?? []
  if (!inline || children.some(({ tag }) => tag === "a")) return
  const opening = new Markdown.Token("link_open", "a", 1)
  opening.attrs = [
    ["href", `#${id}`],
    ["class", "toclink"],
  ]
  inline.children = [opening, ...children, new Markdown.Token("link_close", "a", -1)]
}

/** `h1` where headings begin a level lower: `h2`. */
const lowered = (tag: string, baseLevel: number): string => `h${Math.min(6, Number(tag.slice(1)) + baseLevel - 1)}`

/**
 * Gives every heading an id: its author's, or one made of its text; and tabs theirs, where they are made from labels. Ids
 * that stand anywhere on the page are taken, and an author's stands once: a second `{#install}` can't draw links to itself.
 */
export function headingIds(state: StateCore): void {
  const environment = environmentOf(state.env)
  const { contents, tabSlugs } = environment.options
  const ids = new Ids(idsIn(state.tokens, environment))
  const isLinked = isSwitchedOn(environment.options, "toc.anchorlink", false)
  state.tokens.forEach((token, index) => {
    if (!token.type.startsWith("heading_")) return
    if (contents && contents.baseLevel > 1) token.tag = lowered(token.tag, contents.baseLevel)
    if (token.type !== "heading_open") return
    const inline = state.tokens[index + 1]
    if (token.attrGet("id") === null)
      token.attrSet("id", ids.give(slugOf(wordsOf(inline?.children ?? [], environment.source.text), contents?.slugs)))
    if (isLinked) linkToItself(inline, String(token.attrGet("id")))
  })
  if (tabSlugs) tabIds(state.tokens, ids, tabSlugs, environment)
}
