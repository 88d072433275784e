import type { StateInline } from "markdown-it"
import { isAllowedElement, isVoidElement } from "../../allow.ts"
import type { Attribute } from "../../attributes.ts"
import type { Range } from "../../document.ts"
import { environmentOf, report } from "../../environment.ts"
import { LEFT_OUT } from "../../html/element-kinds.ts"
import { helpWith, isLoading, loadedBy, standInText } from "../../html/stand-ins.ts"
import { isSwitchedOn } from "../../options.ts"
import { rangeIn } from "../../spans.ts"
import { setAttributes } from "./attribute-list.ts"
import { decodeEntities } from "./entity.ts"
import type { Found, InlineRule } from "./reading.ts"

const MARKUP =
  /<(?:\/?[a-zA-Z][^<>@ ]*(?: [^<>]*)?|!--(?:(?!<!--|-->)[\s\S])*--|[?](?:(?!<[?]|[?]>)[\s\S])*[?]|!\[CDATA\[(?:(?!<!\[CDATA\[|\]\]>)[\s\S])*\]\])>/gu

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu

/** The attributes in the text of a tag. */
function attributesIn(text: string): Attribute[] {
  return [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single, bare]) => [
    name.toLowerCase(),
    decodeEntities(double ?? single ?? bare ?? ""),
  ])
}

function reportElement(state: StateInline, found: Found, element: string): void {
  report(environmentOf(state.env), "D202", rangeIn(state, found.start, found.end), { element })
}

function writeAsText(state: StateInline, found: Found, source: string, element: string): void {
  reportElement(state, found, element)
  state.pending += source
}

function writeImage(state: StateInline, found: Found, attributes: readonly Attribute[]): void {
  const alternative = attributes.find(([name]) => name === "alt")?.[1] ?? ""
  const token = state.push("image", "img", 0)
  token.attrSet("src", "")
  token.attrSet("alt", "")
  token.content = alternative
  const text = new state.Token("text", "", 0)
  text.content = alternative
  token.children = alternative === "" ? [] : [text]
  const rest = attributes.filter(([name]) => name !== "alt")
  setAttributes(state, token, rest, "html", [found.start, found.end])
}

const isComment = (source: string): boolean => source.startsWith("<!--")

/** A comment that a server would run. */
const isDirective = (source: string): boolean => source.startsWith("<!--#")

function writeElement(state: StateInline, found: Found, tag: string, attributes: readonly Attribute[]): void {
  const isVoid = isVoidElement(tag)
  const token = isVoid ? state.push("html_void", tag, 0) : state.push("html_open", tag, 1)
  setAttributes(state, token, attributes, "html", [found.start, found.end])
}

/** A link to what an element would load. */
function writeLoading(state: StateInline, found: Found, tag: string, attributes: readonly Attribute[]): void {
  const loaded = loadedBy(tag, new Map(attributes))
  if (!loaded) return
  report(environmentOf(state.env), "D217", rangeIn(state, found.start, found.end), { element: tag })
  const token = state.push("html_open", "a", 1)
  setAttributes(state, token, [["href", loaded.address]], "html", [found.start, found.end])
  token.attrSet("data-pagefind-ignore", "")
  state.push("text", "", 0).content = loaded.label
  state.push("html_close", "a", -1)
}

/** Tells the end of what is left out with the tag that starts it; nothing where it is none of those, or never closed. */
function endsOfLeftOut(text: string): (tag: Range) => number | undefined {
  const lower = text.toLowerCase()
  const unclosed = new Set<string>()
  return ([start, end]) => {
    const name = /^<([a-z]+)(?=[\s/>])/.exec(lower.slice(start, end))?.[1] ?? ""
    if (name === "input" || !LEFT_OUT.has(name) || unclosed.has(name)) return name === "input" ? end : undefined
    const close = lower.indexOf(`</${name}>`, end)
    if (close >= 0) return close + name.length + 3
    unclosed.add(name)
    return undefined
  }
}

function writeLeftOut(state: StateInline, found: Found): void {
  const element = /[a-z]+/i.exec(state.src.slice(found.start))?.[0].toLowerCase() ?? ""
  report(environmentOf(state.env), "D209", rangeIn(state, found.start, found.end), { element }, helpWith(element))
}

function write(state: StateInline, found: Found): void {
  const source = state.src.slice(found.start, found.end)
  const [, slash, name = "", rest = ""] = /^<(\/?)([a-zA-Z][^\s/>]*)([\s\S]*?)\/?>$/u.exec(source) ?? []
  const tag = standInText(name.toLowerCase())
  if (isComment(source)) {
    if (isDirective(source)) reportElement(state, found, "!--#")
  } else if (isLoading(tag)) {
    if (!slash) writeLoading(state, found, tag, attributesIn(rest))
  } else if (!isAllowedElement(tag)) writeAsText(state, found, source, tag || source.slice(1, 2))
  else if (slash) {
    if (!isVoidElement(tag)) state.push("html_close", tag, -1)
  } else if (tag === "img") writeImage(state, found, attributesIn(rest))
  else writeElement(state, found, tag, attributesIn(rest))
}

/** Tags, and elements that are left out as wholes. */
function findsIn(text: string, tags: readonly Range[]): Found[] {
  const endOf = endsOfLeftOut(text)
  let done = 0
  return tags.flatMap(([start, end]): Found[] => {
    if (start < done) return []
    const whole = endOf([start, end])
    done = whole ?? end
    return [{ rule: "html", start, end: done, isText: true, write: whole === undefined ? write : writeLeftOut }]
  })
}

/** `<kbd>`, `</kbd>`, `<br>`, `<!-- comment -->`: allowed elements are tokens, others are text. */
export const html: InlineRule = {
  name: "html",
  sign: "<",
  find: ({ text, plan }) => {
    const isStrict = isSwitchedOn(environmentOf(plan.state.env).options, "smarty.smart_angled_quotes", false)
    const matches = [...text.matchAll(MARKUP)].map(({ index, 0: { length } }) => [index, index + length] as const)
    // Behind `<<a>>` stands a quotation mark.
    const tags = isStrict ? matches.filter(([, end]) => text[end] !== ">") : matches
    return { found: findsIn(text, tags) }
  },
}
