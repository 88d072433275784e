import { type Diagnostic, diagnose, type Located, nearest } from "../diagnostics/index.ts"
import { findFence } from "./front-matter-fence.ts"
import { frontMatterKeys } from "./front-matter-keys.ts"
import { readKeyLines } from "./front-matter-lines.ts"
import { knownWords, wordsOf } from "./front-matter-words.ts"
import type { Field, FrontMatter } from "./project.ts"
import { type Data, type DataMap, isDataMap, type Keys, readYaml, type YamlFault, type YamlText } from "./yaml.ts"

/** The front matter of one file, and where its Markdown starts. */
export interface FrontMatterRead {
  readonly frontMatter: FrontMatter
  readonly body: number
  readonly diagnostics: readonly Diagnostic[]
}

/** A fault before it is told: who wrote the file decides how. Offsets into the file. */
export interface FrontMatterFault {
  readonly code: "F102" | "F103" | "F104" | "F105" | "F107" | "F108" | "F124"
  readonly start: number
  readonly end: number
  readonly values: Readonly<Record<string, string>>
}

export interface FrontMatterInspected {
  readonly frontMatter: FrontMatter
  readonly body: number
  readonly faults: readonly FrontMatterFault[]
}

/** Front matter above this is a file of another kind. UTF-16 code units. */
export const MAX_FRONT_MATTER = 64 * 1024

const TEXT_KEYS = {
  title: "title",
  description: "description",
  icon: "icon",
  meta_title: "metaTitle",
  status: "status",
  // Of two names for the same thing the last one counts.
  cover: "image",
  image: "image",
} as const

type Writable = { -readonly [Key in keyof FrontMatter]: FrontMatter[Key] }

const isText = (data: Data | undefined): data is string | number | boolean =>
  data !== null && data !== undefined && typeof data !== "object"

/** What of the data is known and fits, with places. `start` is where the YAML stands in the file. */
function fieldsOf(source: Located, yaml: YamlText, data: DataMap, start: number): FrontMatter {
  const read: Writable = {}
  const fieldAt = (keys: Keys, value: string | number | boolean): Field => {
    const [from, to] = yaml.valueAt(keys)
    const at = [start + from, start + to] as const
    return { value: typeof value === "string" ? value : source.text.slice(...at), at }
  }
  for (const [key, name] of Object.entries(TEXT_KEYS)) {
    const value = data[key]
    if (isText(value)) read[name] = fieldAt([key], value)
  }
  const { tags, search = null } = data
  if (Array.isArray(tags)) read.tags = tags.filter(isText).map((tag, at) => fieldAt(["tags", at], tag))
  if (isDataMap(search) && typeof search.exclude === "boolean") read.isSearchable = !search.exclude
  return read
}

/** The faults of single keys, each with its key. */
function keyFaults(yaml: YamlText, data: DataMap, start: number): ReadonlyMap<string, FrontMatterFault> {
  const faults = new Map<string, FrontMatterFault>()
  const add = (key: string, code: "F104" | "F105", [from, to]: readonly [number, number], expected: string) =>
    faults.set(key, { code, start: start + from, end: start + to, values: { key, expected } })
  for (const [key, value] of Object.entries(data)) {
    const kind = frontMatterKeys.get(key)
    if (!kind) add(key, "F104", yaml.keyAt([key]), "")
    else if (value !== null && !kind.fits(value)) add(key, "F105", yaml.valueAt([key]), kind.expected)
  }
  return faults
}

function without(data: DataMap, keys: { has: (key: string) => boolean }): DataMap {
  const rest: Record<string, Data> = Object.create(null)
  for (const key of Object.keys(data)) if (!keys.has(key)) rest[key] = data[key] ?? null
  return rest
}

const syntax = (reason: string, start: number, end = start + 1): FrontMatterFault => ({
  code: "F102",
  start,
  end,
  values: { reason },
})

