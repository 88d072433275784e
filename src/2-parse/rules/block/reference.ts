import type { BlockRule } from "../../block-rule.ts"
import { type Block, find, part, textAt } from "../../lines.ts"

const START = /^ {0,3}\[[^[\]]*\]:/

interface Found {
  readonly label: string
  readonly href: string
  readonly title: string
  /** Number of the line behind the definition. */
  readonly next: number
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", "(": ")" }

/** The title that a text is from its first to its last character. */
function titleIn(text: string): string | undefined {
  const end = text.trimEnd()
  const closing = CLOSING[end.charAt(0)]
  return closing !== undefined && end.length > 1 && end.endsWith(closing) ? end.slice(1, -1) : undefined
}

/** Address and title in what stands behind the label; a title may begin inside the address's last word. */
function destination(text: string): { href: string; title: string } | undefined {
  const word = /^\S+/.exec(text)?.[0]
  if (word === undefined) return undefined
  const rest = text.slice(word.length).trim()
  if (rest === "") return { href: word, title: "" }
  const title = titleIn(rest)
  if (title !== undefined) return { href: word, title }
  const end = text.trimEnd()
  const last = end.charAt(end.length - 1)
  for (let at = word.length - 1; at > 0; at--) {
    if (CLOSING[end.charAt(at)] === last) return { href: word.slice(0, at), title: end.slice(at + 1, -1) }
  }
  return undefined
}

function definitionAt(block: Block, at: number): Found | undefined {
  const text = textAt(block, at)
  const label = START.exec(text)?.[0] ?? ""
  const same = text.slice(label.length).trim()
  const line = same === "" ? at + 1 : at
  const target = destination(same === "" ? textAt(block, line).trimStart() : same)
  if (!target) return undefined
  const below = target.title === "" && line + 1 < block.end ? titleIn(textAt(block, line + 1).trimStart()) : undefined
  return {
    label: label.trim().slice(1, -2).trim().toLowerCase(),
    href: target.href.replace(/^<+/, "").replace(/(?<!>)>+$/, ""),
    title: below ?? target.title,
    next: line + (below === undefined ? 1 : 2),
  }
}

/** `[label]: address "title"` on any line of a block; address and title may stand on the lines below. */
export const reference: BlockRule = (place, block) => {
  for (let at = find(block, START); at !== undefined; at = find(block, START, at + 1)) {
    const found = definitionAt(block, at)
    if (!found) continue
    place.environment.definitions.set(found.label, { href: found.href, title: found.title })
    return [part(block, block.start, at), part(block, found.next)]
  }
  return undefined
}
