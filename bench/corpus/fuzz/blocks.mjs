// Blocks of the dialect, nested at random. Every block is a list of lines; `nasty` indents and cuts them wrongly.
import { lines, text } from "./inline.mjs"
import * as words from "./words.mjs"

const indented = (content, by = 4) => content.map(line => (line === "" ? "" : " ".repeat(by) + line))
const indentation = random => (random.nasty && random.chance(0.25) ? random.pick([1, 2, 3, 5, 8]) : 4)
const gap = random => (random.chance(random.nasty ? 0.6 : 0.9) ? [""] : [])

const heading = random => {
  const list = random.chance(0.15) ? ` ${random.pick(words.LISTS)}` : ""
  if (random.chance(0.1)) return [text(random, 1, 4), random.pick(["===", "---", "-", "=", "-----  "])]
  return [
    `${"#".repeat(random.between(1, random.nasty ? 7 : 4))}${random.nasty && random.chance(0.2) ? "" : " "}${text(random, 2, 5)}${random.chance(0.1) ? " ##" : ""}${list}`,
  ]
}

const paragraph = random => [...lines(random), ...(random.chance(0.06) ? [random.pick(words.LISTS)] : [])]

const box = (random, isTask) => (isTask ? random.pick(["[ ] ", "[x] ", "[X] ", ""]) : "")

/** The mark of an item, with the spaces behind it. */
function markOf(random, usual) {
  const sign = random.nasty && random.chance(0.1) ? random.pick(["-", "*", "1.", "2)", "+"]) : usual
  return `${sign}${" ".repeat(random.chance(0.8) ? 1 : random.between(1, 4))}`
}

const content = (random, depth) =>
  depth > 0 && random.chance(0.3)
    ? [...(random.chance(0.6) ? [""] : []), ...indented(blocks(random, depth - 1, 2), indentation(random))]
    : []

const isApart = (random, isLoose) => isLoose || (random.nasty && random.chance(0.2))

function list(random, depth) {
  const isOrdered = random.chance(0.35)
  const bullet = random.pick(["-", "-", "*", "+"])
  const isLoose = random.chance(0.3)
  const isTask = random.chance(0.12)
  const item = at => [
    ...(at > 0 && isApart(random, isLoose) ? [""] : []),
    `${markOf(random, isOrdered ? `${at + 1}.` : bullet)}${box(random, isTask)}${text(random)}`,
    ...(random.chance(0.15) ? [random.pick(["", "  "]) + text(random)] : []),
    ...content(random, depth),
  ]
  return random.times(1, 4, item).flat()
}

function quote(random, depth) {
  const content = depth > 0 ? blocks(random, depth - 1, 2) : lines(random)
  return content.map((line, at) =>
    random.nasty && at > 0 && random.chance(0.15) ? line : line === "" ? (random.chance(0.9) ? ">" : "") : `> ${line}`,
  )
}

const inner = (random, depth) => indented(depth > 0 ? blocks(random, depth - 1, 3) : lines(random), indentation(random))
const title = random =>
  random.chance(0.7) ? ` "${random.chance(0.1) ? "" : text(random, 1, 4).replaceAll('"', "")}"` : ""

const admonition = (random, depth) => [
  `!!! ${random.pick(words.TYPES)}${title(random)}`,
  ...gap(random),
  ...inner(random, depth),
]
const details = (random, depth) => [
  `???${random.chance(0.3) ? "+" : ""} ${random.pick(words.TYPES)}${title(random)}`,
  ...gap(random),
  ...inner(random, depth),
]
const tabs = (random, depth) =>
  random
    .times(1, 3, at => [
      ...(at > 0 ? gap(random) : []),
      `===${random.nasty && random.chance(0.1) ? "!" : ""} "${text(random, 1, 2).replaceAll('"', "")}"`,
      ...gap(random),
      ...inner(random, depth),
    ])
    .flat()

function table(random) {
  const columns = random.between(random.nasty ? 1 : 2, 4)
  const bordered = random.chance(0.75)
  const row = make => {
    const cells = Array.from({ length: random.nasty && random.chance(0.15) ? random.between(1, 5) : columns }, make)
    return bordered ? `| ${cells.join(" | ")} |` : cells.join(" | ")
  }
  const cell = () =>
    random.chance(0.08)
      ? random.pick(["`a|b`", "\\|", "", "`", "a { .card }"])
      : text(random, 1, 3).replaceAll("|", "/")
  return [
    row(cell),
    row(() => random.pick(["---", ":---", "---:", ":-:", "-"])),
    ...random.times(random.nasty ? 0 : 1, 3, () => row(cell)),
  ]
}

