import type { CustomFence } from "../1-read/index.ts"
import type { Range } from "./document.ts"
import { append, type Element, newElement, rangeOf } from "./element.ts"
import { type Environment, report } from "./environment.ts"
import { type FenceHead, readHead } from "./fence-head.ts"
import { cut, type Line } from "./lines.ts"
import { type DialectOptions, isOn } from "./options.ts"
import { keep } from "./stash.ts"

/** A fence that is open while lines go by. */
interface OpenFence {
  readonly head: FenceHead
  readonly start: number
  /** Columns in front of the fence, and how many of their characters are `>`. */
  readonly columns: number
  readonly quotes: number
  emptyLines: number
}

const PREFIX = /^[> ]*/
const FENCE = /^(?:~{3,}|`{3,})/

const quotesIn = (prefix: string): number => prefix.length - prefix.replaceAll(">", "").length

/** A fence of Python-Markdown's own: at the margin, with a language or a list. */
const PLAIN_FENCE = /^(?:~{3,}|`{3,}) *(?:\{.*\}|\.?[\p{L}\p{N}_#.+-]* *(?:hl_lines=(?:"[^"]*"|'[^']*') *)?)$/u

function openAt(lines: readonly Line[], index: number): OpenFence | undefined {
  const text = lines[index]?.text ?? ""
  const prefix = PREFIX.exec(text)?.[0] ?? ""
  const rest = text.slice(prefix.length)
  if (!FENCE.test(rest)) return undefined
  const head = readHead(rest)
  return head && { head, start: index, columns: prefix.length, quotes: quotesIn(prefix), emptyLines: 0 }
}

/** The marks of containers in front of a line, up to the fence's column. */
function prefixOf(text: string, columns: number): string {
  return (PREFIX.exec(text)?.[0] ?? "").slice(0, columns)
}

type Verdict = "content" | "end" | "broken"

/** `isStrict`: all lines of a quotation have its mark, as the extension Quotes wants it. */
function judge(fence: OpenFence, text: string, isStrict: boolean): Verdict {
  const prefix = prefixOf(text, fence.columns)
  const content = text.slice(prefix.length)
  const isEnd = content.startsWith(fence.head.fence) && content.slice(fence.head.fence.length).trim() === ""
  if (isStrict && quotesIn(prefix) !== fence.quotes) return "broken"
  return fence.quotes > 0 ? judgeQuoted(fence, prefix, content, isEnd) : judgePlain(fence, prefix, content, isEnd)
}

function judgePlain(fence: OpenFence, prefix: string, content: string, isEnd: boolean): Verdict {
  if (prefix.includes(">")) return "broken"
  if (content.trim() === "" && prefix.trim() === "") return "content"
  if (prefix.length !== fence.columns && content !== "") return "broken"
  return isEnd ? "end" : "content"
}

function judgeQuoted(fence: OpenFence, prefix: string, content: string, isEnd: boolean): Verdict {
  const quotes = quotesIn(prefix)
  if (quotes > fence.quotes) return "broken"
  if (content === "") {
    fence.emptyLines++
    return "content"
  }
  if (prefix.length < fence.columns) return "broken"
  if (fence.emptyLines > 0 && quotes < fence.quotes) return "broken"
  if (!isEnd) fence.emptyLines = 0
  return isEnd ? "end" : "content"
}

/** Where a fence stands, without the marks of containers in front. */
function placeOf(fence: OpenFence, lines: readonly Line[], end: number): Range {
  const [first, ...others] = lines.slice(fence.start, end + 1)
  return rangeOf(first ? [cut(first, fence.columns), ...others] : others)
}

/** Fences that aren't code of a language, where a site doesn't say which. */
const CUSTOM: readonly CustomFence[] = [{ name: "mermaid", class: "mermaid" }]

/** What a fence is that a site has made something else: a formula, or a diagram. */
function customElement({ class: className, isFormula }: CustomFence, content: string, at: Range): Element {
  if (!isFormula) return diagramElement(className, content, at)
  const element = newElement("math_block", "div", at, { class: "arithmatex" })
  element.leaf = { content: content.trim(), info: "", markup: "" }
  return element
}

/** `<pre class="mermaid"><code>…`: the source of a diagram. */
function diagramElement(className: string, content: string, at: Range): Element {
  const element = newElement("diagram", "pre", at, { class: className })
  append(element, newElement("code_inline", "code", at)).leaf = { content: content.trimEnd(), info: "", markup: "" }
  return element
}

function fenceElement(fence: OpenFence, lines: readonly Line[], end: number, dialect: DialectOptions): Element {
  const inner = lines.slice(fence.start + 1, end).map(line => line.text.slice(fence.columns))
  const content = inner.map(line => `${line}\n`).join("")
  const at = placeOf(fence, lines, end)
  const { language, attrs, options } = fence.head
  const custom = (dialect.customFences ?? CUSTOM).find(({ name }) => name === language)
  if (custom) return customElement(custom, content, at)
  const element = newElement("fence", "code", at)
  element.leaf = { content, info: language, markup: fence.head.fence }
  for (const [name, value] of attrs) element.attrs.set(name, value)
  element.meta = { ...element.meta, ...(dialect.lineNumbers === true && { firstLine: 1 }), ...options }
  return element
}

/**
 * Puts a placeholder in the place of every fenced block, at any depth of indentation and quotation: fences come
 * first, and nothing in them is read as anything else. A fence that never ends, or whose content comes out of
 * its indentation, is none.
 */
export function takeFences(lines: readonly Line[], environment: Environment): readonly Line[] {
  if (isOn(environment.options, "superfences")) return withPlaceholders(lines, environment)
  return isOn(environment.options, "fenced_code") ? withPlainFences(lines, environment) : lines
}

/** Fences as Python-Markdown's own extension has them, apart from what is around them. */
function withPlainFences(lines: readonly Line[], environment: Environment): Line[] {
  const last = new Map(lines.map(({ text }, index) => [text.trimEnd(), index]))
  const out: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? { text: "", offsets: [[0, 0]] }
    const fence = PLAIN_FENCE.test(line.text) ? openAt(lines, index) : undefined
    if (!fence || (last.get(fence.head.fence) ?? index) <= index) {
      out.push(line)
      continue
    }
    let end = index + 1
    while (lines[end]?.text.trimEnd() !== fence.head.fence) end++
    const placeholder = placeholderLine(fence, lines, end, environment)
    out.push({ text: "", offsets: line.offsets }, placeholder, { text: "", offsets: line.offsets })
    index = end
  }
  return out
}

function withPlaceholders(lines: readonly Line[], environment: Environment): Line[] {
  const out: Line[] = []
  const isStrict = isOn(environment.options, "quotes")
  let fence: OpenFence | undefined
  let opened = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? { text: "", offsets: [[0, 0]] }
    if (!fence) {
      fence = openAt(lines, index)
      opened = out.length
      out.push(line)
      continue
    }
    const verdict = judge(fence, line.text, isStrict)
    out.push(line)
    if (verdict === "end") {
      out.length = opened
      out.push(placeholderLine(fence, lines, index, environment))
    }
    if (verdict === "broken") reportOpen(fence, lines, environment)
    if (verdict !== "content") fence = undefined
  }
  if (fence) reportOpen(fence, lines, environment)
  return out
}

function reportOpen(fence: OpenFence, lines: readonly Line[], environment: Environment): void {
  const first = lines[fence.start]
  if (first) report(environment, "D211", rangeOf([cut(first, fence.columns)]), { fence: fence.head.fence })
}

function placeholderLine(fence: OpenFence, lines: readonly Line[], end: number, environment: Environment): Line {
  const first = lines[fence.start] ?? { text: "", offsets: [[0, 0]] as const }
  const stashed = {
    elements: [fenceElement(fence, lines, end, environment.options)],
    lines: lines.slice(fence.start, end + 1),
    columns: fence.columns,
  }
  const placeholder = keep(environment.stash, stashed)
  return { text: first.text.slice(0, fence.columns) + placeholder, offsets: first.offsets }
}
