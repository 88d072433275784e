import type { StateInline } from "markdown-it"
import { isAllowedAddress } from "../../allow.ts"
import { environmentOf, report } from "../../environment.ts"
import { rangeIn } from "../../spans.ts"
import { closingBrackets } from "./brackets.ts"
import { type Destination, destinationAt, isTooLong, MAX_DESTINATION } from "./destination.ts"
import { decodeEntities } from "./entity.ts"
import { type Found, type InlineRule, type Part, type Plan, plainText, type Round, writeInside } from "./reading.ts"

/** Where a link or a picture leads. */
interface Target {
  readonly address: string
  readonly title?: string | undefined
}

/** Makes a find of a bracketed text from `start` to `end`, which stands for `target`. */
type Make = (start: number, inside: readonly [number, number], end: number, target: Target) => Found

/** Reports an address that isn't allowed, as it was written. */
export function checkedAddress(state: StateInline, found: Found, address: string, written = address): boolean {
  if (isAllowedAddress(address)) return true
  const target = written.length > 80 ? `${written.slice(0, 80)}…` : written
  report(environmentOf(state.env), "L204", rangeIn(state, found.start, found.end), { target })
  return false
}

/** An address as browsers read it: without ends of lines, and with marks that would end an attribute or a tag encoded. */
const asRead = (address: string): string =>
  address.replace(/\n/g, "").replace(/["<>]/g, mark => encodeURIComponent(mark))

function writeLink(state: StateInline, found: Found, target: Target): void {
  const { title } = target
  const address = asRead(target.address)
  if (!checkedAddress(state, found, address, target.address)) {
    writeInside(state, found)
    return
  }
  const opening = state.push("link_open", "a", 1)
  opening.attrSet("href", address)
  if (title !== undefined) opening.attrSet("title", title)
  state.linkLevel++
  writeInside(state, found)
  state.linkLevel--
  state.push("link_close", "a", -1)
}

const makeLink: Make = (start, inside, end, target) => ({
  rule: "link",
  start,
  inside,
  end,
  write: (state, found) => writeLink(state, found, target),
})

function writeImage(state: StateInline, found: Found, { address, title }: Target, alternative: string): void {
  if (!checkedAddress(state, found, address)) {
    state.pending += alternative
    return
  }
  const token = state.push("image", "img", 0)
  token.attrSet("src", address)
  token.attrSet("alt", "")
  if (title !== undefined) token.attrSet("title", title)
  token.content = alternative
  const text = new state.Token("text", "", 0)
  text.content = alternative
  text.meta = { at: rangeIn(state, ...(found.content ?? [found.start, found.end])) }
  token.children = alternative === "" ? [] : [text]
}

const makeImage =
  (plan: Plan, base: number): Make =>
  (start, content, end, target) => {
    const alternative = decodeEntities(plainText(plan, base + content[0], base + content[1]))
    return {
      rule: "image",
      start,
      content,
      end,
      write: (state, found) => writeImage(state, found, target, alternative),
    }
  }

/** Tells what follows a bracketed text: where it leads and where that ends. A jump passes over what isn't taken. */
type Follow = (label: string, at: number) => { target: Target | undefined; end: number } | undefined

/** Goes through the bracketed texts from left to right. */
function findBracketed(text: string, opening: RegExp, make: Make, follow: Follow): Round {
  const closing = closingBrackets(text)
  const found: Found[] = []
  let done = 0
  for (const match of text.matchAll(opening)) {
    const start = match.index
    const inside = start + match[0].length
    const close = closing.get(inside - 1)
    if (start < done || close === undefined) continue
    const followed = follow(text.slice(inside, close), close + 1)
    if (!followed) continue
    done = followed.end
    if (followed.target) found.push(make(start, [inside, close], done, followed.target))
  }
  return { found }
}

const LINK = /(?<!!)\[/gu
const IMAGE = /!\[/gu

function tellTooLong({ state, source }: Plan, at: number): true {
  const values = { limit: MAX_DESTINATION, things: "characters in the parentheses of a link" }
  report(environmentOf(state.env), "D208", rangeIn(state, at, Math.min(at + MAX_DESTINATION, source.length)), values)
  return true
}

/** The address and the title in the parentheses after a text. */
function inParentheses({ text, base, plan }: Part): Follow {
  const decode = ([start, end]: readonly [number, number]): string =>
    decodeEntities(plainText(plan, base + start, base + end)).trim()
  const titled = (destination: Destination): string | undefined =>
    destination.title && decode(destination.title).replace(/\s/gu, " ")
  let isTold = false
  return (_label, at) => {
    const destination = destinationAt(text, at)
    if (!destination) {
      if (!isTold && isTooLong(text, at)) isTold = tellTooLong(plan, base + at)
      return undefined
    }
    return { target: { address: decode(destination.address), title: titled(destination) }, end: destination.end }
  }
}

const LABEL = /\s?\[([^\]]*)\]/uy

function definition(plan: Plan, label: string): Target | undefined {
  const known = environmentOf(plan.state.env).definitions.get(label.toLowerCase().replace(/\s+/gu, " "))
  return known && { address: decodeEntities(known.href), title: known.title ? decodeEntities(known.title) : undefined }
}

/** The label in the brackets after a text; empty brackets mean that the text is the label. */
function inBrackets({ text, base, plan }: Part): Follow {
  return (label, at) => {
    LABEL.lastIndex = at
    const match = LABEL.exec(text)
    if (!match) return undefined
    const end = at + match[0].length
    const written = match[1] ? plan.source.slice(base + end - 1 - match[1].length, base + end - 1) : label
    return { target: definition(plan, written), end }
  }
}

const labelItself =
  ({ plan }: Part): Follow =>
  (label, at) => ({ target: definition(plan, label), end: at })

const rule = (name: string, sign: string, find: InlineRule["find"]): InlineRule => ({ name, sign, find })

/** A rule for links, which don't stand in links. */
const linkRule = (name: string, sign: string, follow: (part: Part) => Follow): InlineRule =>
  rule(name, sign, part => (part.isInLink ? { found: [] } : findBracketed(part.text, LINK, makeLink, follow(part))))

/** `[text](address "title")`. */
export const link = linkRule("link", "](", inParentheses)

/** `[text][label]`, `[label][]`. */
export const referenceLink = linkRule("reference-link", "]", inBrackets)

/** `[label]`. */
export const shortReferenceLink = linkRule("short-reference-link", "]", labelItself)

/** `![alternative text](address "title")`. */
export const image = rule("image", "![", part =>
  findBracketed(part.text, IMAGE, makeImage(part.plan, part.base), inParentheses(part)),
)

/** `![alternative text][label]`. */
export const referenceImage = rule("reference-image", "![", part =>
  findBracketed(part.text, IMAGE, makeImage(part.plan, part.base), inBrackets(part)),
)

/** `![label]`. */
export const shortReferenceImage = rule("short-reference-image", "![", part =>
  findBracketed(part.text, IMAGE, makeImage(part.plan, part.base), labelItself(part)),
)
