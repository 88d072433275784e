// The reference copies tags as they stand. Here its page is made well-formed, by the rules that docs/dialect.md names.

const VOID = new Set(["area", "br", "col", "hr", "img", "input", "source", "wbr"])

/** Elements of text that Markdown makes, too. */
const MARKS = new Set(["a", "abbr", "code", "del", "em", "ins", "kbd", "mark", "strong", "sub", "sup"])
const TEXT = new Set([
  ...MARKS,
  "b",
  "i",
  "s",
  "small",
  "span",
  "u",
  "big",
  "font",
  "label",
  "q",
  "cite",
  "var",
  "samp",
])

const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|[^>"])*)>/g

/** The elements of text in one page, while it goes by. */
class Nesting {
  constructor() {
    this.open = []
    this.out = []
    this.inParagraph = false
  }

  /** Ends the elements from number `index` on. */
  end(index) {
    for (const { name } of this.open.splice(index).reverse()) this.out.push(`</${name}>`)
  }

  close(name) {
    const index = this.open.findLastIndex(one => one.name === name)
    if (index < 0) return
    const one = this.open[index]
    if (one.isRaw && this.open.slice(index + 1).some(({ isRaw }) => !isRaw)) {
      one.hasEnded = true
      return
    }
    this.end(index)
    while (this.open.at(-1)?.hasEnded) this.end(this.open.length - 1)
  }

  tag(tag, slash, name, isRaw) {
    if (VOID.has(name)) this.out.push(tag)
    else if (!TEXT.has(name) || tag.endsWith("/>")) {
      // A block in the middle of a text doesn't end it.
      if (name === "p" || !this.inParagraph) this.end(0)
      if (name === "p") this.inParagraph = !slash
      this.out.push(tag)
    } else if (slash) this.close(name)
    else {
      this.open.push({ name, isRaw, hasEnded: false })
      this.out.push(tag)
    }
  }
}

/** Whether a tag of a page was written as one: what stands right behind it in the page does so in the text, too. */
function isWritten(text, tag, following) {
  const isPlain = /^[\p{L}\p{N} ]{2}/u.test(following)
  return text.includes(isPlain ? tag + following.slice(0, 2) : tag)
}

/**
 * The page with elements of text that nest: one of HTML that ends inside of Markdown's marks ends behind them, and what
 * nothing ends, ends with its block.
 */
function nested(html, text) {
  const nesting = new Nesting()
  let at = 0
  for (const { index, 0: tag, 1: slash, 2: name, 3: rest } of html.matchAll(TAG)) {
    nesting.out.push(html.slice(at, index))
    at = index + tag.length
    const isRaw = !MARKS.has(name) || rest.includes('class="critic') || isWritten(text, tag, html.slice(at, at + 2))
    nesting.tag(tag, slash, name, isRaw)
  }
  nesting.end(0)
  return nesting.out.join("") + html.slice(at)
}

const PARAGRAPH = /<p\b[^>]*>((?:(?!<\/?p\b)[\s\S])*)<\/p>/g

/** The only tag of an element of text in a piece of a page that has no partner there, be it crossed; nothing where there are more. */
function lone(piece) {
  const open = []
  const alone = []
  for (const { index, 0: tag, 1: slash, 2: name } of piece.matchAll(TAG)) {
    if (VOID.has(name) || tag.endsWith("/>")) continue
    const partner = slash ? open.findLastIndex(one => one.name === name) : -1
    if (!slash) open.push({ index, tag, name })
    else if (partner < 0) alone.push({ index, tag, name, isEnd: true })
    else open.splice(partner, 1)
  }
  const [only, ...others] = [...alone, ...open]
  return only && others.length === 0 && TEXT.has(only.name) ? only : undefined
}

/** Paragraphs that begin with a tag which another one ends with: where they stand, with and without it. */
function loose(html) {
  return [...html.matchAll(PARAGRAPH)].flatMap(({ index, 0: paragraph, 1: inner }) => {
    const tag = lone(inner)
    if (!tag) return []
    const rest = inner.slice(0, tag.index) + inner.slice(tag.index + tag.tag.length)
    const isAtEdge = (tag.isEnd ? inner.slice(tag.index + tag.tag.length) : inner.slice(0, tag.index)).trim() === ""
    const without = rest.trim() === "" ? "" : paragraph.replace(inner, () => rest)
    return isAtEdge ? [{ ...tag, start: index, end: index + paragraph.length, without, isAlone: without === "" }] : []
  })
}

/** Whether every block that begins in a piece of a page ends in it, and the other way round. */
function isWhole(piece) {
  const open = []
  for (const [tag, slash, name] of piece.matchAll(TAG)) {
    if (VOID.has(name) || TEXT.has(name) || tag.endsWith("/>")) continue
    if (!slash) open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

/** The name of an element around blocks, while it goes by. */
const AROUND = "around-"

/** The page with the elements of text marked that stand around blocks already. */
function marked(html) {
  const open = []
  const places = []
  for (const { index, 1: slash, 2: name, 3: rest } of html.matchAll(TAG)) {
    if (VOID.has(name) || rest.endsWith("/")) continue
    const partner = slash ? open.findLastIndex(one => one.name === name) : open.push({ index, name }) - 1
    if (!slash || partner < 0) continue
    const [{ index: start }] = open.splice(partner)
    const isAround = TEXT.has(name) && [...html.slice(start, index).matchAll(TAG)].some(tag => tag[2] === "p")
    if (isAround) places.push(start + 1, index + 2)
  }
  return places
    .sort((one, other) => other - one)
    .reduce((text, at) => text.slice(0, at) + AROUND + text.slice(at), html)
}

/** The page with elements around blocks, where tags in paragraphs of their own, or critic marks, begin and end them. */
function around(html) {
  const edges = loose(html)
  for (const [at, opening] of edges.entries()) {
    const closing = edges.slice(at + 1).find(one => one.name === opening.name)
    if (opening.isEnd || !closing?.isEnd) continue
    const isMeant = opening.isAlone || closing.isAlone || opening.tag.includes('class="critic')
    const between = html.slice(opening.end, closing.start)
    if (isMeant && isWhole(between)) {
      const [first, last] = [`<${AROUND}${opening.tag.slice(1)}`, `</${AROUND}${closing.name}>`]
      const wrapped = `${first}${opening.without}${between}${closing.without}${last}`
      return around(html.slice(0, opening.start) + wrapped + html.slice(closing.end))
    }
  }
  return html
}

/** The page well-formed. */
export const wellFormed = (html, { text }) => nested(around(marked(html)), text).replaceAll(AROUND, "")

const isText = ({ nodeName }) => nodeName === "#text" || TEXT.has(nodeName)
const isAround = ({ attrs = [] }) => attrs.some(({ name }) => name === "data-pagefind-ignore")
const wordsIn = ({ value = "", childNodes = [] }) =>
  value + childNodes.map(child => (isAround(child) ? "" : wordsIn(child))).join("")

/** The letters of a page, without what the theme adds. */
export const lettersIn = (html, parse5) => wordsIn(parse5.parseFragment(html)).replace(/\P{L}/gu, "")

/** Whether text stands in no element, as a page's tags are written. */
export function hasBareText(html) {
  const open = []
  let at = 0
  for (const { index, 0: tag, 1: slash, 2: name } of html.matchAll(TAG)) {
    if (open.length === 0 && html.slice(at, index).trim() !== "") return true
    at = index + tag.length
    if (VOID.has(name) || tag.endsWith("/>")) continue
    if (slash) open.splice(open.lastIndexOf(name))
    else open.push(name)
  }
  return html.slice(at).trim() !== ""
}

/** The page with paragraphs around text that stands in none: of a block of HTML, where a browser ends its paragraph. */
export function inParagraphs(html, { parse5 }) {
  const root = parse5.parseFragment(html)
  const children = []
  for (const node of root.childNodes) {
    const last = children.at(-1)
    if (!isText(node)) children.push(node)
    else if (last?.isMade) last.childNodes.push(node)
    else children.push({ ...parse5.parseFragment("<p></p>").childNodes[0], childNodes: [node], isMade: true })
  }
  root.childNodes = children.filter(node => !node.isMade || wordsIn(node).trim() !== "")
  return parse5.serialize(root)
}

/** The name of the first block that a tag in the middle of a text ends, or begins, inside of marks which go on beyond it. */
export function crossingBlock(html) {
  const open = []
  for (const [tag, slash, name] of html.matchAll(TAG)) {
    if (VOID.has(name) || tag.endsWith("/>")) continue
    const last = slash ? open.pop() : name
    if (!slash) open.push(name)
    if (last !== name) return [last, name].filter(one => one !== undefined && !TEXT.has(one)).at(0)
  }
  return undefined
}
