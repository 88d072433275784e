import Markdown, { type Token } from "markdown-it"
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5"
import { isAllowedElement, isVoidElement } from "../allow.ts"
import { withCriticTags } from "../critic-marks.ts"
import { type Element, newElement } from "../element.ts"
import { type Environment, report } from "../environment.ts"
import { type Spanned, sourceRange } from "../offsets.ts"
import { isOn } from "../options.ts"
import { PLACEHOLDER } from "../stash.ts"
import { BLOCKS, LEFT_OUT, OPAQUE } from "./element-kinds.ts"
import { typeOf } from "./elements.ts"
import { permittedAttributes } from "./permitted.ts"
import { helpWith, isLoading, loadedBy, standIn } from "./stand-ins.ts"

type Node = DefaultTreeAdapterTypes.ChildNode
type HtmlElement = DefaultTreeAdapterTypes.Element

/** Deepest nesting of elements in a block of HTML; what is deeper is text. */
const MAX_DEPTH = 100

const isElement = (node: Node): node is HtmlElement => "tagName" in node
const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === "#text"

const isLeftOut = (name: string): boolean => OPAQUE.has(name) || LEFT_OUT.has(name)

/** Whether a node is a block, or has one in it; fenced code is one, for which a placeholder stands. */
const holdsBlock = (node: Node): boolean =>
  isText(node)
    ? PLACEHOLDER.test(node.value)
    : isElement(node) && (BLOCKS.has(node.tagName) || node.childNodes.some(holdsBlock))

/** A text in pieces: each placeholder of fenced code is one. */
const cutAtFences = (node: Node): readonly Node[] =>
  isText(node) && holdsBlock(node) ? node.value.split(/(\u0002\d+\u0003)/).map(value => ({ ...node, value })) : [node]

/** An element as the one that stands for it. */
const stoodFor = (node: Node): Node => (isElement(node) ? { ...node, tagName: standIn(node.tagName) } : node)

/** Makes blocks and inline content of parsed HTML. */
class Converter {
  private readonly html: Spanned
  private readonly environment: Environment
  /** Headings are some of the page's outline. */
  private readonly isOutlined: boolean

  constructor(html: Spanned, environment: Environment, isOutlined: boolean) {
    this.html = html
    this.environment = environment
    this.isOutlined = isOutlined
  }

  /** Children of a block: blocks, and runs of inline content between them. */
  children(nodes: readonly Node[], depth: number): Element[] {
    const elements: Element[] = []
    let run: Node[] = []
    const flush = (): void => {
      const inline = this.run(run)
      if (inline) elements.push(inline)
      run = []
    }
    for (const node of nodes.map(stoodFor).flatMap(cutAtFences)) {
      const blocks = depth > MAX_DEPTH ? undefined : this.blocks(node, depth)
      if (!blocks) run.push(node)
      else {
        flush()
        elements.push(...blocks)
      }
    }
    flush()
    return elements
  }

  /** The blocks that a node stands for; nothing where it is inline content. */
  private blocks(node: Node, depth: number): readonly Element[] | undefined {
    if (!holdsBlock(node)) return undefined
    if (isText(node)) return this.environment.stash[Number(PLACEHOLDER.exec(node.value)?.[1])]?.elements ?? []
    return isElement(node) && isAllowedElement(node.tagName) ? [this.block(node, depth)] : undefined
  }

  private block(node: HtmlElement, depth: number): Element {
    const type = typeOf(node.tagName, node.attrs.find(({ name }) => name === "class")?.value ?? "")
    const isOutlined = this.isOutlined && !node.childNodes.some(holdsBlock)
    const element = newElement(type === "heading" && !isOutlined ? "html" : type, node.tagName, this.rangeOf(node))
    for (const [name, value] of this.attributesOf(node)) element.attrs.set(name, value)
    if (isVoidElement(node.tagName)) {
      element.leaf = { content: "", info: "", markup: "" }
      return node.tagName === "hr" ? { ...element, type: "hr" } : { ...element, type: "html_void" }
    }
    element.children.push(...this.children(node.childNodes, depth + 1))
    return element
  }

  private rangeOf(node: Node): readonly [number, number] {
    const { startOffset = 0, endOffset = 0 } = node.sourceCodeLocation ?? {}
    return sourceRange(this.html.offsets, startOffset, endOffset)
  }

  private attributesOf(node: HtmlElement): ReadonlyMap<string, string> {
    const attributes = node.attrs.map(({ name, value }) => [name, value] as const)
    return permittedAttributes(node.tagName, attributes, "html", this.rangeOf(node), this.environment)
  }

  /** An `inline` token for a run of inline content, unless it is blank. */
  private run(nodes: readonly Node[]): Element | undefined {
    const tokens: Token[] = []
    for (const node of nodes) this.inline(node, tokens, 0)
    const content = tokens.map(token => token.content).join("")
    if (tokens.every(token => token.type === "text" && token.content.trim() === "")) return undefined
    const [first] = nodes
    const last = nodes.at(-1)
    const at = [first ? this.rangeOf(first)[0] : 0, last ? this.rangeOf(last)[1] : 0] as const
    const token = new Markdown.Token("inline", "", 0)
    token.block = true
    token.content = content
    token.children = tokens
    token.meta = { at, raw: true }
    const element = newElement("inline", "", at)
    element.inline = token
    return element
  }

