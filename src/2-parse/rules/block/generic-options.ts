/** As in YAML, a colon ends a key before a space or the end of the line only. */
const SETTING = /^ *([a-z_-]+):(?: +(.*))?$/
const COMMENT = /^ *#/
const ATTRIBUTES = /^ *attrs: *\{(.*)\} *$/

/** A value on one line in YAML (1.2.2, 7.3): in quotes, or plain, which no sign of YAML's begins, and no other key is in. */
const SCALAR = /^(?:"[^"]*"|'[^']*'|(?:[^\s[\]{}&*!|>%@`,?:"'#-]|[?:-](?=\S))(?:(?!: |:$| #).)*)$/

const unquoted = (value: string): string => value.replace(/^(["'])(.*)\1$/, "$2")

/**
 * The options below the line that opens a generic block: `key: value`, and `attrs: {class: x, id: y}`, which gives
 * `attrs.class` and `attrs.id`. Nothing where a line says something else: then it opens no block.
 */
export function optionsIn(lines: readonly string[]): ReadonlyMap<string, string> | undefined {
  const options = new Map<string, string>()
  const add = (prefix: string, setting: string): boolean => {
    const [, key, written = ""] = SETTING.exec(setting) ?? []
    const value = written.replace(/(?:^| )#[^"']*$/, "").trimEnd()
    if (key === undefined || (value !== "" && !SCALAR.test(value))) return false
    options.set(prefix + key, unquoted(value))
    return true
  }
  const isRead = lines.every(line => {
    if (COMMENT.test(line)) return true
    const attributes = ATTRIBUTES.exec(line)?.[1]
    if (attributes === undefined) return add("", line)
    return attributes.trim() === "" || attributes.split(/, */).every(each => add("attrs.", each))
  })
  return isRead ? options : undefined
}
