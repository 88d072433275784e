import { isVoidElement } from "../allow.ts"
import type { Element } from "../element.ts"
import { type Line, linesIn, trimStart } from "../lines.ts"
import { concat, type Spanned, slice } from "../offsets.ts"
import { BLOCKS } from "./element-kinds.ts"
import { isTaken } from "./stand-ins.ts"
import { type Tag, tagAt } from "./tag.ts"
import { TagStack } from "./tag-stack.ts"

/** A paragraph that begins with tags which it doesn't close, or ends with tags which it hasn't opened. */
export interface LooseTags {
  readonly openers: readonly Tag[]
  readonly text: readonly Line[]
  readonly closers: readonly Tag[]
  /** They are critic marks: text behind an opening one is a paragraph. */
  readonly isCritic?: true
  /** The tag of an element of text (`</a>`), with text beside it: that is a paragraph, too. */
  readonly isBeside?: true
  /** Thematic breaks behind the closing tags. */
  readonly breaks: number
}

interface Placed {
  readonly name: string
  readonly tag: Tag
  readonly start: number
}

const isBlock = (tag: Tag): boolean => BLOCKS.has(tag.name) && isTaken(tag.name)

/** All tags in a text that are elements of the page. */
function tagsIn(text: string): Placed[] {
  const tags: Placed[] = []
  for (let start = text.indexOf("<"); start >= 0; start = text.indexOf("<", start + 1)) {
    const tag = tagAt(text, start)
    if (tag && tag.kind !== "empty" && isTaken(tag.name) && !isVoidElement(tag.name))
      tags.push({ name: tag.name, tag, start })
  }
  return tags
}

/** The tags without a partner in the same text. */
function unpaired(tags: readonly Placed[]): Placed[] {
  const open = new TagStack<Placed>()
  const lone: Placed[] = []
  for (const placed of tags) {
    if (placed.tag.kind === "open") open.push(placed)
    else if (open.has(placed.name)) lone.push(...open.close(placed.name).slice(0, -1))
    else lone.push(placed)
  }
  return [...lone, ...open.items].sort((one, other) => one.start - other.start)
}

/** Offset behind the tags that stand one behind the other from `from` on, with nothing but space between them. */
function leading(text: string, tags: readonly Placed[]): { count: number; end: number } {
  let count = 0
  let end = 0
  for (const { tag, start } of tags) {
    if (tag.kind !== "open" || text.slice(end, start).trim() !== "") break
    count++
    end = tag.end
  }
  return { count, end }
}

function trailing(text: string, tags: readonly Placed[]): { count: number; start: number } {
  let count = 0
  let begin = text.length
  for (const { tag, start } of [...tags].reverse()) {
    if (tag.kind !== "close" || text.slice(tag.end, begin).trim() !== "") break
    count++
    begin = start
  }
  return { count, start: begin }
}

/** Offset of the `<hr>`s that a text ends with, and how many there are. */
function breaksAtEnd(text: string): { count: number; start: number } {
  let count = 0
  let start = text.trimEnd().length
  for (let at = text.lastIndexOf("<", start); at >= 0; at = text.lastIndexOf("<", start)) {
    if (!/^<hr *\/?>\s*$/i.test(text.slice(at, start))) break
    count++
    start = at
  }
  return { count, start }
}

const CRITIC = new Map([
  ["++", "ins"],
  ["--", "del"],
  ["==", "mark"],
])

const criticTag = (sign: string | undefined, kind: "open" | "close"): Tag[] => {
  const name = CRITIC.get(sign ?? "")
  return name === undefined ? [] : [{ kind, name, attrs: new Map([["class", "critic"]]), end: 0 }]
}

/** `{++text` or `text++}`: a change that goes on in other blocks. */
function looseCritic(whole: Spanned): LooseTags | undefined {
  const text = whole.text.trimEnd()
  const opening = /^\{(\+\+|--|==)/.exec(text)?.[1]
  const closing = /(\+\+|--|==)\}$/.exec(text)?.[1]
  const isOpen = opening !== undefined && !text.includes(`${opening}}`)
  const isClosed = closing !== undefined && !text.includes(`{${closing}`)
  if (!isOpen && !isClosed) return undefined
  return {
    openers: isOpen ? criticTag(opening, "open") : [],
    text: trimStart(linesIn(slice(whole, isOpen ? 3 : 0, text.length - (isClosed ? 3 : 0)))),
    closers: isClosed ? criticTag(closing, "close") : [],
    isCritic: true,
    breaks: 0,
  }
}

/** What is loose at the ends of a paragraph; nothing where something is loose in its middle. */
export function looseTags(element: Element, readsCritic: boolean): LooseTags | undefined {
  if (element.type !== "paragraph" || !element.text.some(line => /[<{}]/.test(line.text))) return undefined
  const whole: Spanned = concat(element.text, "\n")
  const critic = readsCritic ? looseCritic(whole) : undefined
  if (critic) return critic
  const breaks = breaksAtEnd(whole.text)
  const spanned = slice(whole, 0, breaks.start)
  const tags = unpaired(tagsIn(spanned.text))
  const isLone = tags.length === 1 && tags[0]?.start === 0 && tags[0].tag.end === spanned.text.trimEnd().length
  const loose = tags.length === 1 ? tags : tags.filter(({ tag }) => isBlock(tag))
  const front = leading(spanned.text, loose)
  const back = trailing(spanned.text, loose.slice(front.count))
  if (loose.length === 0 || front.count + back.count < loose.length) return undefined
  if (breaks.count > 0 && back.count === 0) return undefined
  return {
    openers: loose.slice(0, front.count).map(({ tag }) => tag),
    text: trimStart(linesIn(slice(spanned, front.end, back.start))),
    closers: loose.slice(front.count).map(({ tag }) => tag),
    breaks: breaks.count,
    ...(!isLone && !loose.some(({ tag }) => isBlock(tag)) && { isBeside: true }),
  }
}
