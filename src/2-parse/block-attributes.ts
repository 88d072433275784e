import type { StateCore, Token } from "markdown-it"
import { attributeListAt } from "./attributes.ts"
import type { Range } from "./document.ts"
import { environmentOf } from "./environment.ts"
import { permittedAttributes } from "./html/permitted.ts"
import { placeOf } from "./spans.ts"

/** Elements whose list stands at the end of their text; others have it on a line of its own. */
const ON_THE_SAME_LINE = new Set(["heading_open", "th_open", "td_open", "dt_open"])

/** A list at the end of an inline token's text, and where in its last text token it begins. */
interface Found {
  readonly text: Token
  readonly start: number
  readonly attributes: readonly (readonly [string, string])[]
}

function listAtEnd(children: readonly Token[], onTheSameLine: boolean): Found | undefined {
  const text = children.at(-1)
  if (text?.type !== "text") return undefined
  const start = onTheSameLine ? / +\{/.exec(text.content) : /^ *\{/.exec(text.content)
  if (!start || (!onTheSameLine && children.at(-2)?.type !== "softbreak")) return undefined
  const { content } = text
  const list = attributeListAt(content, start.index + start[0].length - 1)
  if (!list || content.slice(list.end).trim() !== "") return undefined
  return { text, start: start.index, attributes: list.attributes }
}

/** Takes the list off the text: the line break before it goes, and the `##` that closed a heading. */
function remove(inline: Token, { text, start }: Found, isHeading: boolean): void {
  const rest = text.content.slice(0, start)
  text.content = isHeading ? rest.replace(/#*$/, "").trimEnd() : rest
  const children = inline.children ?? []
  while (
    children.at(-1)?.type === "softbreak" ||
    (children.at(-1)?.type === "text" && children.at(-1)?.content === "")
  ) {
    children.pop()
  }
  const place = placeOf(text)
  if (place) text.meta = { ...text.meta, at: [place[0], Math.min(place[1], place[0] + text.content.length)] }
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

/** `## Title {#id}`, `Text` with `{ .class }` on the line below: attributes of the block that the text stands in. */
export function blockAttributes(state: StateCore): void {
  const open: Token[] = []
  for (const token of state.tokens) {
    if (token.nesting > 0) open.push(token)
    else if (token.nesting < 0) open.pop()
    if (token.type !== "inline" || !token.content.includes("{")) continue
    // The text of a tight item stands in a hidden paragraph, its list belongs to the item.
    const block = open.findLast(candidate => !candidate.hidden)
    if (!block) continue
    const found = listAtEnd(token.children ?? [], ON_THE_SAME_LINE.has(block.type))
    if (!found) continue
    assign(state, block, found)
    remove(token, found, block.type === "heading_open")
  }
}
