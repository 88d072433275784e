import { join } from "node:path"
import { type Diagnostic, diagnose, diagnoseFile } from "../../diagnostics/index.ts"
import { fileState, MAX_PAGE, readText } from "../files.ts"
import type { Data } from "../yaml.ts"

/** Values by name, as a strings file has them. */
export type Environment = ReadonlyMap<string, string>

const noEnvironment: Environment = new Map()

/** `!ENV [NAME, OTHER, "value"]`: the first name that has a value counts, else what stands last. */
export interface Variable {
  readonly names: readonly string[]
  readonly fallback: Data
}

const LINE = /^(?:export[ \t]+)?([A-Za-z_]\w*)=(.*)$/
const ESCAPED = /\\(["\\$`n])/g

/** The text of a value: in double quotes with escapes, in single quotes as it is, or bare. */
function textOf(value: string): string | undefined {
  const bare = value.trim()
  const quote = bare.charAt(0)
  if (quote !== '"' && quote !== "'") return bare
  if (bare.length < 2 || !bare.endsWith(quote)) return undefined
  const inner = bare.slice(1, -1)
  return quote === "'" ? inner : inner.replace(ESCAPED, (_, sign: string) => (sign === "n" ? "\n" : sign))
}

/** Reads a strings file, lines of `KEY="value"`. Of a key that stands twice the last counts, as in a shell. */
export function readEnvironment(
  root: string,
  file: string,
): { values: Environment; diagnostics: readonly Diagnostic[] } {
  const state = fileState(root, file)
  const outside = state === "outside" ? [diagnoseFile("C110", file, { path: file })] : []
  if (state !== "there") return { values: noEnvironment, diagnostics: outside }
  const read = readText(file, join(root, file), MAX_PAGE)
  if ("fault" in read) return { values: noEnvironment, diagnostics: [read.fault] }
  const located = { file, text: read.text }
  const values = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  let at = 0
  for (const line of read.text.split("\n")) {
    const [, name, value = ""] = LINE.exec(line) ?? []
    const text = name === undefined ? undefined : textOf(value)
    if (name !== undefined && text !== undefined) values.set(name, text)
    else if (!/^\s*(?:#|$)/.test(line)) diagnostics.push(diagnose("T115", located, at, at + line.length))
    at += line.length + 1
  }
  return { values, diagnostics }
}

/** A text of the environment as YAML would read it: `false` and `3` are no texts. */
function typed(text: string): Data {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true"
  if (/^(?:null|~)?$/i.test(text)) return null
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text) ? Number(text) : text
}

/** The value of a variable: in the first environment that has one of its names, else its fallback. */
export function resolveVariable({ names, fallback }: Variable, environments: readonly Environment[]): Data {
  const found = environments.flatMap(values => names.flatMap(name => values.get(name) ?? []))
  return found[0] === undefined ? fallback : typed(found[0])
}

/** A variable, from what stands behind `!ENV`. */
export function variableOf(data: Data): Variable {
  const parts = Array.isArray(data) ? data : [data]
  const last = parts.length > 1 ? parts[parts.length - 1] : null
  return { names: (parts.length > 1 ? parts.slice(0, -1) : parts).map(String), fallback: last ?? null }
}

/** What of the process's environment the settings let in. */
export const allowedEnvironment = (names: readonly string[]): Environment =>
  new Map(names.flatMap(name => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const])))

const isText = (data: Data): data is string => typeof data === "string" && data.trim() !== ""
const isAddress = (text: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\.{0,2}\/)\S*$/i.test(text)

/**
 * The texts of the variables in the source's words, with those of another locale where they differ: a value that is the
 * same in both is not translated, and addresses are nobody's words.
 */
export function translationsOf(
  variables: Iterable<Variable>,
  source: readonly Environment[],
  target: Environment,
): Record<string, string> {
  const translations: Record<string, string> = Object.create(null)
  for (const variable of variables) {
    const own = resolveVariable({ ...variable, fallback: null }, [target])
    const words = resolveVariable(variable, source)
    if (isText(words) && isText(own) && own !== words && !isAddress(words)) translations[words] ??= own
  }
  return translations
}
