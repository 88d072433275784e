import type { StateCore, Token } from "markdown-it"
import { attributeListAt } from "./attributes.ts"
import type { Range, TokenMeta } from "./document.ts"
import { environmentOf } from "./environment.ts"
import { permittedAttributes } from "./html/permitted.ts"
import { sourceOffset } from "./offsets.ts"
import { isOn } from "./options.ts"
import { placeOf } from "./spans.ts"

/** Elements whose list stands at the end of their text; others have it on a line of its own. */
const ON_THE_SAME_LINE = new Set(["heading_open", "th_open", "td_open", "dt_open"])

/** Whether a brace in a text, or the space in front of it, was written with a backslash: it is a character. */
function isEscaped({ content, meta }: Token, brace: number, source: string): boolean {
  const { at, seams = at && [[0, at[0]]] } = (meta ?? {}) as TokenMeta
  const isBackslash = (offset: number): boolean => seams !== undefined && source[sourceOffset(seams, offset)] === "\\"
  return isBackslash(brace) || (content[brace - 1] === " " && isBackslash(brace - 1))
}

/** A list where it may stand: not in a link that was refused, nor right behind a comment. */
const AT_END = /(?:^|\s)\{[^\n]*\}\s*$/

const BREAKS = new Set(["softbreak", "hardbreak"])

/** A list at the end of a text token, and where in it it begins. */
interface Found {
  readonly index: number
  readonly text: Token
  readonly start: number
  readonly attributes: readonly (readonly [string, string])[]
}

/** Tags of raw HTML count as text. */
const isText = ({ type }: Token): boolean => type === "text" || type === "softbreak" || type.startsWith("html_")

/** Whether a token stands in the source, where an end that a tag lacked has no place. */
const isWritten = (token: Token): boolean => {
  const [from, to] = placeOf(token) ?? [0, 1]
  return token.type !== "html_close" || from < to
}

/** Whether one of the lines that begin behind a token, up to the next one, is indented. */
function isIndentedBetween({ meta }: Token, token: Token | undefined, next: Token | undefined): boolean {
  const { indented = [] } = (meta ?? {}) as TokenMeta
  const [from, to] = [token && placeOf(token)?.[0], next && placeOf(next)?.[0]]
  return from !== undefined && to !== undefined && indented.some(start => from < start && start <= to)
}

/**
 * Number of the token that a list may end: the last one, or the one before the first element where an element is last, and
 * before the end of a line in front of that. No space may stand behind the list then, nor an element that has a list itself.
 */
function endOfText(inline: Token, children: readonly Token[]): number {
  const end = children.findLastIndex(isWritten)
  const last = children[end]
  const { behind = "" } = (inline.meta ?? {}) as TokenMeta
  if (!last || isText(last)) return /^ *\n?$/.test(behind) ? end : -1
  if (behind !== "" || inline.content.endsWith("}")) return -1
  const first = children.findIndex(child => !isText(child))
  if (children[first - 1]?.type !== "softbreak") return first - 1
  return isIndentedBetween(inline, children[first - 1], children[first]) ? -1 : first - 2
}

/** Whether a paragraph stands on the line right below fenced code, whose paragraph it goes on with. */
function isRightBelowCode(code: Token | undefined, paragraph: Token | undefined, source: string): boolean {
  const [from, to] = [code && placeOf(code), paragraph && placeOf(paragraph)]
  return code?.type === "fence" && !!from && !!to && /^[^\n]*\n[> ]*$/.test(source.slice(from[1], to[0]))
}

