import { type Diagnostic, diagnose, type Located } from "../diagnostics/index.ts"
import {
  type FrontMatterFault,
  type FrontMatterInspected,
  type FrontMatterRead,
  inspectFrontMatter,
} from "./front-matter.ts"
import type { Field, FrontMatter } from "./project.ts"

/** `title: "Qubes is`, `description： a: b`: a line whose value can be told without YAML. */
const LINE = /^(title|meta_title|description)[ \t]*[:：][ \t]*(\S.*?)[ \t]*$/
const KEY_LINE = /^[\w-]+[ \t]*[:：]/
/** What is left of a closing `---` after a platform took it for a rule or a dash. */
const BROKEN_FENCE = /^[ \t]*[-*_–—]+(?:[ \t]*[-*_–—]+)*[ \t]*$/
const QUOTES = /^["'“”„«「『]|["'“”„»」』]$/g
/** `>-`, `|`, `[`, `{`, `&`: a value that goes on elsewhere. */
const NOT_A_LINE = /^(?:[>|][-+\d]*$|[[{&*!])/

interface Mended {
  readonly frontMatter: FrontMatter
  readonly body: number
}

/** The value of a line, its outer quotes left out. */
function fieldIn(value: string, start: number): Field {
  const lead = /^["'“”„«「『]/.test(value) ? 1 : 0
  const inner = value.replace(QUOTES, "")
  return { value: inner, at: [start + lead, start + lead + inner.length] }
}

const NAMES = { title: "title", meta_title: "metaTitle", description: "description" } as const

/** A line's title or description, where it says one on the line itself. */
function readLine(line: string, start: number): FrontMatter {
  const [, key, value = ""] = LINE.exec(line) ?? []
  if (key === undefined || NOT_A_LINE.test(value)) return {}
  return { [NAMES[key as keyof typeof NAMES]]: fieldIn(value, start + line.lastIndexOf(value)) }
}

/** Reads title and description line by line, up to the closing fence or the first line that is no key's. */
function mend(text: string): Mended {
  let frontMatter: FrontMatter = {}
  let at = text.indexOf("\n") + 1
  while (at > 0 && at < text.length) {
    const end = text.indexOf("\n", at)
    const next = end < 0 ? text.length : end + 1
    const line = text.slice(at, end < 0 ? undefined : end)
    if (BROKEN_FENCE.test(line)) return { frontMatter, body: next }
    if (line.trim() === "" || line.startsWith("#")) break
    frontMatter = { ...readLine(line, at), ...frontMatter }
    at = next
  }
  return { frontMatter, body: at }
}

const tell = (source: Located, { start, end }: FrontMatterFault, reason: string): Diagnostic =>
  diagnose("F116", source, start, end, { reason })

/** Offsets of the line that an offset is in. */
function lineAround(text: string, at: number): readonly [number, number] {
  const end = text.indexOf("\n", at)
  return [text.lastIndexOf("\n", at - 1) + 1, end < 0 ? text.length : end]
}

/** Title and description of a front matter that isn't YAML; what can't be told is the source's. */
function mendFrontMatter(source: Located, fault: FrontMatterFault, body: number): FrontMatterRead {
  const mended = mend(source.text)
  const closed = fault.code !== "F107"
  const start = closed ? body : mended.body
  if (Object.keys(mended.frontMatter).length === 0) {
    const reason = closed ? (fault.values.reason ?? "") : "it has no closing `---`"
    return {
      frontMatter: {},
      body: KEY_LINE.test(source.text.slice(4)) ? start : body,
      diagnostics: [tell(source, fault, reason)],
    }
  }
  const repair = closed ? "a front matter value that isn't YAML" : "a front matter without a closing `---`"
  return {
    ...mended,
    body: start,
    diagnostics: [diagnose("T107", source, ...lineAround(source.text, fault.start), { repair })],
  }
}

function tellKey(source: Located, fault: FrontMatterFault): Diagnostic {
  const { code, start, end, values } = fault
  if (code === "F104") return diagnose("F117", source, start, end, values)
  if (code === "F105") return tell(source, fault, `\`${values.key}\` must be ${values.expected}`)
  if (code === "F108") return tell(source, fault, `\`${values.key}\` stands twice`)
  return tell(source, fault, `\`${values.found}\` is not how it starts`)
}

/**
 * Reads the front matter of a target page. Platforms translate keys and break quotes: what can be told is mended,
 * what can't is left to the source, and every fault is a warning or less.
 */
export function readTargetFrontMatter(source: Located, asMkDocs = false): FrontMatterRead {
  const inspected: FrontMatterInspected = inspectFrontMatter(source, asMkDocs)
  const { frontMatter, body, faults } = inspected
  const broken = faults.find(({ code }) => code === "F102" || code === "F107")
  if (broken) return mendFrontMatter(source, broken, body)
  // What isn't words is taken from the source.
  const told = faults.filter(({ code }) => code !== "F124")
  return { frontMatter, body, diagnostics: told.map(fault => tellKey(source, fault)) }
}
