import { existsSync } from "node:fs"
import { isAbsolute, join, relative, resolve, sep } from "node:path"
import { type Diagnostic, diagnose, diagnoseFile, nearest } from "../diagnostics/index.ts"
import { fileState, MAX_PAGE, readText } from "./files.ts"
import {
  allowedEnvironment,
  type Environment,
  type MkDocs,
  mkdocsFileIn,
  readEnvironment,
  readMkDocs,
} from "./mkdocs/index.ts"
import { diagnoseSetting, nameOf, type SettingsFile } from "./setting.ts"
import { keysBeside, type Settings, settingsSchema, staysInside } from "./settings-schema.ts"
import { type Data, type DataMap, isDataMap, type Keys, readYaml } from "./yaml.ts"

/** What settings are made of, once they were read. */
export interface SettingsFound {
  readonly file: SettingsFile
  readonly settings: Settings
  /** The MkDocs project that they extend, or that stands in their place. */
  readonly mkdocs?: MkDocs
  /** Where values of `!ENV` in the source language were looked for. */
  readonly environments: readonly Environment[]
  readonly diagnostics: readonly Diagnostic[]
}

export type SettingsRead =
  | SettingsFound
  | { readonly settings?: undefined; readonly diagnostics: readonly Diagnostic[] }

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
  const key = nameOf(file, path)
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
    site_name: "site_name: The name of the site",
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
function check(file: SettingsFile, data: Data): { settings?: Settings; diagnostics: readonly Diagnostic[] } {
  const first = settingsSchema.safeParse(data)
  if (first.success) return { settings: first.data, diagnostics: [] }
  const issues = first.error.issues.map(asMisspelt)
  const diagnostics = issues.flatMap(issue => tell(file, issue))
  const second = settingsSchema.safeParse(withoutUnknown(data, issues))
  return second.success ? { settings: second.data, diagnostics } : { diagnostics }
}

/** A path as people see it: relative to the project's root where it lies inside, absolute elsewhere. */
function shownPath(root: string, absolute: string): string {
  const path = relative(root, absolute).split(sep).join("/")
  return /^(?:\.\.(?:\/|$)|$)/.test(path) || isAbsolute(path) ? absolute.split(sep).join("/") : path
}

interface FileRead {
  readonly file?: SettingsFile
  readonly diagnostics: readonly Diagnostic[]
}

function readFile(root: string, absolute: string): FileRead {
  const name = shownPath(root, absolute)
  const read = readText(name, absolute, MAX_PAGE)
  if ("fault" in read) {
    const missing = read.fault.code === "F114" && read.fault.message.includes("no longer")
    return { diagnostics: [missing ? diagnoseFile("C101", name, { file: name }) : read.fault] }
  }
  const located = { file: name, text: read.text }
  const yaml = readYaml(read.text)
  const [fault] = yaml.faults
  if (!fault) return { file: { located, yaml }, diagnostics: [] }
  const reason = fault.kind === "duplicate" ? "a key stands twice" : fault.reason
  return { diagnostics: [diagnose("C102", located, fault.start, fault.end, { reason })] }
}

/** Where values of `!ENV` are looked for: what is let in of the process's environment, then the source's strings file. */
function environmentsOf(
  root: string,
  data: DataMap,
): { values: readonly Environment[]; diagnostics: readonly Diagnostic[] } {
  const { environment, strings, locales } = data
  const names = Array.isArray(environment) ? environment.filter(name => typeof name === "string") : []
  const source = isDataMap(locales) && typeof locales.source === "string" ? locales.source : "en"
  const file = typeof strings === "string" ? strings.replaceAll("{locale}", () => source) : ""
  const allowed = allowedEnvironment(names)
  if (!file.endsWith(".env") || !staysInside(file)) return { values: [allowed], diagnostics: [] }
  const { values, diagnostics } = readEnvironment(root, file)
  return { values: [allowed, values], diagnostics }
}

const NO_DATA: DataMap = Object.create(null)

/** What `site.yml` says, over what the MkDocs project says. */
function merged(own: DataMap, { settings }: MkDocs): DataMap {
  const pages = isDataMap(own.pages) && isDataMap(settings.pages) ? { ...settings.pages, ...own.pages } : undefined
  return { ...settings, ...own, ...(pages && { pages }) }
}

/** The settings of a MkDocs project, with what `own` says of it. */
function readExtending(
  root: string,
  path: string,
  own: SettingsFile | undefined,
  baseUrl: string | undefined,
): SettingsRead {
  const state = fileState(root, path)
  if (own !== undefined && state !== "there") {
    const code = state === "missing" ? "C115" : "C110"
    return { diagnostics: [diagnoseSetting(own, code, ["extends"], { file: path, path })] }
  }
  const said = own && isDataMap(own.yaml.data) ? own.yaml.data : NO_DATA
  const environment = environmentsOf(root, said)
  const { mkdocs, diagnostics: found } = readMkDocs(root, path, environment.values, own === undefined)
  // An address that is given needn't be in the settings.
  const isNeeded = ({ code }: Diagnostic): boolean => code !== "C120" || baseUrl === undefined
  const before = [...environment.diagnostics, ...found.filter(isNeeded)]
  if (mkdocs === undefined) return { diagnostics: before }
  const base = own ?? mkdocs.file
  const file = { ...base, extended: { file: mkdocs.file, names: mkdocs.names } }
  const { settings, diagnostics } = check(file, {
    ...merged(said, mkdocs),
    ...(baseUrl !== undefined && { url: baseUrl }),
  })
  if (settings === undefined) return { diagnostics: [...before, ...diagnostics] }
  return { file, settings, mkdocs, environments: environment.values, diagnostics: [...before, ...diagnostics] }
}

const isMkDocsName = (path: string): boolean => /(?:^|\/)mkdocs[\w.-]*\.ya?ml$/.test(path)

/** Reads `site.yml` of a project, or the settings file that was named instead, or what a MkDocs project says. */
export function readSettings(root: string, config: string | undefined, baseUrl: string | undefined): SettingsRead {
  const absolute = config === undefined ? join(root, "site.yml") : resolve(config)
  const alone = config === undefined && !existsSync(absolute) ? mkdocsFileIn(root) : undefined
  const named = shownPath(root, absolute)
  if (alone !== undefined) return readExtending(root, alone, undefined, baseUrl)
  if (isMkDocsName(named) && !isAbsolute(named)) return readExtending(root, named, undefined, baseUrl)
  const { file, diagnostics } = readFile(root, absolute)
  if (file === undefined) return { diagnostics }
  const { data } = file.yaml
  const path = isDataMap(data) ? data.extends : undefined
  if (typeof path === "string" && staysInside(path)) return readExtending(root, path, file, baseUrl)
  const read = check(file, isDataMap(data) && baseUrl !== undefined ? { ...data, url: baseUrl } : data)
  if (read.settings === undefined) return { diagnostics: read.diagnostics }
  return { file, settings: read.settings, environments: [], diagnostics: read.diagnostics }
}
