import type { Data, DataMap, TagReader } from "../yaml.ts"
import { type Environment, resolveVariable, type Variable, variableOf } from "./environment.ts"

const PYTHON = /^tag:yaml\.org,2002:python\/(?:name|module|object(?:\/(?:apply|new))?):([\w.]+)$/
/** Folders that `!relative` names by a word. The current page's own can't be known here: the project's stands for it. */
const RELATIVE: Readonly<Record<string, string>> = { $config_dir: ".", $docs_dir: "$docs_dir" }

/** What stands for something of Python's: its name, and what it would have been given. Nothing is ever run. */
const pythonName = (name: string, value: Data): Data => {
  if (value === null || value === "") return name
  const named: DataMap = Object.assign(Object.create(null), { python: name, given: value })
  return named
}

/** Meaning of the tags that MkDocs knows. Every variable that is met is added to `variables`, by its wording. */
export const tagsOf =
  (environments: readonly Environment[], variables: Map<string, Variable>): TagReader =>
  (tag, value) => {
    if (tag === "!ENV") {
      const variable = variableOf(value)
      variables.set(JSON.stringify(variable), variable)
      return resolveVariable(variable, environments)
    }
    if (tag === "!relative") return RELATIVE[String(value)] ?? "."
    const name = PYTHON.exec(tag)?.[1]
    return name === undefined ? undefined : pythonName(name, value)
  }
