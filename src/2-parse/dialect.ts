import Markdown, { type MarkdownIt, type StateCore } from "markdown-it"
import { blockAttributes } from "./block-attributes.ts"
import type { BlockRule } from "./block-rule.ts"
import { settleChanges } from "./critic-marks.ts"
import { type Environment, environmentOf } from "./environment.ts"
import { takeFences } from "./fences.ts"
import { figures } from "./figures.ts"
import { footnoteLinks } from "./footnotes.ts"
import { headingIds } from "./heading-ids.ts"
import { takeHtml } from "./html/take-html.ts"
import type { Line } from "./lines.ts"
import { checkTabs } from "./mixed-tabs.ts"
import { type DialectOptions, GENERIC_BLOCKS, isOn, memo } from "./options.ts"
import { readBlocks } from "./read-blocks.ts"
import { abbreviation } from "./rules/block/abbreviation.ts"
import { admonition } from "./rules/block/admonition.ts"
import { blockquote } from "./rules/block/blockquote.ts"
import { codeBlock } from "./rules/block/code-block.ts"
import { definitionList } from "./rules/block/definition-list.ts"
import { details } from "./rules/block/details.ts"
import { empty } from "./rules/block/empty.ts"
import { fancyBulletList, fancyOrderedList } from "./rules/block/fancy-list.ts"
import { footnote } from "./rules/block/footnote.ts"
import { genericBlock } from "./rules/block/generic-block.ts"
import { heading } from "./rules/block/heading.ts"
import { htmlBlock } from "./rules/block/html-block.ts"
import { bulletList, orderedList } from "./rules/block/list.ts"
import { definitionContent, listContent } from "./rules/block/list-content.ts"
import { mathBlock } from "./rules/block/math-block.ts"
import { paragraph } from "./rules/block/paragraph.ts"
import { reference } from "./rules/block/reference.ts"
import { setext } from "./rules/block/setext.ts"
import { table } from "./rules/block/table.ts"
import { tabs } from "./rules/block/tabs.ts"
import { thematicBreak } from "./rules/block/thematic-break.ts"
import { useInlineRules } from "./rules/inline/index.ts"
import { sourceLines } from "./source-lines.ts"
import { joinTexts, parseInner, trackSpans } from "./spans.ts"
import { taskList } from "./task-list.ts"
import { offsetsOf, tokensOf } from "./tokens.ts"

/** A rule for blocks: its name (also of its manual page, `docs/dialect/<name>.md`), and why it stands where it stands. */
interface Row {
  readonly name: string
  readonly rule: BlockRule
  readonly why: string
  /** The extensions that read it, one of which has to be on, where it isn't Python-Markdown itself. */
  readonly of?: readonly string[]
  /** An extension that puts another rule in its place. */
  readonly without?: string
}

/** The block half of the dialect, in the order of trial. */
const blockRules: readonly Row[] = [
  {
    name: "admonition",
    rule: admonition,
    why: "its indented content would be code, or belong to a list",
    of: ["admonition"],
  },
  { name: "details", rule: details, why: "as admonition", of: ["details"] },
  { name: "tabs", rule: tabs, why: "as admonition", of: ["tabbed"] },
  { name: "html-block", rule: htmlBlock, why: "its placeholder would be a paragraph" },
  { name: "empty", rule: empty, why: "no rule below has to think of empty lines in front" },
  { name: "list-content", rule: listContent, why: "behind a list, indented text is the item's and not code" },
  { name: "generic-block", rule: genericBlock, why: "may begin or end on any line of a block", of: GENERIC_BLOCKS },
  { name: "list-content", rule: definitionContent, why: "the same behind a definition list", of: ["def_list"] },
  { name: "code-block", rule: codeBlock, why: "nothing in code is read as anything else" },
  { name: "math-block", rule: mathBlock, why: "a formula may hold any line", of: ["arithmatex"] },
  { name: "table", rule: table, why: "its rows may begin like anything below", of: ["tables"] },
  { name: "heading", rule: heading, why: "cuts a paragraph in two, so it looks at every line" },
  { name: "setext", rule: setext, why: "its underline would be a thematic break" },
  { name: "thematic-break", rule: thematicBreak, why: "`* * *` would be a list" },
  { name: "ordered-list", rule: orderedList, why: "begins a block, as bullet-list does", without: "fancylists" },
  { name: "bullet-list", rule: bulletList, why: "an item may hold all that follows", without: "fancylists" },
  { name: "fancy-list", rule: fancyOrderedList, why: "in place of ordered-list", of: ["fancylists"] },
  { name: "fancy-list", rule: fancyBulletList, why: "in place of bullet-list", of: ["fancylists"] },
  { name: "definition-list", rule: definitionList, why: "its terms would be a paragraph", of: ["def_list"] },
  { name: "blockquote", rule: blockquote, why: "takes the rest of the block, definitions included" },
  { name: "footnote", rule: footnote, why: "takes indented blocks behind it along", of: ["footnotes"] },
  { name: "abbreviation", rule: abbreviation, why: "takes lines out of what would be a paragraph", of: ["abbr"] },
  { name: "reference", rule: reference, why: "as abbreviation; `*[X]:` is none of its labels" },
  { name: "paragraph", rule: paragraph, why: "takes what nothing else wants" },
]

/** The rules for blocks that a text is read with. */
const rulesOf = memo((options: DialectOptions): readonly BlockRule[] =>
  blockRules
    .filter(
      ({ of, without }) => of?.some(name => isOn(options, name)) ?? (without === undefined || !isOn(options, without)),
    )
    .map(({ rule }) => rule),
)

/** The lines of a source; changes that are proposed in it are settled where they aren't shown. */
function linesOf({ source, options }: Environment): readonly Line[] {
  const lines = sourceLines(source)
  const { critic = "view" } = options
  return critic === "view" || !isOn(options, "critic") ? lines : settleChanges(lines, critic === "accept")
}

function block(state: StateCore): void {
  const environment = environmentOf(state.env)
  const withoutCode = takeFences(linesOf(environment), environment)
  checkTabs(withoutCode, environment)
  const lines = takeHtml(withoutCode, environment)
  const root = readBlocks(lines, rulesOf(environment.options), environment)
  for (const token of tokensOf(root, environment.stash)) state.tokens.push(token)
}

function inline(state: StateCore): void {
  for (const token of state.tokens) {
    const offsets = token.type === "inline" ? offsetsOf(token) : undefined
    if (offsets) token.children = joinTexts(parseInner(state.md, state.env, token.content, offsets))
  }
}

/** A step that only an extension takes. */
const where =
  (extension: string, step: (state: StateCore) => void) =>
  (state: StateCore): void => {
    if (isOn(environmentOf(state.env).options, extension)) step(state)
  }

function make(): MarkdownIt {
  const md = new Markdown({ html: false, linkify: false, typographer: false })
  md.core.ruler.at("block", block)
  md.core.ruler.at("inline", inline)
  md.core.ruler.before("inline", "task-list", where("tasklist", taskList))
  md.core.ruler.after("inline", "block-attributes", where("attr_list", blockAttributes))
  md.core.ruler.after("block-attributes", "heading-ids", headingIds)
  md.core.ruler.after("heading-ids", "figures", figures)
  md.core.ruler.after("figures", "footnote-links", footnoteLinks)
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
