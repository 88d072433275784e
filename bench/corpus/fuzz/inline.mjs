// Inline text of the dialect, made at random. `nasty` breaks habits: marks without partners, odd spaces.
import * as words from "./words.mjs"

const wrap =
  (open, close = open) =>
  (random, depth) =>
    `${open}${text(random, depth - 1, 3)}${close}`

const link = (random, depth) => {
  const target = random.pick(words.TARGETS)
  const title = random.chance(0.2) ? ` ${random.pick(words.TITLES)}` : ""
  return `[${text(random, depth - 1, 3)}](${target}${title})`
}
const image = random =>
  `![${random.pick(["", "A plan", "*plan*", "plan [x]"])}](${random.pick(["plan.png", "img/plan-2.svg", "img/plan.png#only-dark"])}${random.chance(0.2) ? ` ${random.pick(words.TITLES)}` : ""})`
const reference = (random, depth) => {
  const label = random.pick(words.LABELS)
  return random.pick([
    `[${text(random, depth - 1, 2)}][${label}]`,
    `[${label}]`,
    `[${label}][]`,
    `![${label}]`,
    `![alt][${label}]`,
    `[${label}] [${label}]`,
  ])
}
const code = random => {
  const content = random.pick(words.CODES)
  return random.pick([`\`${content}\``, `\`\`${content}\`\``, `\`\` \`${content}\` \`\``])
}
const critic = (random, depth) => {
  const inner = text(random, depth - 1, 2)
  return random.pick([
    `{++${inner}++}`,
    `{--${inner}--}`,
    `{==${inner}==}`,
    `{>>${inner}<<}`,
    `{~~${inner}~>${inner}~~}`,
  ])
}

const CONSTRUCTS = [
  [7, wrap("**")],
  [6, wrap("*")],
  [2, wrap("_")],
  [2, wrap("__")],
  [1.5, wrap("***")],
  [2, wrap("==")],
  [1.5, wrap("^^")],
  [1, wrap("^")],
  [1.5, wrap("~~")],
  [1, wrap("~")],
  [0.4, wrap("___")],
  [0.4, wrap("~~~")],
  [0.4, wrap("^^^")],
  [8, link],
  [2, image],
  [3, reference],
  [5, code],
  [1, critic],
  [1.5, random => `[^${random.pick(words.NOTES)}]`],
  [1.5, random => `++${random.pick(words.KEYS)}++`],
  [2, random => `:${random.pick(words.ICONS)}:`],
  [2, random => random.pick(words.ENTITIES)],
  [2, random => random.pick(words.ESCAPES)],
  [1.5, random => random.pick(words.FORMULAS)],
  [2.5, random => random.pick(words.INLINE_HTML)],
]

const STRAY = [
  "*",
  "**",
  "_",
  "__",
  "~",
  "~~",
  "^",
  "^^",
  "==",
  "`",
  "``",
  "[",
  "]",
  "](",
  "![",
  "<",
  ">",
  "</b>",
  "{",
  "}",
  "{.a}",
  "$",
  "\\",
  "++",
  ":",
  "&",
  "!",
  "(",
  ")",
  '"',
  "|",
  "  ",
]

function piece(random, depth) {
  if (depth > 0 && random.chance(0.28)) {
    const made = random.weighted(CONSTRUCTS)(random, depth)
    return random.chance(0.08) ? made + random.pick(words.LISTS) : made
  }
  if (random.nasty && random.chance(0.15)) return random.pick(STRAY)
  return random.chance(random.cjk)
    ? random.pick(words.CJK)
    : random.pick(random.chance(0.8) ? words.PLAIN : words.WORDS)
}

/** Up to `most` pieces in a line. */
export function text(random, depth = 2, most = 8) {
  const between = () => (random.chance(random.nasty ? 0.2 : 0.05) || random.chance(random.cjk * 0.8) ? "" : " ")
  return random.times(1, most, at => (at === 0 ? "" : between()) + piece(random, depth)).join("")
}

/** Lines of a paragraph. */
export const lines = (random, most = 3) =>
  random.times(1, most, () => text(random) + (random.chance(0.07) ? random.pick(["  ", "\\", " "]) : ""))
