import { isVoidElement } from "../allow.ts"
import type { Range } from "../document.ts"
import type { Element } from "../element.ts"
import { type Environment, report } from "../environment.ts"
import { type Line, linesIn, trimEnd } from "../lines.ts"
import { concat, type Spanned, slice, sourceRange } from "../offsets.ts"
import { isOn } from "../options.ts"
import { seeker } from "../seeker.ts"
import { keep } from "../stash.ts"
import { BLOCKS, OPAQUE, type Reading, readingOf } from "./element-kinds.ts"
import { markdownElement } from "./elements.ts"
import { rawElements } from "./raw.ts"
import { type Tag, tagAt } from "./tag.ts"
import { TagStack } from "./tag-stack.ts"

/** An element with Markdown in it, while its content goes by. */
interface Open {
  readonly name: string
  readonly tag: Tag
  readonly reading: Reading
  readonly start: number
  readonly content: Spanned[]
  /** Nothing has come since its tag: a block may begin right behind. */
  isFresh: boolean
}

/** A block of HTML without Markdown, while it goes by: where it began, and the elements that are open in it. */
interface Raw {
  readonly start: number
  readonly stack: TagStack<{ name: string }>
}

/** Elements with Markdown in them that are read inside one another. */
const MAX_NESTING = 50

const COMMENT_ENDS = ["-->", "--!>"]

