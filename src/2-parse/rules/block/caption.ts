import type { CaptionType } from "../../../1-read/index.ts"
import { MAX_PARTS } from "../../caption-numbers.ts"
import type { Range } from "../../document.ts"
import { append, type Counted, type Element, lastChild, newElement, rangeOf } from "../../element.ts"
import { isSwitchedOn } from "../../options.ts"
import { argumentOf, type Maker, type Opening, setAttributes, setSelectors } from "./generic-opening.ts"

/** `< ^1 #id.class`: where the caption goes, how the figure is counted, attributes. */
export const CAPTION = new RegExp(
  String.raw`^([<>]?) *(?:(\^)?([1-9]\d{0,8}(?:\.[1-9]\d{0,8}){0,${MAX_PARTS - 1}})(?: +|$))?((?:[#.][\p{L}\p{N}_-]+)*)$`,
  "u",
)

/** Prefixes that are words of the interface. */
const WORDS = new Map([
  ["figure-caption", "Figure {}."],
  ["table-caption", "Table {}."],
])

/** What is counted, where a caption of that type is. */
function countedIn({ name, prefix }: CaptionType, opening: Opening): Counted | undefined {
  if (prefix === undefined) return undefined
  const kind = { kind: name, ...(WORDS.get(name) !== prefix && { prefix }) }
  const [, , isLevel, written] = CAPTION.exec(argumentOf(opening)?.text ?? "") ?? []
  const numbers = written?.split(".").map(Number)
  const level = numbers?.[0] ?? 0
  if (isSwitchedOn(opening.place.environment.options, "blocks.caption.auto", true))
    return { ...kind, ...(isLevel ? { level } : numbers && { number: numbers }) }
  if (!numbers) return undefined
  const fixed = isLevel ? Array<number>(Math.min(level, MAX_PARTS - 1) + 1).fill(1) : numbers
  return { ...kind, number: fixed, isFixed: true }
}

/** The figure that a caption belongs to: the one before it, where that has none, or one around the block before it. */
function figureFor(parent: Element, at: Range): Element {
  const before = lastChild(parent)
  if (before?.type === "figure" && !before.children.some(child => child.type === "figcaption")) return before
  const figure = newElement("figure", "figure", before ? [before.at[0], at[1]] : at)
  figure.children.push(...parent.children.splice(-1, 1))
  return append(parent, figure)
}

/** `/// figure-caption`, `/// table-caption | < ^1`, `/// caption`: makes a figure of the block before it. */
export const captionOf =
  (type: CaptionType): Maker =>
  opening => {
    const { parent, environment } = opening.place
    const at = rangeOf([opening.line])
    const element = figureFor(parent, at)
    const [, side, , , selectors = ""] = CAPTION.exec(argumentOf(opening)?.text ?? "") ?? []
    for (const name of (type.classes ?? "").split(/\s+/).filter(Boolean)) setSelectors(element, `.${name}`, opening)
    setSelectors(element, selectors, opening)
    setAttributes(element, opening)
    const counted = countedIn(type, opening)
    if (counted) element.counted = counted
    const isFirst = side ? side === "<" : isSwitchedOn(environment.options, "blocks.caption.prepend", false)
    const target = newElement("figcaption", "figcaption", at)
    element.children.splice(isFirst ? 0 : element.children.length, 0, target)
    return { element, target }
  }
