import type { StateInline } from "markdown-it"
import { environmentOf } from "../../environment.ts"
import { emojiNamed, writeEmoji } from "./emoji.ts"
import { verbatim } from "./lone-marks.ts"
import type { Found, InlineRule } from "./reading.ts"

/** Sets of icons by the first part of their names. */
const ICON_SETS = new Set(["material", "fontawesome", "octicons", "simple"])

function writeIcon(state: StateInline, found: Found): void {
  const token = state.push("icon", "span", 0)
  token.markup = state.src.slice(found.start, found.end)
  token.meta = { icon: token.markup.slice(1, -1) }
}

/** Where a project has icons of its own, `:tea-cup:` is meant as one, even if the folder of its set isn't there. */
const isOwnIcon = (name: string, ownSets: readonly string[]): boolean =>
  ownSets.length > 0 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(name)

function meaning(start: number, shortcode: string, ownSets: readonly string[]): Found {
  const end = start + shortcode.length
  const name = shortcode.slice(1, -1)
  const set = name.split("-", 1)[0] ?? ""
  const icon = { rule: "icon", start, end, plain: "", write: writeIcon }
  if (ICON_SETS.has(set) || ownSets.includes(set)) return icon
  const emoji = emojiNamed(name)
  if (emoji === undefined) return isOwnIcon(name, ownSets) ? icon : verbatim("shortcode", start, end)
  return { rule: "emoji", start, end, plain: emoji, write: state => writeEmoji(state, shortcode, emoji) }
}

/** `:simple-qubesos:` is an icon, `:gear:` an emoji. What is neither is text, underscores and all: `:a_b_c:`. */
export const shortcode: InlineRule = {
  name: "shortcode",
  sign: ":",
  find: ({ text, plan }) => {
    const { iconSets = [] } = environmentOf(plan.state.env).options
    const names = [...text.matchAll(/:[+\-_\p{L}\p{N}]+:/gu)]
    return { found: names.map(match => meaning(match.index, match[0], iconSets)) }
  },
}
