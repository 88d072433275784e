import attrs from "markdown-it-attrs/utils.js"

export type Attribute = readonly [name: string, value: string]

/** An attribute list in a text: what it says, and where it ends. */
export interface AttributeList {
  readonly attributes: readonly Attribute[]
  readonly end: number
  /** Its last brace is the last one on the line. */
  readonly isLast: boolean
}

/** Longest attribute list that is read. */
const MAX_LIST = 4096

const OPENING = /\{:?[ ]*(?=[^}\n ])/y
const ITEM = /[^ =}]+=".*?"|[^ =}]+='.*?'|[^ =}]+=[^ =}]+|[^ =}]+| /y

const delimiters = { leftDelimiter: "{", rightDelimiter: "}" }

/** Stand for what markdown-it-attrs would take for the end of a value. */
const QUOTE = "\ue000"
const BACKSLASH = "\ue001"

/** An item as markdown-it-attrs reads it: with double quotes, nothing escaped. */
function normalised(item: string): string {
  const [, name, value] = /^([^ =}]+)=(?:"(.*)"|'(.*)')$/.exec(item)?.filter(part => part !== undefined) ?? []
  if (name === undefined || value === undefined) return item
  return `${name}="${value.replaceAll('"', QUOTE).replaceAll("\\", BACKSLASH)}"`
}

const restored = (value: string): string => value.replaceAll(QUOTE, '"').replaceAll(BACKSLASH, "\\")

/**
 * Reads the list that opens at `start`: `{ .class #id key=value key="a value" }`, also `{: .class }`. It ends on its
 * line, and before a character that masks an element. What no item can be (a second `=`) ends the list's items. `textOf` gives the text of a range.
 */
export function attributeListAt(
  text: string,
  start: number,
  textOf = (from: number, to: number): string => text.slice(from, to),
): AttributeList | undefined {
  OPENING.lastIndex = start
  if (!OPENING.test(text)) return undefined
  const from = OPENING.lastIndex
  const [line = ""] = text.slice(from, start + MAX_LIST).split(/[\n\u0002]/, 1)
  const last = line.lastIndexOf("}")
  if (last < 1) return undefined
  const content = line.slice(0, last)
  const items: string[] = []
  let at = 0
  for (;;) {
    ITEM.lastIndex = at
    const item = ITEM.exec(content)
    if (!item) break
    items.push(normalised(textOf(from + at, from + ITEM.lastIndex)))
    at = ITEM.lastIndex
  }
  const end = from + line.indexOf("}", at)
  const read = attrs.getAttrs(`{${items.join("")}}`, 0, delimiters)
  return {
    attributes: read.map(([name, value]) => [name, restored(value)]),
    end: end + 1,
    isLast: end - from === last,
  }
}
