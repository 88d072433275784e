import { escapeXml } from "../6-write/index.ts"
import type { Content } from "./content.ts"
import { contextsOf, type Head, notesOf } from "./describe.ts"
import type { Entry } from "./entries.ts"
import { hashOf } from "./hash.ts"
import type { Markup } from "./markup.ts"

/**
 * Entries as an XLIFF 2.0 document: a file for each page, a unit with one segment for each sentence (tools show a unit as
 * one thing, and a note belongs to one), markup as `<pc>` and `<ph>` whose Markdown stands in the unit's original data.
 */
export function printXliff(entries: readonly Entry[], { source, locale }: Head): string {
  const contexts = contextsOf(entries)
  const pages = new Map<string, string[]>()
  const taken = new Map<string, number>()
  for (const [at, entry] of entries.entries()) {
    const context = contexts[at] ?? ""
    const units = pages.get(entry.page) ?? []
    units.push(unitOf(entry, context, idOf(entry, context, taken)))
    pages.set(entry.page, units)
  }
  const files = [...pages].map(([page, units], at) => [
    `  <file id="f${at + 1}"${attributes({ original: page })}>`,
    ...units,
    "  </file>",
  ])
  const languages = attributes({ srcLang: source, trgLang: locale })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0"${languages} xml:space="preserve">`,
    ...files.flat(),
    "</xliff>",
    "",
  ].join("\n")
}

/** An id that stays while the sentence and its place do, so that tools know it again. */
function idOf({ source }: Entry, context: string, taken: Map<string, number>): string {
  const hash = `u${hashOf(`${context}\n${JSON.stringify(source)}`)}`
  const count = (taken.get(hash) ?? 0) + 1
  taken.set(hash, count)
  return count === 1 ? hash : `${hash}.${count}`
}

function unitOf(entry: Entry, context: string, id: string): string {
  const { source, target, previous, markup, place } = entry
  const notes: (readonly [category: string, text: string])[] = [
    ...(place ? [["place", `${place.file}:${place.line}`] as const] : []),
    ...notesOf(entry).map(note => ["context", note] as const),
    ...(previous === undefined ? [] : [["previous", previous] as const]),
  ]
  const lines = [
    `    <unit${attributes({ id, name: context })}>`,
    "      <notes>",
    ...notes.map(([category, text]) => `        <note${attributes({ category })}>${words(text)}</note>`),
    "      </notes>",
    ...dataOf(markup),
    `      <segment${attributes(stateOf(entry))}>`,
    `        <source>${inline(source, markup)}</source>`,
    ...(target ? [`        <target>${inline(target, markup)}</target>`] : []),
    "      </segment>",
    "    </unit>",
  ]
  return lines.join("\n")
}

/** No state means the first one, too; but tools take a target in a state that is called so for unsure. */
function stateOf({ target, previous }: Entry): Record<string, string> {
  if (!target) return {}
  return previous === undefined ? { state: "translated" } : { state: "initial", subState: "palimpsest:stale" }
}

function dataOf(markup: readonly Markup[]): string[] {
  const data = markup.flatMap(({ number, isPaired, written: [open, close] }) => [
    `        <data id="d${number}">${words(open)}</data>`,
    ...(isPaired ? [`        <data id="e${number}">${words(close)}</data>`] : []),
  ])
  return data.length === 0 ? [] : ["      <originalData>", ...data, "      </originalData>"]
}

function inline(content: Content, markup: readonly Markup[]): string {
  return content
    .map(part => {
      if (typeof part === "string") return words(part)
      const known = markup[part.number - 1]
      const { number } = part
      const rights = { canCopy: "no", ...(known?.isEssential && { canDelete: "no" }) }
      const kind = known ? kindOf(known) : {}
      if (!part.inside)
        return `<ph${attributes({ id: String(number), ...rights, disp: known?.description ?? "", dataRef: `d${number}`, ...kind })}/>`
      const data = { dataRefStart: `d${number}`, dataRefEnd: `e${number}` }
      return `<pc${attributes({ id: String(number), ...rights, dispStart: known?.description ?? "", ...data, ...kind })}>${inline(part.inside, markup)}</pc>`
    })
    .join("")
}

const TYPES: ReadonlyMap<string, Record<string, string>> = new Map([
  ["link", { type: "link" }],
  ["image", { type: "image" }],
  ["em", { type: "fmt", subType: "xlf:i" }],
  ["strong", { type: "fmt", subType: "xlf:b" }],
])

const kindOf = ({ name }: Markup): Record<string, string> => TYPES.get(name) ?? { type: "other" }

const attributes = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(value.replace(NOT_XML, "\ufffd")).replace(/[\t\n]/g, " ")}"`)
    .join("")

/** Characters that XML has no way to write. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const words = (text: string): string => escapeXml(text.replace(NOT_XML, "\ufffd")).replace(/\r/g, "&#13;")
