import { isAbsolute, join, relative, resolve, sep } from "node:path"
import { type Code, type Diagnostic, diagnose, diagnoseFile, type Located, nearest } from "../diagnostics/index.ts"
import { MAX_PAGE, readText } from "./files.ts"
import { keysBeside, type Settings, settingsSchema } from "./settings-schema.ts"
import { type Data, isDataMap, type Keys, readYaml, type YamlText } from "./yaml.ts"

/** A settings file as it was read, for findings about it later on. */
export interface SettingsFile {
  readonly located: Located
  readonly yaml: YamlText
}

export type SettingsRead =
  | { readonly file: SettingsFile; readonly settings: Settings; readonly diagnostics: readonly Diagnostic[] }
  | { readonly settings?: undefined; readonly diagnostics: readonly Diagnostic[] }

type Values = Readonly<Record<string, string>>

/** A finding about the setting at `keys`, at its value or at its key. */
export function diagnoseSetting(
  { located, yaml }: SettingsFile,
  code: Code,
  keys: Keys,
  values: Values,
  help: readonly string[] = [],
  at: "key" | "value" = "value",
): Diagnostic {
  const [start, end] = at === "key" ? yaml.keyAt(keys) : yaml.valueAt(keys)
  return diagnose(code, located, start, Math.min(end, lineEnd(located.text, start)), values, help)
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf("\n", from)
  return end < 0 ? text.length : end
}

type Issue = NonNullable<ReturnType<typeof settingsSchema.safeParse>["error"]>["issues"][number]

const dotted = (keys: readonly PropertyKey[]): string => keys.map(String).join(".")
const keysOf = (path: readonly PropertyKey[]): Keys => path.map(key => (typeof key === "number" ? key : String(key)))

const didYouMean = (word: string, candidates: readonly string[]): string[] => {
  const guess = nearest(word, candidates)
  return guess === undefined ? [] : [`did you mean \`${guess}\`?`]
}

/** A word under `locales` that is nearly `targets` and holds no settings of a locale is no locale. */
function asMisspelt(issue: Issue): Issue {
  const [parent, key] = issue.path
  const isWord = issue.path.length === 2 && parent === "locales" && typeof key === "string"
  if (!isWord || issue.code !== "invalid_type" || nearest(key, ["source", "targets"]) === undefined) return issue
  return { code: "unrecognized_keys", path: [parent], keys: [key], message: "" }
}

/** What one issue of the schema says to a person. */
function tell(file: SettingsFile, issue: Issue): Diagnostic[] {
  const path = keysOf(issue.path)
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map(key => {
      const beside = keysBeside(issue.path)
      const guess = didYouMean(key, beside)
      const help = guess.length > 0 ? guess : [`there are: ${beside.map(word => `\`${word}\``).join(", ")}`]
      return diagnoseSetting(file, "C103", [...path, key], { key: dotted([...path, key]) }, help, "key")
    })
  }
  const key = dotted(path)
  if (issue.message === "") return [diagnoseSetting(file, "C105", path, { key }, missingHelp(key))]
  if (issue.code === "custom" && issue.params?.outside === true) {
    const [start, end] = file.yaml.valueAt(path)
    return [diagnoseSetting(file, "C110", path, { path: file.located.text.slice(start, end) })]
  }
  const subject = key === "" ? "settings" : key
  return [diagnoseSetting(file, "C104", path, { key: subject, expected: issue.message })]
}

function missingHelp(key: string): string[] {
  const examples: Record<string, string> = {
    title: "title: The name of the site",
    url: "url: https://example.org/",
    locales: "locales: { source: en, targets: [zh] }",
    "locales.source": "source: en",
  }
  const example = examples[key]
  return example === undefined ? [] : [`write \`${example}\``]
}

/** The data without the keys that the schema doesn't know: what is misspelt must not hide what is right. */
function withoutUnknown(data: Data, issues: readonly Issue[], path: readonly PropertyKey[] = []): Data {
  if (!isDataMap(data)) return data
  const here = issues.filter(issue => dotted(issue.path) === dotted(path))
  const unknown = new Set(here.flatMap(issue => (issue.code === "unrecognized_keys" ? issue.keys : [])))
  const known = Object.entries(data).filter(([key]) => !unknown.has(key))
  const kept: Record<string, Data> = Object.create(null)
  for (const [key, value] of known) kept[key] = withoutUnknown(value, issues, [...path, key])
  return kept
}

/** Checks settings against the schema. Unknown keys are told and left out; anything else wrong leaves no settings. */
function check(file: SettingsFile, data: Data): SettingsRead {
  const first = settingsSchema.safeParse(data)
  if (first.success) return { file, settings: first.data, diagnostics: [] }
  const issues = first.error.issues.map(asMisspelt)
  const diagnostics = issues.flatMap(issue => tell(file, issue))
  const second = settingsSchema.safeParse(withoutUnknown(data, issues))
  return second.success ? { file, settings: second.data, diagnostics } : { diagnostics }
}

/** A path as people see it: relative to the project's root where it lies inside, absolute elsewhere. */
function shownPath(root: string, absolute: string): string {
  const path = relative(root, absolute).split(sep).join("/")
  return path.startsWith("../") || isAbsolute(path) ? absolute.split(sep).join("/") : path
}

/** Reads `site.yml` of a project, or the settings file that was named instead. */
export function readSettings(root: string, config: string | undefined, baseUrl: string | undefined): SettingsRead {
  const absolute = config === undefined ? join(root, "site.yml") : resolve(config)
  const name = shownPath(root, absolute)
  const read = readText(name, absolute, MAX_PAGE)
  if ("fault" in read) {
    const missing = read.fault.code === "F114" && read.fault.message.includes("no longer")
    return { diagnostics: [missing ? diagnoseFile("C101", name, { file: name }) : read.fault] }
  }
  const located = { file: name, text: read.text }
  const yaml = readYaml(read.text)
  const [fault] = yaml.faults
  const data = isDataMap(yaml.data) && baseUrl !== undefined ? { ...yaml.data, url: baseUrl } : yaml.data
  if (!fault) return check({ located, yaml }, data)
  const reason = fault.kind === "duplicate" ? "a key stands twice" : fault.reason
  return { diagnostics: [diagnose("C102", located, fault.start, fault.end, { reason })] }
}
