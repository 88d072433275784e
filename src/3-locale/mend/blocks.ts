import { eachOutsideCode, type Line } from "./lines.ts"

/** Signs of blocks that a platform takes for text: tabs, admonitions, details. */
const ESCAPED = /^\s*\\(?=(?:===|!!!|\?\?\?)[+!]*\s)/

const FENCE = /^\s*```\s*$/

/**
 * A block whose sign was escaped, and whose indented content became code on the way:
 *
 *     \=== "Pots"          === "Pots"
 *
 *     ```              →
 *     Clay is best.            Clay is best.
 *     ```
 */
export function unescapeBlocks(lines: readonly Line[]): Line[] {
  const mended = [...lines]
  for (const [at, { text }] of lines.entries()) {
    if (!ESCAPED.test(text)) continue
    mended[at] = withText(lines[at], text.replace(/\\/, ""))
    const open = firstFilled(lines, at + 1)
    const close = FENCE.test(lines[open]?.text ?? "") ? nextFence(lines, open + 1) : -1
    for (let inner = open; inner <= close; inner++)
      mended[inner] = insideBlock(lines[inner], inner === open || inner === close)
  }
  return mended
}

const withText = (line: Line | undefined, text: string): Line => ({ row: 0, indent: 0, ...line, text })

const INDENT = "    "

function insideBlock(line: Line | undefined, isFence: boolean): Line {
  if (!line || isFence || line.text.trim() === "") return withText(line, "")
  return { ...line, text: INDENT + line.text, indent: line.indent + INDENT.length }
}

function firstFilled(lines: readonly Line[], from: number): number {
  let at = from
  while (at < lines.length && lines[at]?.text.trim() === "") at++
  return at
}

/** The content was indented alike everywhere, so that a fence in it is indented more or has a language. */
function nextFence(lines: readonly Line[], from: number): number {
  return lines.findIndex((line, at) => at >= from && /^```\s*$/.test(line.text))
}

const FULL_WIDTH = new Map([
  ["＃", "#"],
  ["！", "!"],
  ["？", "?"],
  ["＝", "="],
  ["＞", ">"],
])

/** `＃＃ 标题` → `## 标题`: signs of blocks that were written in full width. */
export function narrowSigns(lines: readonly Line[]): Line[] {
  return eachOutsideCode(lines, text =>
    text.replace(/^\s*(?:＃{1,6}(?=\s)|！！！(?=\s)|？？？[＋+]?(?=\s)|＝＝＝[！!]?(?=\s)|＞(?=\s))/, signs =>
      signs.replace(/[＃！？＝＞]/g, sign => FULL_WIDTH.get(sign) ?? sign).replace("＋", "+"),
    ),
  )
}

/** `=== «Pots»` → `=== "Pots"`: a title in the quotes of a language. */
export function straightenTitles(lines: readonly Line[]): Line[] {
  return eachOutsideCode(lines, text =>
    text.replace(
      /^(\s*(?:===[!+]?|!!!|\?\?\?\+?)(?:\s[\w -]*?)?\s*)[«»“”„「『＂]([^"«»“”„「」『』＂]*)[«»“”」』＂](\s*)$/,
      '$1"$2"$3',
    ),
  )
}

/** `\==important==` → `==important==` */
export function unescapeMarks(lines: readonly Line[]): Line[] {
  return eachOutsideCode(lines, text => text.replace(/^(\s*)\\(?===[^\s=])/, "$1"))
}

/** `- \[x\] Sow` → `- [x] Sow` */
export function unescapeTasks(lines: readonly Line[]): Line[] {
  return eachOutsideCode(lines, text => text.replace(/^(\s*[-*+]\s+)\\\[([ xX])\\?\](?=\s)/, "$1[$2]"))
}

/** `-Sow` below `- Dig` → `- Sow`: an item whose sign stuck to its words would be the rest of the one above. */
export function separateItems(lines: readonly Line[]): Line[] {
  return eachOutsideCode(lines, (text, before) => {
    const [start = "", space = "", sign = ""] = /^(\s*)([-+])(?=\p{L}|\*\*\p{L})/u.exec(text) ?? []
    return sign !== "" && before.startsWith(`${space}${sign} `) ? `${start} ${text.slice(start.length)}` : text
  })
}

/** `< a href="mint.md">mint< /a>` → `<a href="mint.md">mint</a>` */
export function closeTags(lines: readonly Line[]): Line[] {
  return eachOutsideCode(lines, text =>
    text.replace(
      /<\s(?=(?:\/\s?)?(?:a|b|br|code|details|div|em|i|kbd|p|small|span|strong|sub|summary|sup)(?:\s*\/?>|\s+[a-z-]+=))/g,
      "<",
    ),
  )
}

/** `mint **** often` → `mint often`: bold face around nothing, whose signs pair with others of the line. */
export function dropEmptyMarks(lines: readonly Line[]): Line[] {
  return eachOutsideCode(lines, text => text.replace(/(?<=[^\s`])\s\*{4}(?!\*)(?=[\s\p{P}])/gu, ""))
}

/** Invisible characters at a line's start keep a sign from being one. */
export function clearStarts(lines: readonly Line[]): Line[] {
  return eachOutsideCode(lines, text => text.replace(/^[\ufeff\u200b\u2060]+/, ""))
}
