import { type Code, type Diagnostic, diagnose, diagnoseFile, type Located } from "../diagnostics/index.ts"
import { type Data, isDataMap, type Keys, type YamlText } from "./yaml.ts"

/** A settings file as it was read, for findings about it later on. */
export interface SettingsFile {
  readonly located: Located
  readonly yaml: YamlText
  /** The file of another tool that says what this one leaves out. */
  readonly extended?: Extended
  /** The file that says what this one doesn't, in the same words: `INHERIT`. */
  readonly inherited?: SettingsFile
}

/** Another tool's settings file, and how it calls our settings: `pages.source` is `docs_dir`. */
export interface Extended {
  readonly file: SettingsFile
  readonly names: ReadonlyMap<string, Keys>
}

/** How the file that says a setting, or should, calls it: `site_name` where MkDocs' file is meant. */
export function nameOf(file: SettingsFile, keys: Keys): string {
  const key = keys.join(".")
  const [where] = placeOf(file, keys)
  return (where === file ? undefined : file.extended?.names.get(key)?.join(".")) ?? key
}

type Values = Readonly<Record<string, string>>

/** How many of the keys, one inside another, a file has. */
function depthIn({ yaml }: SettingsFile, keys: Keys): number {
  let data: Data | undefined = yaml.data
  const missing = keys.findIndex(key => {
    data = isDataMap(data) ? data[String(key)] : Array.isArray(data) ? data[Number(key)] : undefined
    return data === undefined
  })
  return missing < 0 ? keys.length : missing
}

/** Of a file and those that it inherits from, the nearest that says most of the keys. */
function sayingMost(file: SettingsFile, keys: Keys): SettingsFile {
  const { inherited } = file
  if (!inherited) return file
  const far = sayingMost(inherited, keys)
  return depthIn(far, keys) > depthIn(file, keys) ? far : file
}

/** The file and the keys in it that say the setting at `keys`. */
function placeOf(file: SettingsFile, keys: Keys): readonly [SettingsFile, Keys] {
  const { extended, yaml } = file
  const [first = ""] = keys
  if (!extended || (isDataMap(yaml.data) && Object.hasOwn(yaml.data, first))) return [file, keys]
  const length = [2, 1].find(count => extended.names.has(keys.slice(0, count).join(".")))
  const named = length === undefined ? undefined : extended.names.get(keys.slice(0, length).join("."))
  return named === undefined ? [file, keys] : [extended.file, [...named, ...keys.slice(length)]]
}

/** A finding about the setting at `keys`, at its value or at its key. */
export function diagnoseSetting(
  file: SettingsFile,
  code: Code,
  keys: Keys,
  values: Values,
  help: readonly string[] = [],
  at: "key" | "value" = "value",
): Diagnostic {
  const [said, place] = placeOf(file, keys)
  const { located, yaml } = sayingMost(said, place)
  const [first] = place
  // A setting that nobody wrote has no line.
  const isSaid = first === undefined || (isDataMap(yaml.data) && Object.hasOwn(yaml.data, first))
  if (!isSaid) return diagnoseFile(code, located.file, values, help)
  const [start, end] = at === "key" ? yaml.keyAt(place) : yaml.valueAt(place)
  return diagnose(code, located, start, Math.min(end, lineEnd(located.text, start)), values, help)
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf("\n", from)
  return end < 0 ? text.length : end
}
