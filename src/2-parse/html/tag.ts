import { BLOCKS } from "./element-kinds.ts"

/** A tag as it is written. */
export interface Tag {
  readonly kind: "open" | "close" | "empty"
  /** Lower case. */
  readonly name: string
  readonly attrs: ReadonlyMap<string, string>
  /** Offset behind the tag. */
  readonly end: number
}

/** Longest tag that is read as one; what goes on for longer without `>` is text. */
const MAX_TAG = 4096
/** Most attributes of a tag; what has more is text. */
const MAX_ATTRIBUTES = 40

const NAME = /[a-zA-Z][^`\t\n\r\f />\0]*/y
const SPACE = /(?:\s|\/(?!>))*/y
const ATTRIBUTE = /([^`\s/>][^\s/=>]*)(?:\s*=+\s*(?:'([^']*)'|"([^"]*)"|((?!['"])[^`>\s]*))(?:\s*,)*)?/y

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

interface Attributes {
  readonly attrs: ReadonlyMap<string, string>
  readonly end: number
}

/** Told that a tag has more attributes than are read. */
type TooMany = (limit: number) => void

/** Reads attributes up to the tag's end. Those without a value have their name as value in a block, none in a text. */
function attributesAt(text: string, at: number, isBlock: boolean, tooMany: TooMany): Attributes | undefined {
  const attrs = new Map<string, string>()
  let position = at
  for (let count = 0; !/^\/?>/.test(text.slice(position, position + 2)); count++) {
    const attribute = match(ATTRIBUTE, text, position)
    if (attribute && count === MAX_ATTRIBUTES) tooMany(MAX_ATTRIBUTES)
    if (!attribute || count === MAX_ATTRIBUTES) return undefined
    const [whole, key = "", single, double, bare] = attribute
    if (!attrs.has(key.toLowerCase())) attrs.set(key.toLowerCase(), single ?? double ?? bare ?? (isBlock ? key : ""))
    position += whole.length
    position += match(SPACE, text, position)?.[0].length ?? 0
  }
  return { attrs, end: position }
}

/** Reads an opening (or empty, `<hr/>`) tag at an offset. */
function openingTag(text: string, at: number, tooMany: TooMany): Tag | undefined {
  const written = match(NAME, text, at + 1)?.[0]
  if (written === undefined) return undefined
  const name = written.toLowerCase()
  const start = at + 1 + name.length
  const from = start + (match(SPACE, text, start)?.[0].length ?? 0)
  const attributes = attributesAt(text, from, BLOCKS.has(name), tooMany)
  if (!attributes) return undefined
  const { attrs, end } = attributes
  const isEmpty = text.startsWith("/", end)
  return { kind: isEmpty ? "empty" : "open", name, attrs, end: end + (isEmpty ? 2 : 1) }
}

function closingTag(text: string, at: number): Tag | undefined {
  const name = match(NAME, text, at + 2)?.[0]
  const end = text.indexOf(">", at)
  if (name === undefined || end < 0) return undefined
  return { kind: "close", name: name.toLowerCase(), attrs: new Map(), end: end + 1 }
}

/** The tag that begins at `at` (where a `<` stands), if one does. */
export function tagAt(text: string, at: number, tooMany: TooMany = () => {}): Tag | undefined {
  const within = text.slice(at, at + MAX_TAG)
  const tag = within.startsWith("</") ? closingTag(within, 0) : openingTag(within, 0, tooMany)
  return tag && { ...tag, end: at + tag.end }
}
