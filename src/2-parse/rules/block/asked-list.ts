import { append, newElement, rangeOf } from "../../element.ts"
import { type Style, styleOfType, stylesIn, typeOf } from "../../list-numbering.ts"
import { argumentOf, type Maker, type Opening, setAttributes } from "./generic-opening.ts"

const SETTINGS = /^(?:(?:type=[^\s=]+|start=[+-]?\d{1,9})(?:\s+|$))+$/

/** What is asked of a list. */
interface Asked {
  readonly style: Style
  readonly start?: string
}

/** `type=a start=9`; nothing where it says something else, or asks for numbers that the site doesn't have. */
function askedIn(opening: Opening): Asked | undefined {
  const argument = argumentOf(opening)?.text ?? ""
  if (!SETTINGS.test(argument)) return undefined
  const settings = argument
    .trim()
    .split(/\s+/)
    .map(setting => setting.split("="))
  const types = settings.flatMap(([name, value = ""]) => (name === "type" ? [value] : []))
  const styles = types.map(type => styleOfType(type, stylesIn(opening.place.environment.options)))
  if (styles.includes(undefined)) return undefined
  const start = settings.findLast(([name]) => name === "start")?.[1]
  return {
    style: styles.at(-1) ?? "decimal",
    ...(start !== undefined && { start: String(Math.max(0, Number(start))) }),
  }
}

/** Whether a line opens a block around a list. */
export const asksForList = (opening: Opening): boolean => askedIn(opening) !== undefined

/**
 * `/// fancylists | type=a start=9`: the first list in the block is numbered that way, whatever its first mark looks like.
 * The block itself leaves no element.
 */
export const askedList: Maker = opening => {
  const { parent } = opening.place
  const { style, start } = askedIn(opening) ?? { style: "decimal" }
  const list = append(parent, newElement("ordered_list", "ol", rangeOf([opening.line])))
  list.numbering = { ending: "", style }
  if (style !== "decimal") list.attrs.set("type", typeOf(style))
  if (start !== undefined) list.attrs.set("start", start)
  setAttributes(list, opening)
  const finish = (): void => {
    const at = list.children.length === 0 ? parent.children.lastIndexOf(list) : -1
    if (at >= 0) parent.children.splice(at, 1)
  }
  return { element: list, target: parent, finish }
}
