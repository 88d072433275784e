import type { StateInline, Token } from "markdown-it"
import type { Origin } from "../../allow.ts"
import { type Attribute, attributeListAt } from "../../attributes.ts"
import { environmentOf } from "../../environment.ts"
import { permittedAttributes } from "../../html/permitted.ts"
import { rangeIn } from "../../spans.ts"
import { ELEMENT, type Found, type InlineRule, plainText } from "./reading.ts"

/** Gives a token the attributes that the allow-list leaves. */
export function setAttributes(
  state: StateInline,
  token: Token,
  attributes: readonly Attribute[],
  origin: Origin,
  at: readonly [number, number],
): void {
  const place = rangeIn(state, ...at)
  const permitted = permittedAttributes(token.tag, attributes, origin, place, environmentOf(state.env))
  for (const [name, value] of permitted) {
    if (name === "class") token.attrJoin("class", value)
    else token.attrSet(name, value)
  }
}

/** The token that opens the element that ends at the end of `tokens`. */
function lastElement(tokens: readonly Token[]): Token | undefined {
  const last = tokens.at(-1)
  if (!last || last.nesting >= 0) return last?.type.startsWith("text") ? undefined : last
  const opening = last.type.replace("_close", "_open")
  let depth = 0
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index]
    if (token?.type === last.type) depth++
    if (token?.type === opening && --depth === 0) return token
  }
  return undefined
}

function write(state: StateInline, found: Found, attributes: readonly Attribute[]): void {
  if (state.pending !== "") return
  const token = lastElement(state.tokens)
  if (token) setAttributes(state, token, attributes, "list", [found.start, found.end])
}

/** `[link](a.md){ .md-button title="more" }`: attributes for the element right before. */
export const attributeList: InlineRule = {
  name: "attribute-list",
  sign: "{",
  find: ({ text, base, plan, followsElement }) => {
    const found: Found[] = []
    for (const match of text.matchAll(/\{/g)) {
      const start = match.index
      const isAfterElement = start === 0 ? followsElement : text[start - 1] === ELEMENT
      if (!isAfterElement) continue
      const list = attributeListAt(text, start, (from, to) => plainText(plan, base + from, base + to))
      if (!list) continue
      found.push({
        rule: "attribute-list",
        start,
        end: list.end,
        isText: true,
        plain: "",
        write: (state, one) => write(state, one, list.attributes),
      })
    }
    return { found }
  },
}
