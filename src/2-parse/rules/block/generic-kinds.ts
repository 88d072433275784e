import type { BlockType, CaptionType } from "../../../1-read/index.ts"
import { isAllowedElement } from "../../allow.ts"
import { append, type Element, lastChild, newElement, rangeOf } from "../../element.ts"
import { report } from "../../environment.ts"
import { typeOf } from "../../html/elements.ts"
import { permittedTypes } from "../../html/permitted.ts"
import { type DialectOptions, isOn, memo } from "../../options.ts"
import { askedList, asksForList } from "./asked-list.ts"
import { CAPTION, captionOf } from "./caption.ts"
import { argumentOf, classesIn, type Maker, type Opening, setAttributes, setSelectors } from "./generic-opening.ts"
import { addTab } from "./tabs.ts"

/** `warning-box` → `Warning Box`. */
const titleOf = (type: string): string =>
  type.replace(/[_-]+/g, " ").replace(/(?<![\p{L}])\p{L}/gu, letter => letter.toUpperCase())

interface Typed {
  readonly type: string
  /** Its title, where the site says one. */
  readonly words?: string
}

/** The type of a block: what the site says of its name, else its option. */
function typeFor(named: BlockType | undefined, { place, line, options }: Opening): Typed {
  const asked = named ? (named.class ?? named.name) : (options.get("type") ?? "")
  const type = permittedTypes(asked, rangeOf([line]), place.environment)
  return named?.title === undefined ? { type } : { type, words: named.title }
}

function addTitle(
  element: Element,
  opening: Opening,
  { type, words }: Typed,
  [stem, tag]: readonly [string, string],
): Element | undefined {
  const argument = argumentOf(opening)
  if ((argument === undefined && type === "") || argument?.text === "") return undefined
  const title = append(element, newElement(stem, tag, rangeOf([opening.line])))
  title.text = [argument ?? { text: words ?? titleOf(type), offsets: opening.line.offsets }]
  if (!argument && words === undefined) title.label = type
  return title
}

const admonitionOf =
  (named?: BlockType): Maker =>
  opening => {
    const at = rangeOf([opening.line])
    const typed = typeFor(named, opening)
    const { type } = typed
    const element = append(opening.place.parent, newElement("admonition", "div", at))
    element.attrs.set("class", `admonition ${type === "admonition" ? "" : type}`.trimEnd())
    addTitle(element, opening, typed, ["admonition_title", "p"])?.attrs.set("class", "admonition-title")
    setAttributes(element, opening)
    return { element, target: element }
  }

const detailsOf =
  (named?: BlockType): Maker =>
  opening => {
    const at = rangeOf([opening.line])
    const options = opening.options
    const typed = typeFor(named, opening)
    const { type } = typed
    const element = append(opening.place.parent, newElement("details", "details", at))
    if (type !== "") element.attrs.set("class", type)
    if (/^(?:true|yes|on)$/i.test(options.get("open") ?? "")) element.attrs.set("open", "")
    addTitle(element, opening, typed, ["summary", "summary"])
    setAttributes(element, opening)
    return { element, target: element }
  }

const tab: Maker = opening => {
  const options = opening.options
  const isOn = (name: string): boolean => /^(?:true|yes|on)$/i.test(options.get(name) ?? "")
  const target = addTab(opening.place, argumentOf(opening) ?? opening.line, isOn("new"), isOn("select"))
  return { element: lastChild(opening.place.parent) ?? target, target }
}

