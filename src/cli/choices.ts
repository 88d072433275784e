import { existsSync, statSync } from "node:fs"
import { relative, resolve, sep } from "node:path"
import { type Format, formats, nearest } from "../diagnostics/index.ts"
import type { Call } from "./arguments.ts"
import { commandOf } from "./command.ts"

/** What the commands are told, checked. */
export interface Choices {
  readonly dir: string
  readonly out?: string
  readonly config?: string
  readonly locales?: readonly string[]
  /** The one locale that is asked about. */
  readonly locale?: string
  readonly baseUrl?: string
  readonly port?: number
  readonly format: Format
  readonly strict: boolean
  readonly all: boolean
  readonly quiet: boolean
}

/** Whether findings can be printed so. */
export const isFormat = (name: string | undefined): name is Format => formats.some(each => each === name)
const isWebAddress = (value: string): boolean => URL.canParse(value) && /^https?:\/\//.test(value)
const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/** Whether building to `out` would replace the project itself. */
function holds(out: string, dir: string): boolean {
  const path = relative(resolve(out), resolve(dir))
  return path === "" || !(path === ".." || path.startsWith(`..${sep}`))
}

function formatFault(format: string, known: readonly string[]): string[] {
  if (known.includes(format)) return []
  const guess = nearest(format, known)
  const help = guess === undefined ? `there are ${known.join(", ")}` : `did you mean ${guess}?`
  return [`there is no format ${format}: ${help}`]
}

/** What is wrong with the values of a call, one line each. */
function faultsIn({ command, operand = ".", values }: Call): string[] {
  const [out, config, format, url, port] = (["out", "config", "format", "base-url", "port"] as const).map(name =>
    values.get(name),
  )
  const faults: string[] = []
  if (!isFolder(operand)) faults.push(`there is no folder ${operand}`)
  if (config !== undefined && !existsSync(config)) faults.push(`there is no file ${config}`)
  if (out !== undefined && holds(out, operand)) faults.push(`--out ${out} holds the project itself`)
  if (format !== undefined) faults.push(...formatFault(format, commandOf(command).formats ?? formats))
  if (url !== undefined && !isWebAddress(url)) faults.push(`--base-url must be a web address, not ${url}`)
  const tags = values.get("locales")
  if (tags !== undefined && tagsIn(tags).length === 0) faults.push("--locales names no locale")
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= 65_535)) faults.push(`${port} is no port`)
  return faults
}

const tagsIn = (list: string): readonly string[] =>
  list
    .split(",")
    .map(tag => tag.trim())
    .filter(tag => tag !== "")

/** The choices of a call, or what is wrong with them. */
export function choicesOf(call: Call): Choices | { readonly wrong: readonly string[] } {
  const wrong = faultsIn(call)
  if (wrong.length > 0) return { wrong }
  const { operand = ".", values } = call
  const [out, config, locales, locale, baseUrl, port] = (
    ["out", "config", "locales", "locale", "base-url", "port"] as const
  ).map(name => values.get(name))
  const format = values.get("format") ?? "pretty"
  return {
    dir: operand,
    format: isFormat(format) ? format : "pretty",
    strict: values.has("strict"),
    all: values.has("all"),
    quiet: values.has("quiet"),
    ...(out === undefined ? {} : { out }),
    ...(config === undefined ? {} : { config }),
    ...(locales === undefined ? {} : { locales: tagsIn(locales) }),
    ...(locale === undefined ? {} : { locale }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(port === undefined ? {} : { port: Number(port) }),
  }
}
