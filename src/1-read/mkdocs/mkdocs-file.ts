import { posix } from "node:path"
import { type Diagnostic, diagnose, diagnoseFile } from "../../diagnostics/index.ts"
import { fileState, MAX_PAGE, readText } from "../files.ts"
import { diagnoseSetting, type SettingsFile } from "../setting.ts"
import { type Data, type DataMap, isDataMap, readYaml } from "../yaml.ts"
import type { Environment, Variable } from "./environment.ts"
import { tagsOf } from "./tags.ts"

/** Files that inherit from one another. */
const MAX_INHERITED = 10

/** What a `mkdocs.yml` says, with all that it inherits. */
export interface MkDocsFile {
  readonly file: SettingsFile
  readonly data: DataMap
  readonly variables: readonly Variable[]
  /** Paths of the files that were read, relative to the project's root. */
  readonly files: readonly string[]
}

export interface MkDocsFileRead {
  readonly mkdocs?: MkDocsFile
  readonly diagnostics: readonly Diagnostic[]
}

/** Maps are merged, the nearer value first; lists and texts are replaced. */
function merge(near: Data, far: Data): Data {
  if (!isDataMap(near) || !isDataMap(far)) return near
  const merged: Record<string, Data> = Object.create(null)
  for (const key of Object.keys(far)) merged[key] = far[key] ?? null
  for (const key of Object.keys(near))
    merged[key] = Object.hasOwn(far, key) ? merge(near[key] ?? null, far[key] ?? null) : (near[key] ?? null)
  return merged
}

interface OneFile {
  readonly file?: SettingsFile
  readonly diagnostics: readonly Diagnostic[]
}

function readOne(root: string, path: string, tags: ReturnType<typeof tagsOf>): OneFile {
  const read = readText(path, posix.join(root, path), MAX_PAGE)
  if ("fault" in read) return { diagnostics: [read.fault] }
  const located = { file: path, text: read.text }
  const yaml = readYaml(read.text, tags)
  const unknown = yaml.faults.filter(({ kind }) => kind === "tag")
  const diagnostics = unknown.map(({ reason, start, end }) => diagnose("C118", located, start, end, { tag: reason }))
  const fault = yaml.faults.find(({ kind }) => kind === "syntax")
  if (fault) {
    return {
      diagnostics: [...diagnostics, diagnose("C102", located, fault.start, fault.end, { reason: fault.reason })],
    }
  }
  if (isDataMap(yaml.data)) return { file: { located, yaml }, diagnostics }
  return { diagnostics: [diagnose("C104", located, 0, 0, { key: "settings", expected: "lines of `key: value`" })] }
}

/** The file that `INHERIT` names, or why there is none. */
function inherited(root: string, file: SettingsFile, seen: readonly string[]): { path?: string; fault?: Diagnostic } {
  const named = isDataMap(file.yaml.data) ? file.yaml.data.INHERIT : undefined
  if (typeof named !== "string") return {}
  const path = posix.join(posix.dirname(file.located.file), named)
  const fault = (code: "C110" | "C115", values: Readonly<Record<string, string>>) => ({
    fault: diagnoseSetting(file, code, ["INHERIT"], values),
  })
  const state = posix.isAbsolute(named) || path.startsWith("../") ? "outside" : fileState(root, path)
  if (state === "outside") return fault("C110", { path: named })
  if (state === "missing") return fault("C115", { file: path })
  return seen.includes(path) || seen.length >= MAX_INHERITED ? {} : { path }
}

/** Reads a `mkdocs.yml`, and the files that it inherits from. `environments`: where values of `!ENV` are looked for. */
export function readMkDocsFile(root: string, path: string, environments: readonly Environment[]): MkDocsFileRead {
  const variables = new Map<string, Variable>()
  const tags = tagsOf(environments, variables)
  const files: SettingsFile[] = []
  const diagnostics: Diagnostic[] = []
  const state = fileState(root, path)
  if (state !== "there") {
    const code = state === "missing" ? "C115" : "C110"
    return { diagnostics: [diagnoseFile(code, path, { file: path, path })] }
  }
  for (let next: string | undefined = path; next !== undefined; ) {
    const { file, diagnostics: found } = readOne(root, next, tags)
    diagnostics.push(...found)
    if (file === undefined) return { diagnostics }
    files.push(file)
    const parent = inherited(
      root,
      file,
      files.map(each => each.located.file),
    )
    if (parent.fault) diagnostics.push(parent.fault)
    next = parent.path
  }
  const file = files.reduceRight<SettingsFile | undefined>(
    (inherited, near) => (inherited ? { ...near, inherited } : near),
    undefined,
  )
  const data = files.map(each => each.yaml.data).reduce((near, far) => merge(near, far))
  if (file === undefined || !isDataMap(data)) return { diagnostics }
  return {
    mkdocs: { file, data, variables: [...variables.values()], files: files.map(each => each.located.file) },
    diagnostics,
  }
}
