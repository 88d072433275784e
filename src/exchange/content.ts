/** Inline content as translation tools get it: words, and numbered placeholders for the source's markup. A hard break is `\n`. */
export type Content = readonly Part[]
export type Part = string | Placeholder

export interface Placeholder {
  readonly number: number
  /** The words that the markup stands around; nothing where it stands for itself: code, a picture. */
  readonly inside?: Content
}

/** Neighbouring words joined, white space as one space, none at the ends and next to breaks: how contents are compared. */
export function normalized(content: Content): Content {
  return trimmed(collapsed(content, { isAfterSpace: true }))
}

/** Whether white space went before, across the borders of placeholders. */
interface State {
  isAfterSpace: boolean
}

function collapsed(content: Content, state: State): Part[] {
  const parts: Part[] = []
  for (const part of content) {
    if (typeof part !== "string") {
      if (part.inside) parts.push({ number: part.number, inside: collapsed(part.inside, state) })
      else {
        parts.push({ number: part.number })
        state.isAfterSpace = false
      }
      continue
    }
    const text = withoutDoubles(part, state)
    const last = parts.at(-1)
    if (typeof last === "string") parts[parts.length - 1] = last + text
    else if (text !== "") parts.push(text)
  }
  return parts
}

function withoutDoubles(text: string, state: State): string {
  const single = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(/[ \t\f]*\n[ \t\f\n]*/g, "\n")
    .replace(/[ \t\f]+/g, " ")
  const kept = state.isAfterSpace ? single.replace(/^[ \n]+/, "") : single
  if (kept !== "") state.isAfterSpace = /[ \n]$/.test(kept)
  return kept
}

/** Without the white space at the end, however deep it stands. */
function trimmed(parts: readonly Part[]): Part[] {
  const last = parts.at(-1)
  if (last === undefined) return []
  const before = parts.slice(0, -1)
  if (typeof last === "string") {
    const text = last.trimEnd()
    return text === "" ? trimmed(before) : [...before, text]
  }
  return last.inside ? [...before, { number: last.number, inside: trimmed(last.inside) }] : [...parts]
}

/** The same for two contents that say the same. */
export const keyOf = (content: Content): string => JSON.stringify(normalized(content))

/** All placeholders, outer ones before inner ones. */
export function placeholdersIn(content: Content): Placeholder[] {
  return content.flatMap(part => (typeof part === "string" ? [] : [part, ...placeholdersIn(part.inside ?? [])]))
}

/** The words alone. */
export function wordsOf(content: Content): string {
  return content.map(part => (typeof part === "string" ? part : wordsOf(part.inside ?? []))).join("")
}
