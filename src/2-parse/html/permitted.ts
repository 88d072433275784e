import { judgeAttributes, type Origin } from "../allow.ts"
import type { Attribute } from "../attributes.ts"
import type { Range } from "../document.ts"
import { type Environment, report } from "../environment.ts"

/** Whether the classes of an element name its type (`warning`), which may be any word. */
const isTyped = (tag: string, attributes: readonly Attribute[]): boolean =>
  tag === "details" || attributes.some(([name, value]) => name === "class" && value.split(/\s+/).includes("admonition"))

/**
 * The attributes of an element that are allowed, classes joined; those that are refused are reported. Any word may
 * be the type of a collapsible or an admonition, but not a name that the theme has for its own parts.
 */
export function permittedAttributes(
  tag: string,
  attributes: readonly Attribute[],
  origin: Origin,
  at: Range,
  environment: Environment,
): Map<string, string> {
  const { kept, refused, dropped } = judgeAttributes(tag, attributes, origin, environment.options.classes)
  const types = isTyped(tag, attributes) ? dropped.filter(name => name.startsWith(".")).map(name => name.slice(1)) : []
  const permitted = new Map<string, string>()
  const add = (name: string, value: string): void => {
    const before = name === "class" ? permitted.get(name) : undefined
    permitted.set(name, before === undefined ? value : `${before} ${value}`)
  }
  for (const [name, value] of kept) add(name, value)
  for (const type of types) add("class", type)
  for (const attribute of refused) {
    const target = origin === "html" && ADDRESSES.get(tag) === attribute ? valueIn(attributes, attribute) : undefined
    if (target === undefined) report(environment, "D203", at, { attribute })
    else report(environment, "L204", at, { target })
  }
  return permitted
}

/** Attributes that may be there, with another address. */
const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ["a", "href"],
  ["img", "src"],
])

const valueIn = (attributes: readonly Attribute[], name: string): string | undefined =>
  attributes.find(([each]) => each.toLowerCase() === name)?.[1]

/** The words that name the type of an admonition or a collapsible, without those that the theme has for itself. */
export function permittedTypes(words: string, at: Range, environment: Environment): string {
  const { refused } = judgeAttributes("details", [["class", words]], "list")
  for (const attribute of refused) report(environment, "D203", at, { attribute })
  return words
    .split(" ")
    .filter(word => !refused.includes(`.${word}`))
    .join(" ")
}
