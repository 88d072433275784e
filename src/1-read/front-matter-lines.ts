import type { Data, Keys, YamlText } from "./yaml.ts"

/** `title: Green tea`, at the first line of a page or right below another one. */
const KEY = /^ {0,3}([A-Za-z\d_-]+):(.*)$/
/** What goes on with the value above. */
const MORE = /^(?: {4}|\t)(.*)$/

interface Value {
  readonly text: string
  /** Offsets of the key, and of the value up to its last line. */
  readonly key: readonly [number, number]
  readonly at: readonly [number, number]
}

/** Offsets of a text without the space around it, which starts at `from`. */
function trimmed(text: string, from: number): readonly [number, number] {
  const lead = text.length - text.trimStart().length
  return [from + lead, from + Math.max(lead, text.trimEnd().length)]
}

function yamlOf(values: ReadonlyMap<string, Value>): YamlText {
  const data: Record<string, Data> = Object.create(null)
  for (const [key, { text }] of values) data[key] = text
  const found = ([key]: Keys) => values.get(String(key))
  return {
    data,
    faults: [],
    valueAt: keys => found(keys)?.at ?? [0, 0],
    keyAt: keys => found(keys)?.key ?? [0, 0],
  }
}

/** The key of a line and what it says; the key above, where it goes on with its value. */
function readLine(line: string, above: string | undefined): { key: string; written: string } | undefined {
  const [, name, rest = ""] = KEY.exec(line) ?? []
  if (name !== undefined) return { key: name.toLowerCase(), written: rest }
  const more = line.trim() === "" ? undefined : MORE.exec(line)?.[1]
  return above === undefined || more === undefined ? undefined : { key: above, written: more }
}

/** A value and what goes on with it, in one line. */
const joined = (before: Value | undefined, more: Value): Value =>
  before ? { text: `${before.text} ${more.text}`, key: before.key, at: [before.at[0], more.at[1]] } : more

/**
 * Reads the metadata that MultiMarkdown has in front of a page and MkDocs takes over: lines `key: value` without fences,
 * up to an empty line or the first that is none. `body`: where the page goes on.
 */
export function readKeyLines(text: string): { readonly yaml: YamlText; readonly body: number } | undefined {
  const values = new Map<string, Value>()
  let above: string | undefined
  let at = 0
  for (const line of text.split("\n")) {
    const read = readLine(line, above)
    if (read === undefined) break
    const { key, written } = read
    const end = at + line.length
    const start = end - line.trimStart().length
    const value = {
      text: written.trim(),
      key: [start, start + key.length],
      at: trimmed(written, end - written.length),
    } as const
    values.set(key, joined(values.get(key), value))
    above = key
    at = Math.min(end + 1, text.length)
  }
  return values.size === 0 ? undefined : { yaml: yamlOf(values), body: at }
}
