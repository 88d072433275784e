import type { StateCore, Token } from "markdown-it"
import { type Environment, environmentOf, report } from "./environment.ts"
import type { Slugs } from "./options.ts"
import { placeOf } from "./spans.ts"

/** Letters that aren't ASCII lose their marks or are dropped. */
const asciiOf = (text: string): string => text.normalize("NFKD").replace(/[^\0-\x7f]/g, "")

/** As Python-Markdown's `slugify` and `slugify_unicode`: letters, digits, `_` and `-` stay, in lower case. */
const collapsed = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}_\s-]/gu, "")
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, "-")

/** As `pymdownx.slugs`: each space becomes a hyphen, none is lost. */
const spelledOut = (text: string): string =>
  text
    .normalize("NFC")
    .trim()
    .replace(/[^\p{L}\p{N}_\- ]/gu, "")
    .replaceAll(" ", "-")

const MAKERS: Readonly<Record<Slugs, (text: string) => string>> = {
  ascii: text => collapsed(asciiOf(text)),
  unicode: collapsed,
  none: spelledOut,
  lower: text => spelledOut(text.toLowerCase()),
  "lower-ascii": text => spelledOut(text.replace(/[A-Z]/g, letter => letter.toLowerCase())),
  fold: text => spelledOut(text.toLowerCase().replaceAll("ß", "ss")),
}

/** An id made of a heading's text. */
export const slugOf = (text: string, slugs: Slugs = "ascii"): string => MAKERS[slugs](text)

/** Gives away ids that no other element of the page has: `id`, `id_1`, `id_2`. */
class Ids {
  private readonly used: Set<string>
  /** Numbers up to which an id is given away, so that thousands of equal headings stay cheap. */
  private readonly next = new Map<string, number>()

  constructor(used: Iterable<string>) {
    this.used = new Set(used)
  }

  give(wanted: string): string {
    if (wanted !== "" && !this.used.has(wanted)) {
      this.used.add(wanted)
      return wanted
    }
    const [, stem = wanted, number] = /^(.*)_([0-9]+)$/.exec(wanted) ?? []
    let count = Math.max(this.next.get(stem) ?? 0, number === undefined ? 0 : Number(number)) + 1
    while (this.used.has(`${stem}_${count}`)) count++
    this.next.set(stem, count)
    this.used.add(`${stem}_${count}`)
    return `${stem}_${count}`
  }
}

const isFootnoteReference = (token: Token): boolean => String(token.attrGet("id") ?? "").startsWith("fnref")

/** The words of inline content: no pictures, icons, nor numbers of footnotes. */
function wordsOf(children: readonly Token[]): string {
  let words = ""
  let inFootnote = 0
  for (const token of children) {
    if (isFootnoteReference(token) && token.nesting > 0) inFootnote = token.level + 1
    if (token.nesting < 0 && token.level + 1 === inFootnote) inFootnote = 0
    if (token.type === "softbreak" || token.type === "hardbreak") words += " "
    else if (inFootnote === 0 && token.type !== "image" && token.type !== "icon") words += token.content
  }
  return words.replace(/\s+/g, " ")
}

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

/**
 * Gives every heading an id: its author's, or one made of its text. Ids that stand anywhere on the page are taken, and
 * an author's stands once: a second `{#install}` can't draw links to itself.
 */
export function headingIds(state: StateCore): void {
  const environment = environmentOf(state.env)
  const { slugs } = environment.options
  const ids = new Ids(idsIn(state.tokens, environment))
  state.tokens.forEach((token, index) => {
    if (token.type !== "heading_open" || token.attrGet("id") !== null) return
    token.attrSet("id", ids.give(slugOf(wordsOf(state.tokens[index + 1]?.children ?? []), slugs)))
  })
}
