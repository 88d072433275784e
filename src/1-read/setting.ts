import { type Code, type Diagnostic, diagnose, diagnoseFile, type Located } from "../diagnostics/index.ts"
import { isDataMap, type Keys, type YamlText } from "./yaml.ts"

/** A settings file as it was read, for findings about it later on. */
export interface SettingsFile {
  readonly located: Located
  readonly yaml: YamlText
  /** The file of another tool that says what this one leaves out. */
  readonly extended?: Extended
}

/** Another tool's settings file, and how it calls our settings: `pages.source` is `docs_dir`. */
export interface Extended {
  readonly file: SettingsFile
  readonly names: ReadonlyMap<string, Keys>
}

type Values = Readonly<Record<string, string>>

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
  const [{ located, yaml }, place] = placeOf(file, keys)
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
