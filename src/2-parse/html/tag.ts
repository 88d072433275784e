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

/** Told that a tag has more attributes than are read. */
type TooMany = (limit: number) => void

/** Reads attributes up to the tag's end; gives where that is. Those without a value have their name as value. */
function attributesAt(text: string, at: number, attrs: Map<string, string>, tooMany: TooMany): number | undefined {
  let position = at
  for (let count = 0; !/^\/?>/.test(text.slice(position, position + 2)); count++) {
    const attribute = match(ATTRIBUTE, text, position)
    if (attribute && count === MAX_ATTRIBUTES) tooMany(MAX_ATTRIBUTES)
    if (!attribute || count === MAX_ATTRIBUTES) return undefined
    const [whole, key = "", single, double, bare] = attribute
    if (!attrs.has(key.toLowerCase())) attrs.set(key.toLowerCase(), single ?? double ?? bare ?? key)
    position += whole.length
    position += match(SPACE, text, position)?.[0].length ?? 0
  }
  return position
}

/** Reads an opening (or empty, `<hr/>`) tag at an offset. */
function openingTag(text: string, at: number, tooMany: TooMany): Tag | undefined {
  const name = match(NAME, text, at + 1)?.[0]
  if (name === undefined) return undefined
  const start = at + 1 + name.length
  const attrs = new Map<string, string>()
  const end = attributesAt(text, start + (match(SPACE, text, start)?.[0].length ?? 0), attrs, tooMany)
  if (end === undefined) return undefined
  const isEmpty = text.startsWith("/", end)
  return { kind: isEmpty ? "empty" : "open", name: name.toLowerCase(), attrs, end: end + (isEmpty ? 2 : 1) }
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
