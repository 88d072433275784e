import { type BlockRule, type Place, readInside } from "../../block-rule.ts"
import { append, type Element, lastChild, newElement, rangeOf } from "../../element.ts"
import { type Block, find, type Line, lineAt, part, split, takeIndented, textAt } from "../../lines.ts"
import { quotedTitle } from "./admonition.ts"
import { continuation, goOn } from "./container.ts"

const OPENING = /^={3}(\+|\+!|!\+|!)? +"(.*?)" *$/

const isSet = (element: Element | undefined): element is Element => element?.type === "tabbed_set"

function newSet(place: Place, at: Element["at"]): Element {
  const set = append(place.parent, newElement("tabbed_set", "div", at, { class: "tabbed-set tabbed-alternate" }))
  append(set, newElement("tab_labels", "div", at, { class: "tabbed-labels" }))
  append(set, newElement("tab_contents", "div", at, { class: "tabbed-content" }))
  place.environment.tabbedSets++
  set.set = place.environment.tabbedSets
  return set
}

const childOf = (set: Element, type: string): Element | undefined => set.children.find(child => child.type === type)

/** Puts a radio button in front of the labels: tabs switch without a script. */
function addButton(set: Element, checked: boolean, at: Element["at"]): string {
  const buttons = set.children.filter(child => child.type === "tab_button")
  const id = `__tabbed_${set.set ?? 1}_${buttons.length + 1}`
  const button = newElement("tab_button", "input", at, { type: "radio", name: `__tabbed_${set.set ?? 1}`, id })
  button.leaf = { content: "", info: "", markup: "" }
  if (checked) {
    for (const other of buttons) other.attrs.delete("checked")
    button.attrs.set("checked", "")
  }
  set.children.splice(buttons.length, 0, button)
  return id
}

/** Adds a tab to the set before, or to a new one; gives the element for its content. */
export function addTab(place: Place, title: Line, isNew: boolean, isFirst: boolean): Element {
  const at = rangeOf([title])
  const before = lastChild(place.parent)
  const goesOn = isSet(before) && !isNew
  const set = goesOn ? before : newSet(place, at)
  const id = addButton(set, !goesOn || isFirst, at)
  append(childOf(set, "tab_labels") ?? set, newElement("tab_label", "label", at, { for: id })).text = [title]
  return append(childOf(set, "tab_contents") ?? set, newElement("tab", "div", at, { class: "tabbed-block" }))
}

function open(place: Place, block: Block, at: number): readonly Block[] {
  if (at > block.start) place.read(place, [part(block, block.start, at)])
  const [, flags = "", title = ""] = OPENING.exec(textAt(block, at)) ?? []
  const label = quotedTitle(lineAt(block, at), title)
  const tab = addTab(place, label, flags.includes("!"), flags.includes("+"))
  const { taken, rest } = takeIndented(part(block, at + 1))
  readInside(place, tab, split(taken), place.mode)
  return [rest]
}

/** `=== "Title"` with its content indented by four spaces; neighbours make one set, `===!` begins another. */
export const tabs: BlockRule = (place, block) => {
  const at = find(block, OPENING)
  if (at !== undefined) return open(place, block, at)
  const before = lastChild(place.parent)
  if (!isSet(before)) return undefined
  const tab = lastChild(childOf(before, "tab_contents") ?? before)
  const more = tab && continuation(tab, block)
  return more ? goOn(place, more) : undefined
}
