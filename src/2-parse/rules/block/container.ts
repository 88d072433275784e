import { type Place, readInside } from "../../block-rule.ts"
import { type Element, lastChild, newElement, rangeOf } from "../../element.ts"
import { type Block, INDENT, isIndented, type Line, part, split, takeIndented } from "../../lines.ts"

const LISTS = new Set(["bullet_list", "ordered_list", "dl"])

/** Where the indented block behind a container goes on: in the container, or in the last item of a list in it. */
export interface Continuation {
  readonly target: Element
  readonly content: readonly Line[]
  readonly rest: Block
}

/**
 * Finds where an indented block behind `container` goes on. Every eight columns and a list at the end of what
 * is there lead one item deeper: a container in a list item would lose its context otherwise.
 */
export function continuation(
  container: Element,
  block: Block,
  innermost: Element | undefined = lastChild(container),
): Continuation | undefined {
  let target: Element | undefined = container
  let last = innermost
  let columns = INDENT
  while (last && LISTS.has(last.type) && isIndented(block, columns + INDENT)) {
    target = lastChild(last)
    last = target && lastChild(target)
    columns += INDENT
  }
  if (!target || !isIndented(block, columns)) return undefined
  const { taken, rest } = takeIndented(block, columns)
  return { target, content: taken, rest }
}

/** Reads the continuation of a container. The text of an item that is continued becomes a paragraph. */
export function goOn(place: Place, { target, content, rest }: Continuation): readonly Block[] {
  if ((target.type === "list_item" || target.type === "dd") && target.text.length > 0) {
    const paragraph = newElement("paragraph", "p", rangeOf(target.text))
    paragraph.text = target.text
    target.text = []
    target.children.unshift(paragraph)
  }
  readInside(place, target, split(content), place.mode)
  return [rest]
}

/** Reads the indented content behind the opening line number `at` of a new container; gives what is left. */
export function readContent(place: Place, element: Element, block: Block, at: number): readonly Block[] {
  const { taken, rest } = takeIndented(part(block, at + 1))
  readInside(place, element, split(taken), place.mode)
  return [rest]
}

/** Classes as the reference writes them: lower case, single spaces. */
export const classesOf = (words: string): string => words.toLowerCase().replace(/ {2,}/g, " ")

/** `note` → `Note`. */
export const capitalised = (classes: string): string => {
  const [first = ""] = classes.split(" ")
  return first.charAt(0).toUpperCase() + first.slice(1)
}
