const SETTING = /^ *([a-z_]+): *(.*)$/
const ATTRIBUTES = /^ *attrs: *(?:\{(.*)\})? *$/

const unquoted = (value: string): string => value.replace(/^(["'])(.*)\1$/, "$2")

/**
 * The options below the line that opens a generic block: `key: value`, and `attrs: {class: x, id: y}`, which gives
 * `class` and `id`. Nothing where a line says something else: then it opens no block.
 */
export function optionsIn(lines: readonly string[]): ReadonlyMap<string, string> | undefined {
  const options = new Map<string, string>()
  const settings = lines.flatMap(line => {
    const attributes = ATTRIBUTES.exec(line)
    return attributes ? (attributes[1]?.split(/, */) ?? []) : [line]
  })
  for (const setting of settings) {
    const [, key, value = ""] = SETTING.exec(setting) ?? []
    if (key === undefined) return undefined
    options.set(key, unquoted(value.trimEnd()))
  }
  return options
}
