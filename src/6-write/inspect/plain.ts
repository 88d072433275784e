import { isAllowedAttribute, isAllowedTag, type Tag } from "./allowed.ts"

/** White space of HTML, which is less than what a regular expression takes for it. */
const SPACE = String.raw`[\t\n\f\r ]`
const ATTRIBUTES = `(?:${SPACE}+[a-z][a-z0-9-]*(?:="[^"<>]*")?)*${SPACE}*`

/** How a document begins. */
const START = new RegExp(`^<!doctype html>${SPACE}*(<html${ATTRIBUTES}>)${SPACE}*<head>`, "i")

const OPENING = new RegExp(`^<([a-z][a-z0-9]*)(${ATTRIBUTES})/?>$`, "i")
const CLOSING = /^<\/([a-z][a-z0-9]*)>$/i

/** Elements in which text isn't text. */
const RAW = new Set(["title", "script"])

/** What may be in a head, and doesn't end it. */
const OF_HEAD = new Set(["title", "script", "link", "meta"])

const ATTRIBUTE = /\s([a-z][a-z0-9-]*)(?:="([^"]*)")?/gi

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&quot;", '"'],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&#39;", "'"],
])
const REFERENCE = /&(?:amp|quot|lt|gt|#39);/g
const OTHER_REFERENCE = /&(?!(?:amp|quot|lt|gt|#39);)/

function attributesIn(text: string): Tag["attrs"] {
  return [...text.matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => ({
    name: key.toLowerCase(),
    value: value.replace(REFERENCE, reference => REFERENCES.get(reference) ?? reference),
  }))
}

/** What a piece between `<` and `>` is, and where it may stand. */
interface Verdict {
  readonly name: string
  readonly isEnd: boolean
  readonly inHead: boolean
  readonly inBody: boolean
}

const NOWHERE: Verdict = { name: "", isEnd: false, inHead: false, inBody: false }

function judge(text: string): Verdict {
  const end = CLOSING.exec(text)?.[1]?.toLowerCase()
  if (end !== undefined) return { name: end, isEnd: true, inHead: end === "head", inBody: true }
  const [, opened = "", attributes = ""] = OPENING.exec(text) ?? []
  const tag = { name: opened.toLowerCase(), attrs: attributesIn(attributes) }
  // What takes a table of references to read is left to the parser that has one.
  const isFine = !OTHER_REFERENCE.test(attributes) && tag.attrs.every(each => isAllowedAttribute(tag, each))
  if (opened === "" || !isFine) return NOWHERE
  return {
    name: tag.name,
    isEnd: false,
    inHead: OF_HEAD.has(tag.name) && isAllowedTag(tag, true),
    inBody: isAllowedTag(tag, false),
  }
}

/**
 * A check for documents: are they plain, with nothing in them that isn't allowed? In a plain document every `<` begins
 * a tag that ends with the next `>`, and nothing switches the tokenizer to another state (HTML, section 13.2.5): these
 * tags are the ones that a browser sees, wherever in its tree it puts them. “No” may also mean that it takes a browser's
 * parser to tell. Linear. What was judged is remembered: most tags stand on every page.
 */
export function plainCheck(): (html: string) => boolean {
  const verdicts = new Map<string, Verdict>()
  const known = (text: string): Verdict => {
    const verdict = verdicts.get(text) ?? judge(text)
    verdicts.set(text, verdict)
    return verdict
  }
  return html => {
    const start = START.exec(html)
    return start !== null && known(start[1] ?? "").inBody && isPlain(html, start[0].length, known)
  }
}

/** The same, from an offset on that is right behind the tag `<head>`. */
function isPlain(html: string, from: number, judged: (text: string) => Verdict): boolean {
  let isInHead = true
  let raw = ""
  let at = from
  for (let open = html.indexOf("<", at); open >= 0; open = html.indexOf("<", at)) {
    const text = html.slice(at, open)
    at = html.indexOf(">", open) + 1
    if (at === 0) return false
    const tag = judged(html.slice(open, at))
    const fits = raw === "" ? fitsText(tag, text, isInHead) : endsRaw(tag, text, raw)
    if (!fits) return false
    if (tag.isEnd && tag.name === "head") isInHead = false
    raw = !tag.isEnd && RAW.has(tag.name) ? tag.name : ""
  }
  return raw === "" && !isInHead
}

/** May a tag stand there, behind that text? A head that holds words ends before them. */
const fitsText = (tag: Verdict, before: string, isInHead: boolean): boolean =>
  isInHead ? tag.inHead && !/[^\t\n\f\r ]/.test(before) : tag.inBody

/** A title has words; a script of ours has none. */
const endsRaw = (tag: Verdict, words: string, raw: string): boolean =>
  tag.isEnd && tag.name === raw && (raw === "title" || words === "")
