/** Where the front matter of a Markdown file stands. Offsets into the text. */
export type Fence =
  | { readonly kind: "none" }
  /** `start` and `end` enclose the YAML, without the fences. */
  | { readonly kind: "yaml"; readonly start: number; readonly end: number; readonly body: number }
  /** `---js`, `+++`, `;;;`: the front matter of other tools. */
  | { readonly kind: "foreign"; readonly found: string; readonly body: number }
  | { readonly kind: "unclosed"; readonly start: number }

const OPENING = /^(?:---[ \t]*(\S[^\n]*)?|(\+\+\+|;;;)[^\n]*)(?:\n|$)/
const YAML_CLOSING = /^(?:---|\.\.\.)[ \t]*$/gm

/** The closing line of a fence after `from`: where it starts, and where the line after it does. */
function closing(text: string, from: number, line: RegExp): { at: number; body: number } | undefined {
  line.lastIndex = from
  const found = line.exec(text)
  if (!found) return undefined
  const end = text.indexOf("\n", found.index)
  return { at: found.index, body: end < 0 ? text.length : end + 1 }
}

/** Finds the front matter, as Python-Markdown's projects fence it: `---` on the first line, `---` or `...` after it. */
export function findFence(text: string): Fence {
  const opening = OPENING.exec(text)
  const [line = "", word, other] = opening ?? []
  if (!opening || (word !== undefined && /^[-\s]/.test(word))) return { kind: "none" }
  if (other !== undefined) {
    const end = closing(text, line.length, other === ";;;" ? /^;;;[ \t]*$/gm : /^\+\+\+[ \t]*$/gm)
    return end ? { kind: "foreign", found: line.trim(), body: end.body } : { kind: "none" }
  }
  const end = closing(text, line.length, YAML_CLOSING)
  if (word !== undefined) return end ? { kind: "foreign", found: line.trim(), body: end.body } : { kind: "none" }
  if (end) return { kind: "yaml", start: line.length, end: end.at, body: end.body }
  // Before an empty line it is a thematic break, with which a page may begin.
  return /^[ \t]*(?:\n|$)/.test(text.slice(line.length)) ? { kind: "none" } : { kind: "unclosed", start: line.length }
}