const CODE = [
  "let a = 1",
  "",
  "    deep()",
  "# comment",
  "- item",
  "> q",
  "<div>",
  "**x**",
  "```",
  "[^1]: no",
  "*[VM]: no",
  "</div>",
  "!!! note",
  "a | b",
]
const fence = random => {
  const mark = random.pick(["```", "```", "````", "~~~"])
  const content = random.times(0, 4, () => random.pick(CODE.filter(line => line !== mark)))
  return [
    `${mark}${random.chance(0.5) ? " " : ""}${random.pick(words.LANGUAGES)}`.trimEnd(),
    ...content,
    ...(random.nasty && random.chance(0.1) ? [] : [mark]),
  ]
}
const indentedCode = random =>
  indented(
    random.times(1, 3, () => random.pick(CODE)),
    4,
  )

function definitions(random, depth) {
  return random
    .times(1, 2, at => {
      const content = depth > 0 && random.chance(0.4) ? blocks(random, depth - 1, 2) : lines(random, 2)
      const [first = "", ...rest] = content
      return [
        ...(at > 0 ? [""] : []),
        ...random.times(1, 2, () => text(random, 1, 3)),
        ...(random.chance(0.3) ? [""] : []),
        `:   ${first}`,
        ...indented(rest),
      ]
    })
    .flat()
}

const footnote = (random, depth) => [
  `[^${random.pick(words.NOTES)}]: ${text(random)}`,
  ...(random.chance(0.3) ? ["", ...indented(depth > 0 ? blocks(random, depth - 1, 2) : lines(random))] : []),
]
const abbreviation = random => [
  `*[${random.pick(["VM", "HTTP", "the", "种子", "apple basil", "x"])}]: ${text(random, 0, 4)}`,
]
const reference = random => [
  `[${random.pick(words.LABELS)}]: ${random.pick(words.TARGETS)}${random.chance(0.3) ? ` ${random.pick(words.TITLES)}` : ""}`,
]
const rule = random => [random.pick(["---", "***", "* * *", "___", "- - -"])]
const formula = random =>
  random.pick([
    ["$$", "\\sum_{i} x_i", "$$"],
    ["\\[", "y = a*b*c", "\\]"],
    ["$$ a $$"],
    ["\\begin{align}", "a &= b", "\\end{align}"],
  ])

const markdownHtml = (random, depth) => {
  const tag = random.pick(["div", "div", "section", "details", "blockquote", "article", "p", "span", "figure"])
  const attribute = random.pick(["markdown", 'markdown="1"', 'markdown="block"', 'markdown="span"', "markdown"])
  const classes = random.chance(0.5)
    ? ` class="${random.pick(["grid cards", "admonition note", "card", "note", "annotate"])}"`
    : ""
  const summary =
    tag === "details"
      ? [random.pick(["<summary>Why *so*</summary>", "<summary markdown>Why *so*</summary>"]), ...gap(random)]
      : []
  const content = depth > 0 ? blocks(random, depth - 1, 2) : lines(random)
  return [
    `<${tag}${classes} ${attribute}>`,
    ...gap(random),
    ...summary,
    ...content,
    ...gap(random),
    ...(random.nasty && random.chance(0.1) ? [] : [`</${tag}>`]),
  ]
}
const RAW = [
  ["<div>", "*as is* <b>b</b>", "</div>"],
  ["<p>One</p> two *three*"],
  ["<!-- a comment", "", "of lines -->"],
  ["<ul><li>a</li><li>b</li></ul>"],
  ["<table><tr><td>a</td></tr></table>"],
  ["<details><summary>S</summary>text</details>"],
  ["<hr>"],
  ["<center>", "*mid*", "</center>"],
  ["<figure markdown>", "![Plan](plan.png)", "<figcaption>A *plan*</figcaption>", "</figure>"],
  ['<h2 id="own">Own</h2>'],
  ["<pre>", "a *b*", "</pre>"],
  ["<span>inline</span> text"],
  ["text <div>in</div> text"],
  ["<div><p>", "", "x *y*", "", "</p></div>"],
  ["</div>"],
]
const rawHtml = random => random.pick(RAW)

const generic = (random, depth) => {
  const slashes = "/".repeat(3 + depth)
  const content = depth > 0 ? blocks(random, depth - 1, 2) : lines(random)
  const head = random.pick([
    "note | A *title*",
    "admonition | Title",
    "details | More",
    "tab | One",
    "html | div.card",
    "warning",
    "caption",
    "define",
  ])
  const options = head.startsWith("admonition") && random.chance(0.5) ? ["    type: tip", ""] : []
  return [`${slashes} ${head}`, ...options, ...content, slashes]
}

const KINDS = [
  [16, paragraph],
  [7, heading],
  [12, list],
  [4, quote],
  [7, admonition],
  [4, details],
  [4, tabs],
  [5, table],
  [5, fence],
  [2, indentedCode],
  [3, definitions],
  [3, footnote],
  [1.5, abbreviation],
  [2, reference],
  [1, rule],
  [1, formula],
  [4, markdownHtml],
  [3, rawHtml],
  [1.5, generic],
]

/** Up to `most` blocks, one below the other. */
export function blocks(random, depth, most) {
  return random.times(1, most, at => [...(at > 0 ? gap(random) : []), ...random.weighted(KINDS)(random, depth)]).flat()
}
