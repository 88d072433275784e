/** How a fenced block is to be shown: what its first line says beside the language. */
export interface FenceOptions {
  title?: string
  /** Numbers of the lines to mark, counted from 1: `2 4-6`. */
  highlighted?: string
  /** Number of the first line, where lines are numbered. */
  firstLine?: number
}

/** The first line of a fence, read. */
export interface FenceHead {
  readonly fence: string
  readonly language: string
  readonly attrs: ReadonlyMap<string, string>
  readonly options: FenceOptions
}

const HEAD = /^(~{3,}|`{3,})(?: *\.?([\p{L}\p{N}_#.+-]+)(?= |$))?/u
const OPTION = /([a-zA-Z][a-zA-Z0-9_]*)(?:=(?:"(.*?)"|'(.*?)'))?/g
const WORD = new RegExp(`^ *${OPTION.source}(?= |$)`)
const LINES = /^\d+(?:-\d+)?(?: +\d+(?:-\d+)?)*$/
const NUMBER = /^\d+/

/**
 * `key="value"` and bare words up to the end of the line; `undefined` where something else stands there. A value ends
 * with its first quotation mark, whatever follows up to the next space.
 */
function optionsIn(text: string): Map<string, string> | undefined {
  let rest = text
  while (rest.trim() !== "") {
    const [word] = WORD.exec(rest) ?? []
    if (word === undefined) return undefined
    rest = rest.slice(word.length)
  }
  return new Map([...text.matchAll(OPTION)].map(([, key = "", double, single]) => [key, double ?? single ?? key]))
}

const ATTRIBUTE = /[^ =}]+=".*?"|[^ =}]+='.*?'|[^ =}]+=[^ =}]+|[^ =}]+/g

/** `.class #id key=value` between braces; the first class is the language where none stands in front. */
function listIn(text: string): { classes: string[]; values: Map<string, string> } {
  const classes: string[] = []
  const values = new Map<string, string>()
  for (const [word] of text.matchAll(ATTRIBUTE)) {
    const equals = word.indexOf("=")
    if (equals > 0) values.set(word.slice(0, equals), word.slice(equals + 1).replace(/^(["'])(.*)\1$/, "$2"))
    else if (word.startsWith(".")) classes.push(word.slice(1))
    else if (word.startsWith("#")) values.set("id", word.slice(1))
    else values.set(word, word)
  }
  return { classes, values }
}

/** Tags that some write in titles, which are text. */
const TITLE_TAG = /<\/?(?:b|code|em|i|kbd|mark|s|small|strong|sub|sup)>/g

/** Takes the options that a code block has out of the values; gives them. */
function takeOptions(values: Map<string, string>): FenceOptions {
  const options: FenceOptions = {}
  const title = values.get("title")
  if (title !== undefined && values.delete("title")) options.title = title.replace(TITLE_TAG, "")
  const highlighted = values.get("hl_lines")
  if (highlighted !== undefined && LINES.test(highlighted) && values.delete("hl_lines"))
    options.highlighted = highlighted
  const first = NUMBER.exec(values.get("linenums") ?? "")?.[0]
  if (first !== undefined && values.delete("linenums")) options.firstLine = Number(first)
  return options
}

/** Reads ```` ```python title="x" ```` or ```` ``` { .python #id } ````; nothing where the line opens no fence. */
export function readHead(text: string): FenceHead | undefined {
  const [whole = "", fence = "", language = ""] = HEAD.exec(text) ?? []
  if (fence === "") return undefined
  const rest = text.slice(whole.length).trim()
  if (rest.startsWith("{") && rest.endsWith("}")) return withList(fence, language, rest.slice(1, -1))
  const values = optionsIn(text.slice(whole.length))
  if (!values) return undefined
  const options = takeOptions(values)
  const attrs = [...values].filter(([name]) => name.startsWith("data-"))
  if (values.size > attrs.length) return undefined
  return { fence, language, attrs: new Map(), options }
}

function withList(fence: string, language: string, list: string): FenceHead {
  const { classes, values } = listIn(list)
  const options = takeOptions(values)
  const name = language === "" ? (classes.shift() ?? "") : language
  const attrs = new Map<string, string>()
  const id = values.get("id")
  if (id !== undefined) attrs.set("id", id)
  if (classes.length > 0) attrs.set("class", classes.join(" "))
  return { fence, language: name, attrs, options }
}
