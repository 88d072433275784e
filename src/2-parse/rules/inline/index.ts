import type { MarkdownIt, StateInline } from "markdown-it"
import { environmentOf } from "../../environment.ts"
import { removeHidden, reportHidden } from "../../hidden-characters.ts"
import { type DialectOptions, isOn, isSwitchedOn, memo, type WordBorders } from "../../options.ts"
import { strayAttributes } from "../../stray-attributes.ts"
import { attributeList } from "./attribute-list.ts"
import { autolink, mailLink } from "./autolink.ts"
import { balance } from "./balance.ts"
import { bareLink, bareMail } from "./bare-link.ts"
import { betterEmphasis } from "./better-emphasis.ts"
import { caret } from "./caret.ts"
import { code } from "./code.ts"
import { criticMarks } from "./critic.ts"
import { asteriskEmphasis, legacyEmphasis, underscoreEmphasis } from "./emphasis.ts"
import { entity } from "./entity.ts"
import { escapes } from "./escape.ts"
import { footnoteReference } from "./footnote-reference.ts"
import { html } from "./html.ts"
import { keys, typedKeys } from "./keys.ts"
import { backslashBreak, everyBreak, hardBreak, softBreak } from "./line-break.ts"
import { image, link, referenceImage, referenceLink, shortReferenceImage, shortReferenceLink } from "./link.ts"
import { anyLoneMarks, loneCarets, loneEquals, loneMarks, loneTildes } from "./lone-marks.ts"
import { mark } from "./mark.ts"
import { math } from "./math.ts"
import type { Variant } from "./pairs.ts"
import { type InlineRule, type Plan, type Rules, read } from "./reading.ts"
import {
  hostMention,
  repositoryMentions,
  repositoryReferences,
  socialMention,
  userMention,
} from "./repository-links.ts"
import { shortcode } from "./shortcode.ts"
import { smartSymbols } from "./smart-symbols.ts"
import { smarty } from "./smarty.ts"
import { tilde } from "./tilde.ts"

/** An inline rule, and why it stands where it stands. */
interface Row {
  readonly rule: InlineRule
  readonly why: string
  /** The extension that reads it, where it isn't Python-Markdown itself. */
  readonly of?: string
  /** What else has to be so. */
  readonly when?: (options: DialectOptions) => boolean
}

const borders: readonly WordBorders[] = ["underscore", "asterisk", "all", "none"]

/** Emphasis as one of the extension's settings has it. */
const better = borders.flatMap((setting): Row[] => {
  const when = ({ emphasis = "underscore" }: DialectOptions): boolean => emphasis === setting
  const why = "in place of Python-Markdown's own"
  return [
    { rule: betterEmphasis("emphasis", "*", setting), why, of: "betterem", when },
    { rule: betterEmphasis("underscore", "_", setting), why, of: "betterem", when },
  ]
})

const isPlain = (options: DialectOptions): boolean => !isOn(options, "betterem")
const isLegacy = (options: DialectOptions): boolean => isPlain(options) && isOn(options, "legacy_em")

/** The rules for one mark that stands single and double, one for each way in which its extension may be set. */
const pairRows = (of: string, variants: readonly Variant[]): Row[] =>
  variants.map(({ rule, when }) => ({ rule, why: "a mark of its own, before emphasis", of, when }))

const isGit = (options: DialectOptions): boolean => isSwitchedOn(options, "magiclink.repo_url_shorthand", false)
const isSocial = (options: DialectOptions): boolean => isSwitchedOn(options, "magiclink.social_url_shorthand", false)

/** Short forms of links to repositories and people. */
const short = (rules: readonly InlineRule[], when: (options: DialectOptions) => boolean, why: string): Row[] =>
  rules.map(rule => ({ rule, why, of: "magiclink", when }))

