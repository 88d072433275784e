import { existsSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { type Diagnostic, diagnose, type Located, nearest } from "../diagnostics/index.ts"
import { MAX_PAGE, readText } from "./files.ts"
import type { Strings } from "./project.ts"
import { themeKeys, withoutForm } from "./theme-words.ts"
import { type Keys, readYaml } from "./yaml.ts"

export interface StringsRead {
  readonly strings?: Strings
  readonly diagnostics: readonly Diagnostic[]
}

const texts = z.record(z.string(), z.string({ error: "a text" }), { error: "a map of texts" }).optional()
const schema = z.strictObject({ interface: texts, site: texts }, { error: "a map with `interface` and `site`" })

/** Without a prototype: whoever asks for `constructor` gets nothing. */
const mapOf = (entries: Iterable<readonly [string, string]>): Record<string, string> => {
  const map: Record<string, string> = Object.create(null)
  for (const [key, value] of entries) map[key] = value
  return map
}

/** Texts of one part; what is no text is left out. */
function textsIn(data: unknown, part: string): Record<string, string> {
  const values: unknown = typeof data === "object" && data !== null ? Reflect.get(data, part) : undefined
  const entries = typeof values === "object" && values !== null ? Object.entries(values) : []
  return mapOf(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"))
}

function notJson(located: Located, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : ""
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? located.text.trimEnd().length)
  const reason = message.replace(/ (?:in JSON )?at position.*$/s, "").replace(/,? ?"?\.\.\..*$/s, "")
  return diagnose("T113", located, position, position + 1, { reason: reason.charAt(0).toLowerCase() + reason.slice(1) })
}

/** Names that are nearly those of words of the theme. Others may be of notes that the site has of its own. */
function misspelt(located: Located, names: readonly string[]): Diagnostic[] {
  const known = themeKeys()
  return names.flatMap(key => {
    const guess = known.includes(withoutForm(key)) ? undefined : nearest(withoutForm(key), known)
    if (guess === undefined) return []
    const place = readYaml(located.text).keyAt(["interface", key])
    return [diagnose("T109", located, ...place, { key }, [`did you mean \`${guess}\`?`])]
  })
}

/** JSON is YAML: its reader knows where a value stands. */
function findingsOf(located: Located, data: unknown): Diagnostic[] {
  const checked = schema.safeParse(data)
  if (checked.success) return []
  const yaml = readYaml(located.text)
  const keys = (path: readonly PropertyKey[]): Keys => path.map(key => (typeof key === "number" ? key : String(key)))
  return checked.error.issues.flatMap(issue => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map(key => {
        const guess = nearest(key, ["interface", "site"])
        const help = guess === undefined ? ["there are: `interface`, `site`"] : [`did you mean \`${guess}\`?`]
        return diagnose("T114", located, ...yaml.keyAt([key]), { key, expected: "`interface` or `site`" }, help)
      })
    }
    const key = issue.path.map(String).join(".") || "this"
    return [diagnose("T114", located, ...yaml.valueAt(keys(issue.path)), { key, expected: issue.message })]
  })
}

/** Reads a locale's words of the interface and of the site. Wrong ones are told and left out; without a file there are none. */
export function readStrings(root: string, file: string): StringsRead {
  const absolute = join(root, file)
  if (!existsSync(absolute)) return { diagnostics: [] }
  const read = readText(file, absolute, MAX_PAGE)
  if ("fault" in read) return { diagnostics: [read.fault] }
  const located = { file, text: read.text }
  let data: unknown
  try {
    data = JSON.parse(read.text)
  } catch (error) {
    return { diagnostics: [notJson(located, error)] }
  }
  const strings = { interface: textsIn(data, "interface"), site: textsIn(data, "site") }
  return { strings, diagnostics: [...findingsOf(located, data), ...misspelt(located, Object.keys(strings.interface))] }
}