/** What stands before a tag at the start of a line: nothing, or up to three spaces. */
const OTHER_DECLARATION = /^<!(?!doctype|\[cdata\[)/i
const AT_LINE_START = /(?:^|\n)\s{0,3}$/

/**
 * Puts placeholders in the place of blocks of HTML. A block begins with a block-level tag at the start of a line
 * and ends with its closing tag; elements with a `markdown` attribute keep their content as text, to be read later.
 */
class HtmlTaker {
  private readonly source: Spanned
  private readonly environment: Environment
  /** Elements may have Markdown in them. */
  private readonly readsMarkdown: boolean
  private readonly out: Spanned[] = []
  private readonly open = new TagStack<Open>()
  private raw: Raw | undefined
  /** We are behind a block of HTML, on its last line. */
  private inTail = false

  private readonly seek: ReturnType<typeof seeker>
  /** The same in lower case: names of elements are written in either. */
  private seekLower: ReturnType<typeof seeker> | undefined

  constructor(source: Spanned, environment: Environment) {
    this.source = source
    this.environment = environment
    this.readsMarkdown = isOn(environment.options, "md_in_html")
    this.seek = seeker(source.text)
  }

  run(): Spanned {
    const { text } = this.source
    let at = 0
    while (at < text.length) {
      const next = text.indexOf("<", at)
      const stop = next < 0 ? text.length : next
      if (stop > at) this.data(at, stop)
      at = next < 0 ? stop : this.markup(next)
    }
    if (this.raw) this.endRaw(text.length, text.length)
    const [outermost] = this.open.items
    while (outermost && this.open.depth > 0) this.close(outermost.name, text.length, text.length)
    return concat(this.out)
  }

  /** Text between tags, and tags that are text to us. */
  private data(start: number, end: number): void {
    if (this.inTail && this.source.text.slice(start, end).includes("\n")) this.inTail = false
    if (this.raw) return
    const inner = this.open.items.at(-1)
    if (inner) inner.isFresh = false
    this.sink().push(slice(this.source, start, end))
  }

  private sink(): Spanned[] {
    return this.open.items.at(-1)?.content ?? this.out
  }

  private write(text: string, at: number): void {
    this.sink().push({ text, offsets: [[0, sourceRange(this.source.offsets, at, at)[0]]] })
  }

  private rangeOf(start: number, end: number): Range {
    return sourceRange(this.source.offsets, start, end)
  }

  private atLineStart(at: number): boolean {
    return AT_LINE_START.test(this.source.text.slice(Math.max(0, at - 4), at))
  }

  /** Reads what begins with the `<` at an offset; gives the offset behind it. */
  private markup(at: number): number {
    const { text } = this.source
    if (text.startsWith("<!--", at)) return this.comment(at)
    if (text.startsWith("<?", at) || text.startsWith("<!", at)) return this.declaration(at)
    const tag = tagAt(text, at, limit => {
      report(this.environment, "D208", this.rangeOf(at, at + 1), { limit, things: "attributes in a tag" })
    })
    if (!tag) {
      this.data(at, at + 1)
      return at + 1
    }
    if (tag.kind === "close") return this.closing(tag, at)
    if (tag.kind === "empty") return this.empty(tag.name, at, tag.end)
    return this.opening(tag, at)
  }

  private comment(at: number): number {
    const ends = COMMENT_ENDS.flatMap(end => {
      const found = this.seek(end, at + 4)
      return found < 0 ? [] : [found + end.length]
    })
    if (ends.length === 0) {
      this.data(at, at + 1)
      return at + 1
    }
    return this.standalone(at, Math.min(...ends))
  }

  /** `<!doctype html>`, `<?php ?>`, `<![CDATA[…]]>`: dropped at the start of a line, text elsewhere; `<!other>` is text, a tag in it, too. */
  private declaration(at: number): number {
    const { text } = this.source
    const isBlock = this.atLineStart(at) || this.inTail || this.open.depth > 0
    const isOther = OTHER_DECLARATION.test(text.slice(at, at + 9))
    const mark = text.startsWith("<?", at) ? "?>" : !isOther && text.startsWith("<![", at) ? "]]>" : ">"
    const closing = this.seek(mark, at)
    if (isBlock && closing >= 0 && !isOther) return this.standalone(at, closing + mark.length)
    const end = isBlock && closing >= 0 ? closing + mark.length : at + 2
    this.data(at, end)
    return end
  }

  /** A block of its own that shows nothing (a comment), or is empty (`<hr>`). */
  private standalone(start: number, end: number): number {
    if (this.raw) return end
    if (!this.atLineStart(start)) {
      this.data(start, end)
      return end
    }
    this.separate(start)
    this.place(rawElements(slice(this.source, start, end), this.environment), start, end)
    if (this.open.depth === 0) this.inTail = !this.beforeEmptyLine(end)
    return end
  }

  private empty(name: string, start: number, end: number): number {
    if (BLOCKS.has(name)) return this.standalone(start, end)
    this.data(start, end)
    return end
  }

  private opening(tag: Tag, at: number): number {
    const inner = this.open.items.at(-1)
    const canBegin = this.atLineStart(at) || this.inTail
    if (tag.name === "hr" && canBegin) return this.standalone(at, tag.end)
    if (this.raw) this.pushRaw(this.raw, tag)
    else if (BLOCKS.has(tag.name) && (canBegin || inner?.isFresh)) this.begin(tag, at, inner)
    else {
      this.data(at, tag.end)
      return tag.end
    }
    return this.raw && OPAQUE.has(tag.name) ? this.behindOpaque(tag) : tag.end
  }

  /** Offset of the closing tag of `<script>` and the like: nothing before it is markup. */
  private behindOpaque(tag: Tag): number {
    this.seekLower ??= seeker(this.source.text.toLowerCase())
    const closing = this.seekLower(`</${tag.name}`, tag.end)
    return closing < 0 ? this.source.text.length : closing
  }

  private pushRaw(raw: Raw, tag: Tag): void {
    if (!isVoidElement(tag.name)) raw.stack.push(tag)
  }

  private begin(tag: Tag, at: number, inner: Open | undefined): void {
    const attribute = this.readsMarkdown ? tag.attrs.get("markdown") : undefined
    const reading = readingOf(tag.name, attribute, inner?.reading)
    if (reading === "off" && !inner) {
      this.raw = { start: at, stack: new TagStack() }
      this.raw.stack.push(tag)
      return
    }
    if (this.open.has("p")) this.close("p", at, at)
    if (this.open.depth > MAX_NESTING) {
      report(this.environment, "D207", this.rangeOf(at, tag.end), { limit: MAX_NESTING })
      this.data(at, tag.end)
      return
    }
    this.open.push({ name: tag.name, tag, reading, start: at, content: [], isFresh: true })
  }

  private closing(tag: Tag, at: number): number {
    if (this.raw) this.closeInRaw(this.raw, tag, at)
    else if (this.open.has(tag.name)) this.close(tag.name, at, tag.end)
    else this.data(at, tag.end)
    return tag.end
  }

  private closeInRaw(raw: Raw, tag: Tag, at: number): void {
    raw.stack.close(tag.name)
    if (raw.stack.depth === 0) this.endRaw(tag.end, at)
  }

  private endRaw(end: number, closingAt: number): void {
    const start = this.raw?.start ?? end
    this.raw = undefined
    if (closingAt === end) this.reportUnclosed(start)
    this.write("\n", start)
    this.place(rawElements(slice(this.source, start, end), this.environment), start, end)
    this.inTail = !this.beforeEmptyLine(end)
  }

  private reportUnclosed(start: number): void {
    const tag = tagAt(this.source.text, start)
    if (tag) report(this.environment, "D205", this.rangeOf(start, tag.end), { element: tag.name })
  }

  private beforeEmptyLine(at: number): boolean {
    return /^ *\n *\n/.test(this.source.text.slice(at, at + 200))
  }

  /** Closes the innermost element of that name, and what was left open in it. */
  private close(name: string, closingAt: number, end: number): void {
    for (let last = this.open.pop(); last; last = this.open.pop()) {
      const isLast = last.tag.name === name
      if (closingAt === end && this.open.depth === 0 && end === this.source.text.length) this.reportUnclosed(last.start)
      this.closed(last, isLast ? end : closingAt)
      if (isLast) break
    }
    if (this.open.depth === 0) this.inTail = !this.beforeEmptyLine(end)
  }

  private closed(element: Open, end: number): void {
    const outer = this.open.items.at(-1)
    if (outer?.reading === "off") return
    const { tag, reading, start } = element
    this.separate(start)
    if (reading === "off") {
      this.place(rawElements(slice(this.source, start, end), this.environment, true), start, end, reading)
      return
    }
    const lines = linesIn(concat(element.content))
    const content = reading === "block" ? trimEnd(lines) : lines
    this.place([markdownElement(tag, content, this.rangeOf(start, end), this.environment)], start, end, reading)
  }

  /** An empty line in front of a block. */
  private separate(at: number): void {
    const sink = this.sink()
    const last = (sink.at(-2)?.text ?? "") + (sink.at(-1)?.text ?? "")
    if (last !== "" && !last.endsWith("\n\n")) this.write("\n\n", at)
  }

  private place(elements: readonly Element[], start: number, end: number, reading?: Reading): void {
    const stashed = { elements, lines: [], columns: 0, ...(reading && { reading }) }
    this.write(keep(this.environment.stash, stashed), start)
    this.write("\n\n", end)
  }
}

/** Puts placeholders in the place of blocks of HTML. */
export function takeHtml(lines: readonly Line[], environment: Environment): readonly Line[] {
  if (!lines.some(line => line.text.includes("<"))) return lines
  return linesIn(new HtmlTaker(concat(lines, "\n"), environment).run())
}