function yamlFault(text: string, fault: YamlFault, { start, end }: { start: number; end: number }): FrontMatterFault {
  const from = Math.min(start + fault.start, end - 1)
  if (fault.kind === "syntax") return syntax(fault.reason, from, Math.min(start + fault.end, end))
  const key = /^["']?[^:"'\n]*/.exec(text.slice(from, end))?.[0] ?? ""
  return { code: "F108", start: from, end: from + key.length, values: { key: key.replace(/^["']/, "").trim() } }
}

function inspectYaml(source: Located, fence: { start: number; end: number; body: number }): FrontMatterInspected {
  const { start, end, body } = fence
  if (end - start > MAX_FRONT_MATTER) {
    return { frontMatter: {}, body, faults: [syntax(`it is longer than ${MAX_FRONT_MATTER / 1024} KB`, start)] }
  }
  return inspectData(source, readYaml(source.text.slice(start, end)), fence)
}

function inspectData(
  source: Located,
  yaml: YamlText,
  fence: { start: number; end: number; body: number },
): FrontMatterInspected {
  const { start, end, body } = fence
  const faults = yaml.faults.map(fault => yamlFault(source.text, fault, fence))
  if (yaml.data === null) return { frontMatter: {}, body, faults: faults.slice(0, 1) }
  if (!isDataMap(yaml.data)) {
    return { frontMatter: {}, body, faults: [syntax("it must be lines of `key: value`", start, end - 1)] }
  }
  const wrong = keyFaults(yaml, yaml.data, start)
  const right = without(yaml.data, wrong)
  const { known, unknown } = wordsOf(source.text, yaml, right, start)
  const meaningless = unknown.map(
    ({ key, word, at: [from, to] }): FrontMatterFault => ({
      code: "F124",
      start: from,
      end: to,
      values: { key, word },
    }),
  )
  return {
    frontMatter: { ...fieldsOf(source, yaml, right, start), ...known },
    body,
    faults: [...faults, ...wrong.values(), ...meaningless],
  }
}

/** Lines `key: value` in front of a page that has no fence, where the project is one of MkDocs'. */
function inspectLines(source: Located): FrontMatterInspected | undefined {
  const lines = readKeyLines(source.text.slice(0, MAX_FRONT_MATTER))
  return lines && inspectData(source, lines.yaml, { start: 0, end: lines.body, body: lines.body })
}

/**
 * Reads front matter: YAML between two lines `---`, keys and kinds by a closed list. A fault costs its own value.
 * `asMkDocs`: it may also stand without them, and values of other tools' keys are those tools' business.
 */
export function inspectFrontMatter(source: Located, asMkDocs = false): FrontMatterInspected {
  const inspected = inspectAll(source, asMkDocs)
  return asMkDocs ? { ...inspected, faults: inspected.faults.filter(isOurs) } : inspected
}

const OUR_KEYS: ReadonlySet<string> = new Set([...Object.keys(TEXT_KEYS), "hide"])
const isOurs = ({ code, values }: FrontMatterFault): boolean => code !== "F105" || OUR_KEYS.has(values.key ?? "")

function inspectAll(source: Located, asMkDocs: boolean): FrontMatterInspected {
  const fence = findFence(source.text)
  switch (fence.kind) {
    case "none":
      return (asMkDocs ? inspectLines(source) : undefined) ?? { frontMatter: {}, body: 0, faults: [] }
    case "foreign": {
      const { found, body } = fence
      return { frontMatter: {}, body, faults: [{ code: "F103", start: 0, end: found.length, values: { found } }] }
    }
    case "unclosed":
      return { frontMatter: {}, body: 0, faults: [{ code: "F107", start: 0, end: 3, values: {} }] }
    case "yaml":
      return inspectYaml(source, fence)
  }
}

/** What a key or a word that isn't known was probably meant to be. */
function guessFor(code: FrontMatterFault["code"], { key = "", word = "" }: FrontMatterFault["values"]) {
  if (code === "F104") return nearest(key, [...frontMatterKeys.keys()])
  return code === "F124" ? nearest(word, knownWords[key] ?? []) : undefined
}

function readInspected(source: Located, { frontMatter, body, faults }: FrontMatterInspected): FrontMatterRead {
  const diagnostics = faults.map(({ code, start, end, values }) => {
    const guess = guessFor(code, values)
    return diagnose(code, source, start, end, values, guess ? [`did you mean \`${guess}\`?`] : [])
  })
  return { frontMatter, body, diagnostics }
}

/** Reads the front matter of a source page. The Markdown is read in any case. */
export const readFrontMatter = (source: Located, asMkDocs = false): FrontMatterRead =>
  readInspected(source, inspectFrontMatter(source, asMkDocs))

/** Reads a file that is front matter as a whole: what the pages of a folder have in common. */
export const readFolderFrontMatter = (source: Located): FrontMatterRead =>
  readInspected(source, inspectYaml(source, { start: 0, end: source.text.length, body: source.text.length }))
