import type { Element } from "./element.ts"
import { type Environment, report } from "./environment.ts"

const TITLES = new Set(["admonition_title", "summary"])

const isEmptyContainer = (element: Element): boolean =>
  (element.markup?.startsWith("!!!") || element.markup?.startsWith("???")) === true &&
  element.children.every(child => TITLES.has(child.type))

/** Reports containers that have nothing in them: their content isn't indented, as a rule. */
export function checkContainers(parent: Element, environment: Environment): void {
  for (const child of parent.children) {
    if (isEmptyContainer(child)) report(environment, "D201", child.at, { marker: child.markup ?? "" })
    checkContainers(child, environment)
  }
}

/** Reports generic blocks that nothing has closed. */
export function checkOpenBlocks(environment: Environment): void {
  for (const { element } of environment.openBlocks) report(environment, "D210", element.at)
}
