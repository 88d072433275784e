import type { Token } from "../2-parse/index.ts"

/** Values that differ between a token and its copy. */
type Changes = Partial<Pick<Token, "type" | "tag" | "nesting" | "content" | "children" | "attrs" | "meta" | "markup">>

/** A copy of one token; its attributes and `meta` are copies, too, its children are the same tokens. */
export function copyToken(token: Token, changes: Changes = {}): Token {
  const copy: Token = Object.assign(Object.create(Object.getPrototypeOf(token)), token)
  copy.attrs = token.attrs ? token.attrs.map(([name, value]) => [name, value]) : null
  copy.meta = token.meta ? { ...token.meta } : null
  return Object.assign(copy, changes)
}

/** A copy of a token with everything in it. */
export function cloneToken(token: Token): Token {
  return copyToken(token, token.children ? { children: token.children.map(cloneToken) } : {})
}

/** A token of our own that borrows nothing from `model` but its class. */
export function makeToken(
  model: Token,
  type: string,
  values: Pick<Token, "tag" | "nesting"> & Partial<Pick<Token, "content" | "attrs">>,
): Token {
  const blank = { content: "", attrs: null, children: null, meta: null, markup: "", info: "", map: null }
  return Object.assign(Object.create(Object.getPrototypeOf(model)), {
    ...blank,
    level: model.level,
    block: false,
    hidden: false,
    ...values,
    type,
  })
}

export function attribute(token: Token, name: string): string | undefined {
  const value = token.attrs?.find(([key]) => key === name)?.[1]
  return value === undefined ? undefined : String(value)
}

/** Sets an attribute of a token that is ours to change. */
export function setAttribute(token: Token, name: string, value: string): void {
  const rest = (token.attrs ?? []).filter(([key]) => key !== name)
  token.attrs = [...rest, [name, value]]
}

export function hasClass(token: Token, name: string): boolean {
  return (attribute(token, "class") ?? "").split(/\s+/).includes(name)
}
