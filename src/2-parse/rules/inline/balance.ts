import type { StateInline, Token } from "markdown-it"
import { environmentOf, report } from "../../environment.ts"
import { placeOf } from "../../spans.ts"

/** The tokens of the elements that are open. */
type Open = readonly Token[]

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

/** The open element that a closing token ends. */
function partner(open: Open, token: Token): number {
  const type = token.type.replace("_close", "_open")
  return open.findLastIndex(one => one.type === type && one.tag === token.tag)
}

/** Whether a Markdown element begins above `index`: HTML that began outside of it ends behind it. */
const isCrossed = (open: Open, index: number): boolean => open.findLastIndex(one => one.type !== "html_open") > index

/** One pass over the tokens of a text, with what is open. */
class Balancer {
  private readonly open: Token[] = []
  /** HTML elements whose end has been read inside a Markdown element that began later. */
  private readonly ended = new Set<Token>()
  readonly out: Token[] = []
  private readonly state: StateInline

  constructor(state: StateInline) {
    this.state = state
  }

  take(token: Token): void {
    if (token.nesting < 0) this.close(token)
    else {
      if (token.nesting > 0) this.open.push(token)
      this.out.push(token)
    }
  }

  private close(token: Token): void {
    const index = partner(this.open, token)
    const opening = this.open[index]
    if (!opening) tell(this.state, token, "D204")
    else if (token.type === "html_close" && isCrossed(this.open, index)) this.ended.add(opening)
    else {
      this.closeAbove(index + 1, token)
      this.open.pop()
      this.out.push(token)
      this.closeEnded(token)
    }
  }

  private closeEnded(before: Token): void {
    for (let last = this.open.at(-1); last && this.ended.has(last); last = this.open.at(-1)) {
      this.open.pop()
      this.out.push(closing(this.state, last, before))
    }
  }

  /** Ends what is open from `index` on, and what nothing in the text ends. */
  closeAbove(index: number, next: Token | undefined): void {
    for (const token of this.open.splice(index).reverse()) {
      if (!this.ended.has(token)) tell(this.state, token, "D205")
      this.out.push(closing(this.state, token, next))
    }
  }
}

/**
 * `<b>*x</b>*`: makes tags and Markdown's own elements nest. An end without a beginning is dropped; what isn't ended
 * ends with what it stands in, at the latest with the block.
 */
export function balance(state: StateInline): void {
  if (!state.tokens.some(token => token.type === "html_open" || token.type === "html_close")) return
  const balancer = new Balancer(state)
  for (const token of state.tokens) balancer.take(token)
  balancer.closeAbove(0, undefined)
  state.tokens.length = 0
  for (const token of balancer.out) state.tokens.push(token)
}
