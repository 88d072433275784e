const SETTING = /^ *([a-z_-]+): *(.*)$/
const COMMENT = /^ *#/
const ATTRIBUTES = /^ *attrs: *\{(.*)\} *$/

const unquoted = (value: string): string => value.replace(/^(["'])(.*)\1$/, "$2")

/**
 * The options below the line that opens a generic block: `key: value`, and `attrs: {class: x, id: y}`, which gives
 * `attrs.class` and `attrs.id`. Nothing where a line says something else: then it opens no block.
 */
export function optionsIn(lines: readonly string[]): ReadonlyMap<string, string> | undefined {
  const options = new Map<string, string>()
  const add = (prefix: string, setting: string): boolean => {
    const [, key, value = ""] = SETTING.exec(setting) ?? []
    if (key !== undefined) options.set(prefix + key, unquoted(value.trimEnd()))
    return key !== undefined
  }
  const isRead = lines.every(line => {
    if (COMMENT.test(line)) return true
    const attributes = ATTRIBUTES.exec(line)?.[1]
    if (attributes === undefined) return add("", line)
    return attributes.trim() === "" || attributes.split(/, */).every(each => add("attrs.", each))
  })
  return isRead ? options : undefined
}
