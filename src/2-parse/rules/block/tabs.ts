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
  set.tabs = { number: place.environment.tabbedSets }
  return set
}

/** The parts of a set: buttons first, then the labels, then the contents. */
function partsOf(set: Element): { buttons: number; labels: Element; contents: Element } {
  const [labels = set, contents = set] = set.children.slice(-2)
  return { buttons: set.children.length - 2, labels, contents }
}

/** Puts a radio button in front of the labels: tabs switch without a script. */
function addButton(set: Element, checked: boolean, at: Element["at"]): string {
  const { buttons } = partsOf(set)
  const name = `__tabbed_${set.tabs?.number ?? 1}`
  const id = `${name}_${buttons + 1}`
  const button = newElement("tab_button", "input", at, { type: "radio", name, id })
  button.leaf = { content: "", info: "", markup: "" }
  if (checked && set.tabs) {
    set.tabs.checked?.attrs.delete("checked")
    button.attrs.set("checked", "")
    set.tabs.checked = button
  }
  set.children.splice(buttons, 0, button)
  return id
}

/** Adds a tab to the set before, or to a new one; gives the element for its content. */
export function addTab(place: Place, title: Line, isNew: boolean, isFirst: boolean): Element {
  const at = rangeOf([title])
  const before = lastChild(place.parent)
  const goesOn = isSet(before) && !isNew
  const set = goesOn ? before : newSet(place, at)
  const { labels, contents } = partsOf(set)
  const id = addButton(set, !goesOn || isFirst, at)
  append(labels, newElement("tab_label", "label", at, { for: id })).text = [title]
  return append(contents, newElement("tab", "div", at, { class: "tabbed-block" }))
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
  const tab = lastChild(partsOf(before).contents)
  const more = tab && continuation(tab, block)
  return more ? goOn(place, more) : undefined
}
