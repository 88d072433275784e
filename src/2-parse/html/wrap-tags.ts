import type { Range } from "../document.ts"
import { type Element, newElement, rangeOf } from "../element.ts"
import type { Environment } from "../environment.ts"
import { cut, type Line, trimStart } from "../lines.ts"
import { isOn } from "../options.ts"
import { cutAtPlaceholders, PLACEHOLDER } from "../stash.ts"
import { BLOCKS } from "./element-kinds.ts"
import { markdownElement } from "./elements.ts"
import { type LooseTags, looseTags } from "./loose-tags.ts"
import { isTaken } from "./stand-ins.ts"
import { type Tag, tagAt } from "./tag.ts"
import { TagStack } from "./tag-stack.ts"

/** `<div>text</div>` as a paragraph of its own, deep in a list: an element, not a paragraph with a block in it. */
function peeled(element: Element, environment: Environment): Element {
  const lines = element.type === "paragraph" ? trimStart(element.text) : []
  const [first] = lines
  const last = lines.at(-1)
  if (!first?.text.startsWith("<") || !last) return element
  const tag = tagAt(first.text, 0)
  if (tag?.kind !== "open" || !BLOCKS.has(tag.name) || !isTaken(tag.name)) return element
  const closing = `</${tag.name}>`
  const text = last.text.trimEnd().toLowerCase()
  if (!text.endsWith(closing) || text.indexOf(closing) !== text.length - closing.length) return element
  const end = { text: last.text.slice(0, text.length - closing.length), offsets: last.offsets }
  const [opening, ...others] = [...lines.slice(0, -1), end]
  if (!opening || opening.text.length < tag.end) return element
  return elementOf(tag, [cut(opening, tag.end), ...others], element.at, environment)
}

/** An element of loose tags: a heading among them is none of the page's outline. */
function elementOf(tag: Tag, content: readonly Line[], at: Range, environment: Environment): Element {
  const element = markdownElement(tag, content, at, environment)
  return element.type === "heading" ? { ...element, type: "html" } : element
}

function paragraphOf(lines: readonly Line[]): Element {
  const paragraph = newElement("paragraph", "p", rangeOf(lines))
  paragraph.text = lines
  return paragraph
}

function breakAt(at: Range): Element {
  const element = newElement("hr", "hr", at)
  element.leaf = { content: "", info: "", markup: "" }
  return element
}

/** Paragraphs of their own for text and for the code that stands in it. */
function apartFromCode(element: Element): readonly Element[] {
  const isText = element.type === "paragraph" && element.children.length === 0
  return isText && element.text.some(({ text }) => PLACEHOLDER.test(text))
    ? cutAtPlaceholders(element.text).map(paragraphOf)
    : [element]
}

/** A paragraph with loose tags, by its number. */
interface Loose {
  readonly index: number
  readonly tags: LooseTags
}

/** Those of the paragraphs that a closing tag goes past, and of its own, that have no partner by it. */
function partnerless(passed: readonly Loose[], closing: Loose): readonly Loose[] {
  const [opening, ...skipped] = [...passed].reverse()
  if (!opening) return [closing]
  return opening.tags.isBeside && closing.tags.isBeside ? [opening, ...skipped, closing] : skipped
}

/**
 * Numbers of the paragraphs with loose tags that all have partners: opening ones before closing ones, well nested. A tag
 * with text beside it has one that stands alone.
 */
function partnered(loose: ReadonlyMap<number, LooseTags>): Set<number> {
  const good = new Set(loose.keys())
  const open = new TagStack<{ name: string } & Loose>()
  for (const [index, tags] of loose) {
    for (const { name } of tags.closers) {
      for (const one of partnerless(open.close(name), { index, tags })) good.delete(one.index)
    }
    for (const { name } of tags.openers) open.push({ name, index, tags })
  }
  for (const { index } of open.items) good.delete(index)
  return good
}

/** Children of one element, written anew with elements around those that loose tags enclose. */
class Wrapper {
  private readonly environment: Environment
  private readonly open = new TagStack<{ name: string; element: Element }>()
  readonly out: Element[] = []

  constructor(environment: Environment) {
    this.environment = environment
  }

  add(child: Element): void {
    const element = peeled(child, this.environment)
    this.sink().push(element)
    wrapTags(element, this.environment)
  }

  addLoose({ openers, text, closers, breaks, isCritic, isBeside }: LooseTags, child: Element): void {
    for (const tag of openers) {
      const element = elementOf(tag, [], child.at, this.environment)
      this.sink().push(element)
      this.open.push({ name: tag.name, element })
    }
    const inside = openers.length > 0 && !isCritic && !isBeside ? this.open.items.at(-1)?.element : undefined
    if (inside) inside.text = text
    else if (text.some(line => line.text.trim() !== "")) this.add(paragraphOf(text))
    for (const { name } of closers) this.open.close(name)
    for (let count = 0; count < breaks; count++) this.sink().push(breakAt(child.at))
  }

  private sink(): Element[] {
    return this.open.items.at(-1)?.element.children ?? this.out
  }
}

/**
 * Tags at the ends of paragraphs enclose the blocks between them: where HTML can't be a block (indented in a list or
 * an admonition, or an inline element like `<a>`), it is written that way. Text right behind an opening tag has no
 * paragraph of its own.
 */
export function wrapTags(parent: Element, environment: Environment): void {
  if (parent.children.length === 0) return
  const readsCritic = isOn(environment.options, "critic")
  const children = parent.children.flatMap(apartFromCode)
  const loose = new Map<number, LooseTags>()
  children.forEach((child, index) => {
    const tags = looseTags(child, readsCritic)
    if (tags) loose.set(index, tags)
  })
  const good = partnered(loose)
  const wrapper = new Wrapper(environment)
  children.forEach((child, index) => {
    const tags = good.has(index) ? loose.get(index) : undefined
    if (tags) wrapper.addLoose(tags, child)
    else wrapper.add(child)
  })
  parent.children.splice(0, parent.children.length, ...wrapper.out)
}