/** The inline half of the dialect, in the order in which the reference reads. */
const inlineRules: readonly Row[] = [
  { rule: code, why: "nothing in code means anything" },
  { rule: math, why: "nothing in a formula means anything, code apart", of: "arithmatex" },
  {
    rule: criticMarks,
    why: "may stand around anything below",
    of: "critic",
    when: ({ critic = "view" }) => critic === "view",
  },
  { rule: typedKeys, why: "what is typed may hold any character, escapes too", of: "keys" },
  { rule: escapes, why: "what is escaped means nothing to anyone below" },
  { rule: footnoteReference, why: "before links by label: its brackets look like theirs", of: "footnotes" },
  { rule: referenceLink, why: "before inline links: `[a][b](c)` is a reference, then text" },
  { rule: link, why: "its text is read by everything below, so links don't nest" },
  { rule: image, why: "may stand in a link's text" },
  { rule: referenceImage, why: "like an image, by label" },
  { rule: shortReferenceLink, why: "brackets that nothing above wanted" },
  { rule: shortReferenceImage, why: "brackets that nothing above wanted" },
  { rule: autolink, why: "before HTML, whose tags look alike" },
  { rule: mailLink, why: "before HTML, whose tags look alike" },
  { rule: hardBreak, why: "its spaces are gone before emphasis looks for spaces" },
  { rule: html, why: "after links: they may stand in a tag's attributes" },
  { rule: bareLink, why: "what is left of addresses, before emphasis sees their underscores", of: "magiclink" },
  { rule: bareMail, why: "as bare links", of: "magiclink" },
  { rule: entity, why: "what an entity stands for is no markup" },
  ...short(repositoryMentions, isGit, "before users, whose names they begin with"),
  ...short([hostMention], isGit, "before users of the site's own host"),
  ...short([socialMention], isSocial, "as hostMention"),
  ...short([userMention], options => isGit(options) || isSocial(options), "before what is in repositories"),
  ...short(repositoryReferences, isGit, "what is left of names and numbers"),
  { rule: shortcode, why: "a name may hold underscores", of: "emoji" },
  { rule: loneMarks, why: "marks between spaces are no emphasis", when: isPlain },
  { rule: anyLoneMarks, why: "in place of Python-Markdown's own", of: "betterem" },
  { rule: loneTildes, why: "as loneMarks; of the three extensions with such a rule the last one's holds", of: "tilde" },
  { rule: loneEquals, why: "where the last one is this", of: "mark", when: options => !isOn(options, "tilde") },
  { rule: loneCarets, why: "where it stands alone", of: "caret", when: o => !isOn(o, "tilde") && !isOn(o, "mark") },
  { rule: keys, why: "after links, whose addresses may hold `++`", of: "keys" },
  ...pairRows("caret", caret),
  ...pairRows("mark", mark),
  ...pairRows("tilde", tilde),
  { rule: asteriskEmphasis, why: "before underscores, which may stand around it", when: isPlain },
  { rule: underscoreEmphasis, why: "the last kind of emphasis", when: o => isPlain(o) && !isLegacy(o) },
  { rule: legacyEmphasis, why: "in its place", when: isLegacy },
  ...better,
  { rule: attributeList, why: "an element has to be there first", of: "attr_list" },
  {
    rule: backslashBreak,
    why: "what is left of a backslash",
    of: "escapeall",
    when: options => isSwitchedOn(options, "escapeall.hardbreak", false),
  },
  { rule: everyBreak, why: "every end of a line is an element", of: "nl2br" },
  ...smartSymbols.map(
    ({ name, rule }): Row => ({
      rule,
      why: "what is left of the text",
      of: "smartsymbols",
      when: options => isSwitchedOn(options, `smartsymbols.${name}`, true),
    }),
  ),
  ...smarty.map(
    ({ name, byDefault, rule }): Row => ({
      rule,
      why: "what smart symbols leave",
      of: "smarty",
      when: options => isSwitchedOn(options, `smarty.${name}`, byDefault),
    }),
  ),
  { rule: softBreak, why: "what is left of a line's end" },
]

const finishing: ReadonlySet<InlineRule> = new Set([
  attributeList,
  ...smartSymbols.map(({ rule }) => rule),
  ...smarty.map(({ rule }) => rule),
  backslashBreak,
  everyBreak,
  softBreak,
])

function rulesFor(options: DialectOptions): Rules {
  const rows = inlineRules.filter(
    row => (row.of === undefined || isOn(options, row.of)) && (row.when?.(options) ?? true),
  )
  const rules = rows.map(row => row.rule)
  const isLast = (rule: InlineRule): boolean => finishing.has(rule)
  const readsWords = ["smartsymbols", "smarty", "magiclink"].some(name => isOn(options, name))
  const markup = readsWords ? /\S/ : /[`\\+[<&:*_~^=${\n]/
  return { constructs: rules.filter(rule => !isLast(rule)), finishing: rules.filter(isLast), markup }
}

const rulesOf = memo(rulesFor)

const planOf = memo((state: StateInline): Plan => read(state, rulesOf(environmentOf(state.env).options)))

/** Writes what has been found at the current place. */
function construct(state: StateInline): boolean {
  const found = planOf(state).found.get(state.pos)
  if (!found) return false
  found.write(state, found)
  state.pos = found.end
  return true
}

/** Text, up to the next place where something has been found. */
function text(state: StateInline): boolean {
  const { found } = planOf(state)
  const start = state.pos
  while (state.pos < state.posMax && !found.has(state.pos)) state.pos++
  state.pending += state.src.slice(start, state.pos)
  return state.pos > start
}

const BUILT_IN = ["text", "linkify", "newline", "escape", "backticks", "strikethrough", "emphasis", "link", "image"]

/** Gives a parser the inline half of the dialect. */
export function useInlineRules(md: MarkdownIt): void {
  md.inline.ruler.disable([...BUILT_IN, "autolink", "html_inline", "entity"])
  md.inline.ruler2.disable(["balance_pairs", "strikethrough", "emphasis"])
  md.inline.ruler.push("construct", construct)
  md.inline.ruler.push("plain_text", text)
  md.core.ruler.before("block", "report-hidden", reportHidden)
  md.core.ruler.push("stray-attributes", strayAttributes)
  md.core.ruler.push("remove-hidden", state => removeHidden(state.tokens))
  md.inline.ruler2.push("remove-hidden", state => removeHidden(state.tokens))
  md.inline.ruler2.before("fragments_join", "balance", balance)
}
