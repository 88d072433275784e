import Markdown, { type MarkdownIt, type StateCore } from "markdown-it"
import type { BlockRule } from "./block-rule.ts"
import { environmentOf } from "./environment.ts"
import { readBlocks } from "./read-blocks.ts"
import { heading } from "./rules/block/heading.ts"
import { paragraph } from "./rules/block/paragraph.ts"
import { useInlineRules } from "./rules/inline/index.ts"
import { sourceLines } from "./source-lines.ts"
import { joinTexts, parseInner, trackSpans } from "./spans.ts"
import { offsetsOf, tokensOf } from "./tokens.ts"

/** A rule for blocks: its name (also of its manual page, `docs/dialect/<name>.md`), and why it stands where it stands. */
interface Row {
  readonly name: string
  readonly rule: BlockRule
  readonly why: string
}

/** The block half of the dialect, in the order of trial. */
const blockRules: readonly Row[] = [
  { name: "heading", rule: heading, why: "cuts a paragraph in two, so it looks at every line" },
  { name: "paragraph", rule: paragraph, why: "takes what nothing else wants" },
]

const rules = blockRules.map(row => row.rule)

function block(state: StateCore): void {
  const environment = environmentOf(state.env)
  const root = readBlocks(sourceLines(environment.source), rules, environment)
  state.tokens.push(...tokensOf(root))
}

function inline(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type !== "inline") continue
    token.children = joinTexts(parseInner(state.md, state.env, token.content, offsetsOf(token)))
  }
}

function make(): MarkdownIt {
  const md = new Markdown({ html: false, linkify: false, typographer: false })
  md.core.ruler.at("block", block)
  md.core.ruler.at("inline", inline)
  md.core.ruler.disable(["normalize", "strip_references", "linkify", "replacements", "smartquotes", "text_join"])
  useInlineRules(md)
  trackSpans(md)
  return md
}

let made: MarkdownIt | undefined

/** markdown-it, speaking our dialect. Made once: it holds rules, no state. */
export function dialect(): MarkdownIt {
  made ??= make()
  return made
}