/** `tag#id.class`, as the argument of `/// html`. */
const SELECTOR = /^([a-z][a-z0-9]*)((?:[#.][\p{L}\p{N}_-]+|\[[^\]]*\])*)$/u

function selectorOf(opening: Opening): { tag: string; marks: string } {
  const [, tag = "", marks = ""] = SELECTOR.exec(argumentOf(opening)?.text ?? "") ?? []
  return { tag, marks }
}

const html: Maker = opening => {
  const { tag, marks } = selectorOf(opening)
  const at = rangeOf([opening.line])
  const element = append(opening.place.parent, newElement(typeOf(tag, classesIn(marks)), tag, at))
  setSelectors(element, marks, opening)
  setAttributes(element, opening)
  return { element, target: element }
}

const LISTS = new Set(["bullet_list", "ordered_list"])

/** Paragraphs become terms, the items of lists definitions; other blocks stand in a term. */
function definitionsFrom(child: Element): Element[] {
  if (child.type === "dt" || child.type === "dd") return [child]
  if (child.tag === "p") return [{ ...child, type: "dt", tag: "dt" }]
  if (LISTS.has(child.type)) return child.children.map(item => ({ ...item, type: "dd", tag: "dd" }))
  const term = newElement("dt", "dt", child.at)
  term.children.push(child)
  return [term]
}

function finishDefinitions(list: Element): void {
  const children = list.children.flatMap(definitionsFrom)
  list.children.splice(0, list.children.length, ...children)
}

const define: Maker = opening => {
  const element = append(opening.place.parent, newElement("dl", "dl", rangeOf([opening.line])))
  return { element, target: element, finish: finishDefinitions }
}

/** Whether a page may have an element; one that it may not is told. */
function isPermitted(opening: Opening): boolean {
  const { tag } = selectorOf(opening)
  if (!isAllowedElement(tag)) report(opening.place.environment, "D202", rangeOf([opening.line]), { element: tag })
  return isAllowedElement(tag)
}

/** A kind of generic blocks. */
interface Kind {
  /** The extension that reads it. */
  readonly of: string
  readonly make: Maker
  /** Options that it takes beside attributes, and what they look like. */
  readonly options?: ReadonlyMap<string, RegExp>
  /** It has something to say behind the `|`. */
  readonly needsArgument?: true
  /** What may stand behind the `|`. */
  readonly argument?: RegExp
  /** Whether its first line makes sense, where that takes more than a pattern. */
  readonly accepts?: (opening: Opening) => boolean
}

const WORD = /^[\p{L}_:][\p{L}\p{N}_:.-]*$/u
const SWITCH = /^(?:true|false|yes|no|on|off)$/i
const TYPED = new Map([["type", WORD]])
const COLLAPSIBLE = new Map([...TYPED, ["open", SWITCH]])

const captionKind = (type: CaptionType): Kind => ({ of: "blocks.caption", make: captionOf(type), argument: CAPTION })
const definitionKind: Kind = { of: "blocks.definition", make: define }

const KINDS = new Map<string, Kind>([
  ["admonition", { of: "blocks.admonition", make: admonitionOf(), options: TYPED }],
  ["details", { of: "blocks.details", make: detailsOf(), options: COLLAPSIBLE }],
  [
    "tab",
    {
      of: "blocks.tab",
      make: tab,
      needsArgument: true,
      options: new Map([
        ["new", SWITCH],
        ["select", SWITCH],
      ]),
    },
  ],
  [
    "html",
    {
      of: "blocks.html",
      make: html,
      needsArgument: true,
      accepts: isPermitted,
      options: new Map([["markdown", /^(?:auto|inline|block|raw|html)$/i]]),
    },
  ],
  ["fancylists", { of: "fancylists", make: askedList, needsArgument: true, accepts: asksForList }],
  ["define", definitionKind],
  ["definition", definitionKind],
])

const ADMONITIONS: readonly BlockType[] = "note attention caution danger error tip hint warning important"
  .split(" ")
  .map(name => ({ name }))

const CAPTIONS: readonly CaptionType[] = [
  { name: "caption" },
  { name: "figure-caption", prefix: "Figure {}." },
  { name: "table-caption", prefix: "Table {}." },
]

/** The kinds of blocks that have names of a site's own. */
function ownKinds({ blockTypes }: DialectOptions): ReadonlyMap<string, Kind> {
  const { admonition = ADMONITIONS, details = [], caption = CAPTIONS } = blockTypes ?? {}
  const open = new Map([["open", SWITCH]])
  return new Map<string, Kind>([
    ...caption.map(type => [type.name.toLowerCase(), captionKind(type)] as const),
    ...details.map(
      type => [type.name.toLowerCase(), { of: "blocks.details", make: detailsOf(type), options: open }] as const,
    ),
    ...admonition.map(
      type => [type.name.toLowerCase(), { of: "blocks.admonition", make: admonitionOf(type) }] as const,
    ),
  ])
}

const ownKindsOf = memo(ownKinds)

/** The kind of generic block that has a name; nothing where the page has none. */
export function genericKind(written: string, options: DialectOptions): Kind | undefined {
  const name = written.toLowerCase()
  const kind = KINDS.get(name) ?? ownKindsOf(options).get(name)
  return kind && isOn(options, kind.of) ? kind : undefined
}

/** Whether a line with options below opens a block of a kind: it has what that needs, and nothing that isn't known. */
export function opens(kind: Kind, opening: Opening): boolean {
  const argument = argumentOf(opening)?.text ?? ""
  if ((kind.needsArgument && argument === "") || kind.argument?.test(argument) === false) return false
  if (kind.accepts?.(opening) === false) return false
  return [...opening.options].every(
    ([name, value]) => name.startsWith("attrs.") || kind.options?.get(name)?.test(value) === true,
  )
}