  private inline(written: Node, tokens: Token[], level: number): void {
    const node = stoodFor(written)
    if (isText(node)) this.text(node.value, node, tokens, level)
    else if (isElement(node) && isLeftOut(node.tagName)) this.leftOut(node)
    else if (isElement(node) && isLoading(node.tagName)) this.loading(node, tokens, level)
    else if (isElement(node) && (!isAllowedElement(node.tagName) || level > MAX_DEPTH))
      this.refused(node, tokens, level)
    else if (isElement(node) && node.tagName === "img") this.image(node, tokens, level)
    else if (isElement(node)) this.element(node, tokens, level)
  }

  private text(content: string, node: Node, tokens: Token[], level: number): void {
    const token = new Markdown.Token("text", "", 0)
    token.content = content
    token.level = level
    token.meta = { at: this.rangeOf(node) }
    tokens.push(token)
  }

  private leftOut(node: HtmlElement): void {
    report(this.environment, "D209", this.rangeOf(node), { element: node.tagName }, helpWith(node.tagName))
  }

  /**
   * A link to what an element would load, and to what the elements in it would; other content is for old browsers, but for
   * that of an `<object>` which loads nothing.
   */
  private loading(node: HtmlElement, tokens: Token[], level: number): void {
    const loaded = loadedBy(node.tagName, new Map(node.attrs.map(({ name, value }) => [name, value])))
    if (loaded) {
      report(this.environment, "D217", this.rangeOf(node), { element: node.tagName })
      const link = { ...node, tagName: "a", attrs: [{ name: "href", value: loaded.address }], childNodes: [] }
      this.element(link, tokens, level, loaded.label)
    }
    const isShown = node.tagName === "object" && !loaded
    const inside = node.childNodes.filter(child => isShown || (isElement(child) && isLoading(child.tagName)))
    for (const child of inside) this.inline(child, tokens, level)
  }

  private refused(node: HtmlElement, tokens: Token[], level: number): void {
    report(this.environment, "D202", this.rangeOf(node), { element: node.tagName })
    const { startOffset = 0, endOffset = 0 } = node.sourceCodeLocation ?? {}
    this.text(this.html.text.slice(startOffset, endOffset), node, tokens, level)
  }

  private image(node: HtmlElement, tokens: Token[], level: number): void {
    const token = new Markdown.Token("image", "img", 0)
    const attributes = this.attributesOf(node)
    token.attrSet("src", attributes.get("src") ?? "")
    token.attrSet("alt", "")
    for (const [name, value] of attributes) if (name !== "alt") token.attrSet(name, value)
    token.content = attributes.get("alt") ?? ""
    token.level = level
    token.meta = { at: this.rangeOf(node) }
    token.children = []
    if (token.content !== "") this.text(token.content, node, token.children, 0)
    tokens.push(token)
  }

  /** `label`: words of ours in place of the content, which a search passes over. */
  private element(node: HtmlElement, tokens: Token[], level: number, label?: string): void {
    const isVoid = isVoidElement(node.tagName)
    const opening = new Markdown.Token(isVoid ? "html_void" : "html_open", node.tagName, isVoid ? 0 : 1)
    opening.attrs = [...this.attributesOf(node)].map(([name, value]): [string, string] => [name, value])
    opening.level = level
    opening.meta = { at: this.rangeOf(node) }
    tokens.push(opening)
    if (isVoid) return
    if (label !== undefined) {
      opening.attrSet("data-pagefind-ignore", "")
      this.text(label, node, tokens, level + 1)
    }
    for (const child of node.childNodes) this.inline(child, tokens, level + 1)
    const closing = new Markdown.Token("html_close", node.tagName, -1)
    closing.level = level
    closing.meta = { at: this.rangeOf(node) }
    tokens.push(closing)
  }
}

/**
 * A block of HTML, without Markdown in it, as blocks: allowed elements only, comments dropped. `isOutlined`: its headings
 * are the page's, since it stands in Markdown.
 */
export function rawElements(html: Spanned, environment: Environment, isOutlined = false): Element[] {
  const { critic = "view" } = environment.options
  const shown = critic === "view" && isOn(environment.options, "critic") ? withCriticTags(html) : html
  const fragment = parseFragment(shown.text, { sourceCodeLocationInfo: true })
  return new Converter(shown, environment, isOutlined).children(fragment.childNodes, 0).map(asBlock)
}

/** Inline content needs a paragraph around it where it isn't inside an element. */
function asBlock(element: Element): Element {
  if (!element.inline) return element
  const paragraph = newElement("paragraph", "p", element.at)
  paragraph.children.push(element)
  return paragraph
}
