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
  const valueOf = ([key]: Keys) => values.get(String(key))
  return {
    data,
    faults: [],
    valueAt: keys => valueOf(keys)?.at ?? [0, 0],
    keyAt: keys => valueOf(keys)?.key ?? [0, 0],
  }
}

/**
 * Reads the metadata that MultiMarkdown has in front of a page and MkDocs takes over: lines `key: value` without fences,
 * up to an empty line or the first that is none. `body`: where the page goes on.
 */
export function readKeyLines(text: string): { readonly yaml: YamlText; readonly body: number } | undefined {
  const values = new Map<string, Value>()
  let key: string | undefined
  let at = 0
  const add = (name: string, value: Value): void => {
    const before = values.get(name)
    values.set(
      name,
      before ? { ...before, text: `${before.text} ${value.text}`, at: [before.at[0], value.at[1]] } : value,
    )
  }
  while (at < text.length) {
    const end = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at)
    const line = text.slice(at, end)
    const [, name, rest] = KEY.exec(line) ?? []
    const written = rest ?? (key === undefined ? undefined : MORE.exec(line)?.[1])
    if (written === undefined || line.trim() === "") break
    key = name?.toLowerCase() ?? key ?? ""
    const start = line.length - line.trimStart().length
    add(key, {
      text: written.trim(),
      key: [at + start, at + start + (name?.length ?? 0)],
      at: trimmed(written, end - written.length),
    })
    at = Math.min(end + 1, text.length)
  }
  return values.size === 0 ? undefined : { yaml: yamlOf(values), body: at }
}
