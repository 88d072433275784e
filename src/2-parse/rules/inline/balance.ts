import type { StateInline, Token } from "markdown-it"
import { environmentOf, report } from "../../environment.ts"
import { placeOf } from "../../spans.ts"

/** Elements of HTML that are open, and the token that each began with. */
type Open = Token[]

function closing(state: StateInline, open: Token, at: Token | undefined): Token {
  const type = open.type.replace("_open", "_close")
  const token = new state.Token(type, open.tag, -1)
  const end = (at && placeOf(at)?.[0]) ?? placeOf(open)?.[1]
  if (end !== undefined) token.meta = { at: [end, end] }
  return token
}

function tell(state: StateInline, token: Token, code: "D204" | "D205"): void {
  const at = placeOf(token)
  if (at) report(environmentOf(state.env), code, at, { element: token.tag })
}

/** Closes what is open above `index`, which nothing in the text closes before `next`. */
function closeAbove(state: StateInline, open: Open, index: number, next: Token | undefined, out: Token[]): void {
  while (open.length > index) {
    const token = open.pop()
    if (!token) return
    if (token.type === "html_open") tell(state, token, "D205")
    out.push(closing(state, token, next))
  }
}

/** The open element that a closing token ends: HTML can't end what Markdown began, nor what began outside of that. */
function partner(open: Open, token: Token): number {
  if (token.type !== "html_close") return open.findLastIndex(one => one.type === token.type.replace("_close", "_open"))
  const floor = open.findLastIndex(one => one.type !== "html_open")
  const index = open.findLastIndex(one => one.tag === token.tag)
  return index > floor ? index : -1
}

/**
 * `<b>*x</b>*`: makes tags and Markdown's own elements nest. An end without a beginning is dropped; what isn't ended
 * ends with what it stands in, at the latest with the block.
 */
export function balance(state: StateInline): void {
  if (!state.tokens.some(token => token.type === "html_open" || token.type === "html_close")) return
  const open: Open = []
  const out: Token[] = []
  for (const token of state.tokens) {
    if (token.nesting > 0) open.push(token)
    else if (token.nesting < 0) {
      const index = partner(open, token)
      if (index < 0) {
        tell(state, token, "D204")
        continue
      }
      closeAbove(state, open, index + 1, token, out)
      open.pop()
    }
    out.push(token)
  }
  closeAbove(state, open, 0, undefined, out)
  state.tokens.length = 0
  for (const token of out) state.tokens.push(token)
}
