import Markdown, { type StateCore, type Token } from "markdown-it"
import { environmentOf } from "./environment.ts"
import { slice, sourceOffset } from "./offsets.ts"
import { offsetsOf } from "./tokens.ts"

const BOX = /^ *\[([xX ])\](?: +|$)/

function checkbox(isDone: boolean, level: number): Token {
  const token = new Markdown.Token("task_checkbox", "input", 0)
  token.attrs = [
    ["type", "checkbox"],
    ["disabled", ""],
  ]
  if (isDone) token.attrs.push(["checked", ""])
  token.level = level
  return token
}

/** Takes `[x]` off the text of an item; gives whether it was there, and ticked. */
function takeBox(inline: Token, source: string): boolean | undefined {
  const [whole, mark] = BOX.exec(inline.content) ?? []
  const offsets = offsetsOf(inline)
  if (whole === undefined || !offsets) return undefined
  // A space has to follow, which isn't part of the content where no text does.
  if (whole === inline.content && source[sourceOffset(offsets, whole.length)] !== " ") return undefined
  const rest = slice({ text: inline.content, offsets }, whole.length)
  inline.content = rest.text
  inline.meta = { ...inline.meta, offsets: rest.offsets }
  return mark !== " "
}

function addClass(token: Token | undefined, name: string): void {
  const classes = String(token?.attrGet("class") ?? "").split(" ")
  if (!classes.includes(name)) token?.attrJoin("class", name)
}

/** `- [ ] to do`, `- [x] done`: an item whose text begins with a box. */
export function taskList(state: StateCore): void {
  const lists: Token[] = []
  const { source } = environmentOf(state.env)
  state.tokens = state.tokens.flatMap((token, index) => {
    if (token.type === "bullet_list_open" || token.type === "ordered_list_open") lists.push(token)
    if (token.type === "bullet_list_close" || token.type === "ordered_list_close") lists.pop()
    const inline = state.tokens[index + 2]
    const isItemText = state.tokens[index + 1]?.type === "paragraph_open" && inline?.type === "inline"
    if (token.type !== "list_item_open" || !isItemText) return [token]
    const isDone = takeBox(inline, source.text)
    if (isDone === undefined) return [token]
    addClass(token, "task-list-item")
    addClass(lists.at(-1), "task-list")
    return [token, checkbox(isDone, token.level + 1)]
  })
}
