import type { StateInline } from "markdown-it"
import { environmentOf } from "../../environment.ts"
import { type DialectOptions, isSwitchedOn } from "../../options.ts"
import { decodeEntities } from "./entity.ts"
import { escapedBackslashes } from "./escape.ts"
import { keyNamed } from "./key-names.ts"
import type { Found, InlineRule, Plan } from "./reading.ts"

/** A key on a keyboard, or (without `key`) what is typed. */
interface Key {
  readonly key?: string
  readonly label: string
}

function element(state: StateInline, tag: string, className: string | undefined, text: string): void {
  const opening = state.push(`${tag}_open`, tag, 1)
  if (className) opening.attrSet("class", className)
  state.push("text", "", 0).content = text
  state.push(`${tag}_close`, tag, -1)
}

function write(state: StateInline, keys: readonly Key[], separator: string): void {
  const opening = state.push("keys_open", "span", 1)
  opening.attrSet("class", "keys")
  for (const [index, { key, label }] of keys.entries()) {
    if (index > 0 && separator !== "") element(state, "span", undefined, separator)
    element(state, "kbd", key && `key-${key}`, label)
  }
  state.push("keys_close", "span", -1)
}

const isQuoted = (part: string): boolean => /^["']/.test(part)

/** A plus sign in typed text has to be escaped. */
const hasPlus = (part: string): boolean => /(?<!\\)(?:\\\\)*\+/.test(part)

/** `PgDn` → `pg-dn` */
const hyphenated = (name: string): string =>
  name.replace(/\p{Lu}/gu, (letter, at: number) => (at > 0 && name[at - 1] !== "-" ? "-" : "") + letter.toLowerCase())

function namedKey(part: string, options: DialectOptions): Key | undefined {
  const name = isSwitchedOn(options, "keys.camel_case", false) ? hyphenated(part) : part
  const label = options.keys?.labels.get(name)
  return label === undefined ? keyNamed(name) : { key: name, label }
}

function keyOf(part: string, options: DialectOptions): Key | undefined {
  if (!isQuoted(part)) return namedKey(part, options)
  return { label: decodeEntities(part.slice(1, -1).replace(/\\([\s\S])/g, "$1")).trim() }
}

function found(plan: Plan, text: string, start: number, parts: readonly string[]): Found | undefined {
  const { options } = environmentOf(plan.state.env)
  const keys = parts.map(part => keyOf(part, options)).filter(key => key !== undefined)
  if (keys.length < parts.length) return undefined
  const separator = options.keys?.separator ?? "+"
  const plain = keys.map(key => key.label).join(separator)
  return { rule: "keys", start, end: start + text.length, plain, write: state => write(state, keys, separator) }
}

const QUOTED = String.raw`"(?:\\[\s\S]|[^"\\])+\\?"|'(?:\\[\s\S]|[^'\\])+\\?'`
const NAME = String.raw`[\p{L}\p{N}_-]+`
const PART = new RegExp(`${QUOTED}|${NAME}`, "gu")
const BY_NAME = new RegExp(`\\+\\+(${NAME}(?:\\+${NAME})*?)\\+\\+`, "gu")
const WITH_TEXT = new RegExp(
  String.raw`(?<!\\)((?:\\\\)*)(?=\+)(\+\+(?:(?:${NAME}|${QUOTED})\+)*?(?:${NAME}|${QUOTED})\+\+)?`,
  "gu",
)

function typed(plan: Plan, start: number, text: string): Found | undefined {
  const parts = text.slice(2, -2).match(PART) ?? []
  return parts.some(isQuoted) && !parts.some(hasPlus) ? found(plan, text, start, parts) : undefined
}

/** `++ctrl+"typed text"++`: keys with text among them. Before escapes, which the text may hold. */
export const typedKeys: InlineRule = {
  name: "typed-keys",
  sign: "+",
  find: ({ text, plan }) => ({
    found: [...text.matchAll(WITH_TEXT)].flatMap(({ index, 1: slashes = "", 2: marked = "" }) => {
      const start = index + slashes.length
      return [slashes ? escapedBackslashes(index, start) : [], typed(plan, start, marked) ?? []].flat()
    }),
  }),
}

/** `++ctrl+alt+del++`: keys by their names. A name that no key has leaves it text. */
export const keys: InlineRule = {
  name: "keys",
  sign: "+",
  find: ({ text, plan }) => ({
    found: [...text.matchAll(BY_NAME)].flatMap(
      match => found(plan, match[0], match.index, match[1]?.split("+") ?? []) ?? [],
    ),
  }),
}
