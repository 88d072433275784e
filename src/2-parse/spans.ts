import Markdown, { type Env, type MarkdownIt, type StateInline, type Token } from "markdown-it"
import type { Range } from "./document.ts"
import { environmentOf } from "./environment.ts"
import { type OffsetMap, sourceRange } from "./offsets.ts"

/** Sets `meta.at`, where nobody has set it before. */
export function place(token: Token, at: Range): void {
  token.meta = { at, ...token.meta }
}

const isPlaced = (token: Token): boolean => token.meta?.at !== undefined

/** The range that a rule has set. */
export function placeOf(token: Token): Range | undefined {
  const at: unknown = token.meta?.at
  return Array.isArray(at) ? [Number(at[0]), Number(at[1])] : undefined
}

/** Inline state that knows where its content stands, and where the text that waits in `pending` began. */
export class SpannedState extends Markdown.StateInline {
  readonly offsets: OffsetMap
  /** Content offset at which `pending` began. */
  pendingStart = 0
  /** Content offset at which the rule that is running began. */
  ruleStart = 0

  constructor(src: string, md: MarkdownIt, env: Env, tokens: Token[]) {
    super(src, md, env, tokens)
    this.offsets = environmentOf(env).offsets
  }

  override pushPending(): Token {
    const end = this.pendingStart + this.pending.length
    const verbatim = this.src.slice(this.pendingStart, end) === this.pending
    const token = super.pushPending()
    place(token, sourceRange(this.offsets, this.pendingStart, verbatim ? end : this.ruleStart))
    return token
  }
}

/** The source range of a range of the content that `state` reads. For rules that set `meta.at` or report something. */
export function rangeIn(state: StateInline, start: number, end: number): Range {
  return sourceRange(environmentOf(state.env).offsets, start, end)
}

/** Parses content on its own (an image's alternative text), with its place. */
export function parseInner(md: MarkdownIt, env: Env, content: string, offsets: OffsetMap): Token[] {
  const environment = environmentOf(env)
  const outer = environment.offsets
  environment.offsets = offsets
  const tokens: Token[] = []
  md.inline.parse(content, md, env, tokens)
  environment.offsets = outer
  return tokens
}

type InlineRule = (state: StateInline, silent: boolean) => boolean

function runRules(state: StateInline, rules: readonly InlineRule[]): boolean {
  if (state.level >= state.md.options.maxNesting) return false
  return rules.some(rule => rule(state, false))
}

/**
 * markdown-it's inline loop, which also says where each token stands: a token that no rule (or inner loop)
 * has placed stands where the rule began that pushed it, up to where the rule ended.
 */
function tokenize(md: MarkdownIt, state: StateInline): void {
  const rules = md.inline.ruler.getRules("")
  const end = state.posMax
  const spanned = state instanceof SpannedState ? state : undefined
  while (state.pos < end) {
    const start = state.pos
    const pushed = state.tokens.length
    const wasPending = state.pending !== ""
    if (spanned) spanned.ruleStart = start
    if (!runRules(state, rules)) state.pending += state.src[state.pos++] ?? ""
    if (spanned) settle(spanned, start, pushed, wasPending)
  }
  if (spanned) spanned.ruleStart = end
  if (state.pending) state.pushPending()
}

function settle(state: SpannedState, start: number, pushed: number, wasPending: boolean): void {
  const at = sourceRange(state.offsets, start, state.pos)
  for (const token of state.tokens.slice(pushed)) if (!isPlaced(token)) place(token, at)
  if (state.pending === "") return
  if (state.tokens.length > pushed) state.pendingStart = state.pos - state.pending.length
  else if (!wasPending) state.pendingStart = start
}

/** Joins neighbouring texts, escaped characters and entities into one `text` token, ranges included. */
export function joinTexts(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    if (token.type === "text_special") token.type = "text"
    if (token.children) token.children = joinTexts(token.children)
    const last = joined.at(-1)
    if (last?.type === "text" && token.type === "text") join(last, token)
    else joined.push(token)
  }
  return joined
}

function join(left: Token, right: Token): void {
  const [from, to] = [placeOf(left), placeOf(right)]
  const { length } = left.content
  left.content += right.content
  if (!from || !to) return
  const known: unknown = left.meta?.seams
  const seams: unknown[] = Array.isArray(known) ? known : [[0, from[0]]]
  seams.push([length, to[0]])
  left.meta = { ...left.meta, at: [Math.min(from[0], to[0]), Math.max(from[1], to[1])], seams }
}

function joinFragments(state: StateInline): void {
  let level = 0
  for (const token of state.tokens) {
    if (token.nesting < 0) level--
    token.level = level
    if (token.nesting > 0) level++
  }
  const joined = joinTexts(state.tokens)
  state.tokens.length = 0
  state.tokens.push(...joined)
}

/** Makes every inline token of a parser say where it stands. */
export function trackSpans(md: MarkdownIt): void {
  md.inline.State = SpannedState
  md.inline.tokenize = state => tokenize(md, state)
  md.inline.ruler2.at("fragments_join", joinFragments)
}