/** `isBelow`: the text begins below another line of its block. */
function listAtEnd(inline: Token, onTheSameLine: boolean, isBelow: boolean, source: string): Found | undefined {
  const children = inline.children ?? []
  const index = endOfText(inline, children)
  const text = children[index]
  if (text?.type !== "text") return undefined
  const { content } = text
  const braces = [...content.matchAll(onTheSameLine ? /(?<! ) +\{(?!:? *\})/g : /^ *\{/g)]
  const start = braces.find(match => !isEscaped(text, match.index + match[0].length - 1, source))
  const isOnItsLine = index === 0 ? isBelow : BREAKS.has(children[index - 1]?.type ?? "")
  if (!start || (!onTheSameLine && !isOnItsLine)) return undefined
  const brace = start.index + start[0].length - 1
  const list = attributeListAt(content, brace)
  if (!list || content.slice(list.end).trim() !== "") return undefined
  if (!children.slice(index + 1).some(isWritten) && !AT_END.test(inline.content)) return undefined
  return { index, text, start: start.index, attributes: list.attributes }
}

/** Number of marks that close a heading in front of its list; one with a backslash before it is a character. */
function closingMarks(heading: string): number {
  const [, slashes = "", marks = ""] = /(?<!\\)(\\*)(#*) *\{[^{\n]*$/.exec(heading) ?? []
  return marks.length - (marks.length > 0 ? slashes.length % 2 : 0)
}

/** Takes the list off the text: the line break before it goes, and the `##` that closed a heading. */
function remove(inline: Token, { index, text, start }: Found, isHeading: boolean): void {
  const rest = text.content.slice(0, start)
  text.content = isHeading ? rest.slice(0, rest.length - closingMarks(inline.content)).trimEnd() : rest
  const place = placeOf(text)
  if (place) text.meta = { ...text.meta, at: [place[0], Math.min(place[1], place[0] + text.content.length)] }
  if (text.content !== "") return
  const isAfterBreak = inline.children?.[index - 1]?.type === "softbreak"
  inline.children?.splice(isAfterBreak ? index - 1 : index, isAfterBreak ? 2 : 1)
}

function assign(state: StateCore, token: Token, found: Found): void {
  const at: Range = placeOf(found.text) ?? [0, 0]
  const permitted = permittedAttributes(token.tag, found.attributes, "list", at, environmentOf(state.env))
  for (const [name, value] of permitted) {
    if (name === "class") token.attrJoin(name, value)
    else token.attrSet(name, value)
    if (name === "id" && token.type === "heading_open") token.meta = { ...token.meta, explicitId: true }
  }
}

const endsItem = (next: Token | undefined): boolean =>
  next?.type === "list_item_close" || next?.type === "bullet_list_open" || next?.type === "ordered_list_open"

/**
 * The innermost block around a text, which a list at its end belongs to. The text of a tight item stands in a hidden
 * paragraph: a list is the item's, if nothing but a list of items follows (`next`).
 */
function ownerOf(open: readonly Token[], next: Token | undefined): Token | undefined {
  const block = open.findLast(candidate => !candidate.hidden)
  return block?.type === "list_item_open" && !endsItem(next) ? undefined : block
}

/** Gives a block the list at the end of its text, the token number `index`; tells whether nothing is left of that text. */
function takeList(state: StateCore, index: number, block: Token): boolean {
  const { tokens } = state
  const { options, source } = environmentOf(state.env)
  const { text } = source
  const inline = tokens[index]
  // Fences of Python-Markdown's own stand apart from the lines below them.
  const isBelow = isOn(options, "superfences") && isRightBelowCode(tokens[index - 2], tokens[index - 1], text)
  const found = inline && listAtEnd(inline, ON_THE_SAME_LINE.has(block.type), isBelow, text)
  if (!found) return false
  assign(state, block, found)
  remove(inline, found, block.type === "heading_open")
  return isBelow && inline.children?.length === 0
}

/** `## Title {#id}`, `Text` with `{ .class }` on the line below: attributes of the block that the text stands in. */
export function blockAttributes(state: StateCore): void {
  const open: Token[] = []
  const emptied = new Set<number>()
  for (const [index, token] of state.tokens.entries()) {
    if (token.nesting > 0) open.push(token)
    else if (token.nesting < 0) open.pop()
    if (token.type !== "inline" || !token.content.includes("{")) continue
    const block = ownerOf(open, state.tokens[index + 2])
    if (block && takeList(state, index, block)) for (const at of [index - 1, index, index + 1]) emptied.add(at)
  }
  state.tokens = state.tokens.filter((_, index) => !emptied.has(index))
}
