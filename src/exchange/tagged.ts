import type { Content, Part } from "./content.ts"
import type { Markup } from "./markup.ts"

/**
 * Content as text with tags, as PO files have it: XML without a root, so that tools that know XML check the tags.
 *
 *     See <link1>the guide</link1> &amp; <code2/>.
 */
export function taggedText(content: Content, markup: readonly Markup[]): string {
  return content
    .map(part => {
      if (typeof part === "string") return part.replace(/&/g, "&amp;").replace(/</g, "&lt;")
      const tag = `${markup[part.number - 1]?.name ?? "x"}${part.number}`
      return part.inside ? `<${tag}>${taggedText(part.inside, markup)}</${tag}>` : `<${tag}/>`
    })
    .join("")
}

const TOKEN = /<(\/?)([a-z]+)(\d{1,6})\s*(\/?)>|&(lt|gt|amp|quot|apos);/g

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
])

/** Deeper than this no source nests. */
const MAX_DEPTH = 60

interface Opened {
  readonly tag: string
  readonly number: number
  readonly parts: Part[]
}

export interface Fault {
  readonly fault: string
}

/** Reads a text with tags; gives in words what is wrong with them. Whatever else looks like a tag is words. */
export function readTagged(text: string): Content | Fault {
  const root: Opened = { tag: "", number: 0, parts: [] }
  const opened = [root]
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    opened.at(-1)?.parts.push(text.slice(end, match.index))
    end = match.index + match[0].length
    const fault = readToken(match, opened)
    if (fault !== undefined) return { fault }
  }
  const open = opened.at(-1)
  if (open && open !== root) return { fault: `\`<${open.tag}>\` is never closed` }
  root.parts.push(text.slice(end))
  return root.parts
}

/** Puts a tag or an entity where it belongs; says what is wrong with it. */
function readToken(
  [whole, slash, name = "", digits = "", standalone, entity]: RegExpMatchArray,
  opened: Opened[],
): string | undefined {
  const around = opened.at(-1)
  const tag = `${name}${digits}`
  if (entity !== undefined) around?.parts.push(CHARACTERS.get(entity) ?? whole)
  else if (standalone) around?.parts.push({ number: Number(digits) })
  else if (slash) {
    if (around?.tag !== tag) return `\`</${tag}>\` closes nothing`
    opened.pop()
    opened.at(-1)?.parts.push({ number: around.number, inside: around.parts })
  } else if (opened.length > MAX_DEPTH) return `tags are nested more than ${MAX_DEPTH} deep`
  else opened.push({ tag, number: Number(digits), parts: [] })
  return undefined
}
