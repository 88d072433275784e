import { type GetTextTranslation, po } from "gettext-parser"
import { contextsOf, type Head, notesOf } from "./describe.ts"
import type { Entry } from "./entries.ts"
import { taggedText } from "./tagged.ts"

/**
 * Entries as a PO file. Nothing in it depends on the time or the machine: the same site gives the same bytes.
 *
 *     #. link1: link to guide.md
 *     #: content/tea.md:12
 *     #, xml-text
 *     msgctxt "tea#brewing paragraph"
 *     msgid "See <link1>the guide</link1>."
 *     msgstr ""
 */
export function printPo(entries: readonly Entry[], head: Head): string {
  const contexts = contextsOf(entries)
  const translations: Record<string, Record<string, GetTextTranslation>> = Object.create(null)
  const order = new Map<GetTextTranslation, number>()
  for (const [at, entry] of entries.entries()) {
    const context = contexts[at] ?? ""
    const translation = translationOf(entry, context)
    const row = translations[context] ?? Object.create(null)
    row[translation.msgid] = translation
    translations[context] = row
    order.set(translation, at)
  }
  const table = { charset: "utf-8", headers: headersOf(head), translations }
  // The library sorts numbers first, as JavaScript does with keys.
  return po.compile(table, { sort: (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0) }).toString("utf8")
}

function translationOf(entry: Entry, context: string): GetTextTranslation {
  const { source, target = [], markup, place, previous } = entry
  const [msgid, wording] = [taggedText(source, markup), taggedText(target, markup)]
  const flags = [...(previous === undefined ? [] : ["fuzzy"]), ...(/[<&]/.test(msgid) ? ["xml-text"] : [])]
  return {
    msgctxt: context,
    msgid,
    msgstr: [wording],
    comments: {
      extracted: notesOf(entry).map(oneLine).join("\n"),
      ...(place && { reference: `${isolated(place.file)}:${place.line}` }),
      ...(flags.length > 0 && { flag: flags.join(", ") }),
      ...(previous !== undefined && { previous: `msgid ${quoted(taggedText([previous], []))}` }),
    },
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ")

/** gettext sets file names with spaces between these. */
const isolated = (file: string): string => (/\s/.test(file) ? `\u2068${file}\u2069` : file)

const quoted = (text: string): string => `"${oneLine(text).replace(/["\\]/g, "\\$&")}"`

/** Fields that `msgfmt` misses stand there without a value. */
const headersOf = ({ title, source, locale }: Head): Record<string, string> => ({
  "Project-Id-Version": oneLine(title),
  "Report-Msgid-Bugs-To": "",
  "PO-Revision-Date": "",
  "Last-Translator": "",
  "Language-Team": "",
  Language: locale.replaceAll("-", "_"),
  "MIME-Version": "1.0",
  "Content-Type": "text/plain; charset=UTF-8",
  "Content-Transfer-Encoding": "8bit",
  "X-Source-Language": source,
  "X-Generator": "Palimpsest",
})
