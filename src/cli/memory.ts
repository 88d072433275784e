import { existsSync, statSync } from "node:fs"
import { hasFailed, visible } from "../diagnostics/index.ts"
import type { Learned, Look, Pruned } from "../memory/index.ts"
import type { Call } from "./arguments.ts"
import { printFindings } from "./findings.ts"
import type { Palimpsest } from "./palimpsest.ts"
import { plural } from "./plural.ts"
import { progressOn } from "./progress.ts"
import type { Terminal } from "./terminal.ts"

/** What `palimpsest memory` is to do. */
type Task =
  | { readonly name: "learn" | "prune"; readonly dir: string }
  | { readonly name: "look"; readonly dir: string; readonly text: string; readonly locale: string }

export interface MemoryChoices {
  readonly task: Task
  readonly values: Call["values"]
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/** The choices of a call, or what is wrong with them. */
export function memoryChoices({ operands, values }: Call): MemoryChoices | { readonly wrong: readonly string[] } {
  const [name, ...rest] = operands
  if (name === "look") return lookChoices(rest, values)
  if (name !== "learn" && name !== "prune") {
    return { wrong: [name === undefined ? "memory needs a task: learn, look or prune" : `memory can't ${name}`] }
  }
  const [dir = ".", more] = rest
  const folders = [dir, values.get("source-history"), values.get("target-history")].flatMap(path => path ?? [])
  const wrong = [...missing(folders), ...missingFile(values), ...(more === undefined ? [] : [tooMany(more)])]
  const day = values.get("before")
  if (day !== undefined && !/^\d{4}-\d\d-\d\d$/.test(day)) wrong.push(`${day} is no day, as in 2024-02-18`)
  return wrong.length > 0 ? { wrong } : { task: { name, dir }, values }
}

function lookChoices(
  [text, dir = ".", more]: readonly string[],
  values: Call["values"],
): MemoryChoices | { readonly wrong: readonly string[] } {
  const locale = values.get("locale")
  const wrong = [...missing([dir]), ...missingFile(values), ...(more === undefined ? [] : [tooMany(more)])]
  if (text === undefined) wrong.push("memory look needs a TEXT")
  if (locale === undefined) wrong.push("memory look needs a locale: --locale TAG")
  if (wrong.length > 0 || text === undefined || locale === undefined) return { wrong }
  return { task: { name: "look", dir, text, locale }, values }
}

const tooMany = (word: string): string => `there is one word too many: ${word}`

const missing = (folders: readonly string[]): string[] =>
  folders.filter(folder => !isFolder(folder)).map(folder => `there is no folder ${folder}`)

function missingFile(values: Call["values"]): string[] {
  const config = values.get("config")
  return config === undefined || existsSync(config) ? [] : [`there is no file ${config}`]
}

/** What all tasks go by. */
function projectOf(dir: string, values: Call["values"]) {
  const [config, locale] = [values.get("config"), values.get("locale")]
  return { dir, ...(config !== undefined && { config }), ...(locale !== undefined && { locales: [locale] }) }
}

/** `palimpsest memory`: learns, looks up, prunes. Returns the exit code. */
export function memory({ task, values }: MemoryChoices, palimpsest: Palimpsest, terminal: Terminal): Promise<number> {
  if (task.name === "look") return look(task, values, palimpsest, terminal)
  return task.name === "learn"
    ? learn(task.dir, values, palimpsest, terminal)
    : prune(task.dir, values, palimpsest, terminal)
}

const FINDINGS = { dir: ".", format: "pretty", all: false } as const

async function learn(
  dir: string,
  values: Call["values"],
  { learnMemories }: Palimpsest,
  terminal: Terminal,
): Promise<number> {
  const quiet = values.has("quiet")
  const progress = progressOn(terminal, quiet)
  const [source, target] = [values.get("source-history"), values.get("target-history")]
  const { learned, without, diagnostics } = await learnMemories({
    ...projectOf(dir, values),
    ...(source !== undefined && { sourceHistory: source }),
    ...(target !== undefined && { targetHistory: target }),
    onProgress: progress.report,
  }).finally(progress.end)
  printFindings(diagnostics, FINDINGS, terminal, false)
  for (const folder of without) terminal.tell(`there is no git history in ${visible(folder)}\n`)
  if (!quiet) terminal.write(learned.map(lineOf).join(""))
  if (without.length > 0) return 2
  return hasFailed(diagnostics, false) ? 1 : 0
}

/** What was read of histories. */
function commitsRead(commits: number | undefined): string {
  if (commits === undefined) return "from files alone: there is no git history"
  return commits === 0 ? "no new commits" : plural(commits, "new commit")
}

/** `zh: 120 new pairs, 2340 in all, in locales/zh/memory.tsv (34 new commits)` */
function lineOf({ locale, file, pairs, fresh, commits }: Learned): string {
  const read = commitsRead(commits)
  return `${locale}: ${plural(fresh, "new pair")}, ${pairs} in all, in ${visible(file)} (${read})\n`
}

async function prune(
  dir: string,
  values: Call["values"],
  { pruneMemories }: Palimpsest,
  terminal: Terminal,
): Promise<number> {
  const before = values.get("before")
  const isRehearsal = values.has("dry-run")
  const { pruned, diagnostics } = await pruneMemories({
    ...projectOf(dir, values),
    ...(before !== undefined && { before }),
    isRehearsal,
  })
  printFindings(diagnostics, FINDINGS, terminal, false)
  if (!values.has("quiet")) for (const each of pruned) terminal.write(dropped(each, isRehearsal))
  return hasFailed(diagnostics, false) ? 1 : 0
}

/** What was dropped, line by line, and how much. */
function dropped({ locale, dropped, kept }: Pruned, isRehearsal: boolean): string {
  const lines = dropped.map(({ source, target }) => `  ${visible(source)}\n    ${visible(target)}\n`)
  const would = isRehearsal ? "would be dropped" : "dropped"
  return `${lines.join("")}${locale}: ${plural(dropped.length, "pair")} ${would}, ${kept} kept\n`
}

async function look(
  task: Task & { readonly name: "look" },
  values: Call["values"],
  { lookInMemory }: Palimpsest,
  terminal: Terminal,
): Promise<number> {
  const { dir, text, locale } = task
  const config = values.get("config")
  const found = await lookInMemory({ dir, text, locale, ...(config !== undefined && { config }) })
  printFindings(found.diagnostics, FINDINGS, terminal, false)
  terminal.write(looked(found))
  return hasFailed(found.diagnostics, false) ? 1 : 0
}

function looked({ known, shown }: Look): string {
  if (known.length === 0 && shown.length === 0) return "Nothing is known of this.\n"
  const usable = known.find(({ fault }) => fault === undefined)
  const lines = known.map(each => {
    const why = each === usable ? "what the memory gives" : (each.fault ?? "another one is preferred")
    const source = each.likeness < 1 ? `    for: ${visible(each.line.source)}\n` : ""
    return `  ${visible(each.line.target)}\n${source}    ${originOf(each.line.origin)}; ${why}\n`
  })
  const pages = shown.map(({ page, origin, text, stale }) => {
    const from = { target: "its own file", memory: "the memory", fallback: "another locale", source: "the source" }
    return `  ${visible(page)}: ${visible(text)}\n    from ${from[origin]}${stale ? ", made for another sentence" : ""}\n`
  })
  const on = pages.length > 0 ? `On the pages:\n${pages.join("")}` : "No page says this now.\n"
  return `${lines.length > 0 ? `Known:\n${lines.join("")}` : "The memory doesn't know it.\n"}${on}`
}

type Origin = Look["known"][number]["line"]["origin"]

function originOf(origin: Origin): string {
  if (origin === "hand") return "written by hand"
  const { file, commit, date } = origin
  return `from ${visible([file, commit, date].flatMap(part => part ?? []).join(", "))}`
}
