import type { Element } from "./element.ts"
import { type Environment, report } from "./environment.ts"

const TITLES = new Set(["admonition_title", "summary"])

const isEmptyContainer = (element: Element): boolean =>
  (element.markup?.startsWith("!!!") || element.markup?.startsWith("???")) === true &&
  element.children.every(child => TITLES.has(child.type))

/** Whether an empty container is meant to be one: it has words of its own, and no text on the line right behind it. */
function isTitleAlone({ at, children }: Element, next: Element | undefined, { source }: Environment): boolean {
  const hasWords = children.some(child => child.label === undefined)
  return hasWords && (next === undefined || /\n\s*\n/.test(source.text.slice(at[1], next.at[0])))
}

/** Reports containers that have nothing in them: their content isn't indented, as a rule. */
export function checkContainers(parent: Element, environment: Environment): void {
  for (const [index, child] of parent.children.entries()) {
    if (isEmptyContainer(child) && !isTitleAlone(child, parent.children[index + 1], environment))
      report(environment, "D201", child.at, { marker: child.markup ?? "" })
    checkContainers(child, environment)
  }
}

/** Reports generic blocks that nothing has closed. */
export function checkOpenBlocks(environment: Environment): void {
  for (const { at } of environment.openBlocks) report(environment, "D210", at)
}
