import type { Element } from "./element.ts"
import { cut, type Line, trimStart } from "./lines.ts"
import { slice } from "./offsets.ts"

/** A block that was read ahead of the others; a placeholder stands for it in the text until its place is known. */
export interface Stashed {
  readonly elements: readonly Element[]
  /** A fence's lines, and their indentation: indented code takes them back as they were. */
  readonly lines: readonly Line[]
  readonly columns: number
  /**
   * How the text of an element is still to be read, where it is: as blocks, as inline content, or not at all, in an
   * element whose surroundings are Markdown.
   */
  readonly reading?: "block" | "span" | "off"
}

/** Characters that the source loses on reading, so that placeholders are ours alone. */
export const OPEN = "\u0002"
export const CLOSE = "\u0003"

export const PLACEHOLDER = /\u0002(\d+)\u0003/
/** A line that is nothing but a placeholder, behind the marks of containers. */
export const PLACEHOLDER_LINE = /^([> ]*)\u0002(\d+)\u0003$/

/** Keeps a block; gives its placeholder. */
export function keep(stash: Stashed[], stashed: Stashed): string {
  stash.push(stashed)
  return `${OPEN}${stash.length - 1}${CLOSE}`
}

/** Text cut at placeholders, each of which is a piece of its own; without the lines that are empty then. */
export function cutAtPlaceholders(lines: readonly Line[]): readonly (readonly Line[])[] {
  const pieces: (readonly Line[])[] = []
  let text: Line[] = []
  for (const line of lines) {
    let rest = line
    for (let match = PLACEHOLDER.exec(rest.text); match; match = PLACEHOLDER.exec(rest.text)) {
      const end = match.index + match[0].length
      const before = slice(rest, 0, match.index)
      pieces.push(before.text.trim() === "" ? text : [...text, before], [slice(rest, match.index, end)])
      text = []
      rest = cut(rest, end)
    }
    text.push(rest)
  }
  return [...pieces, text].map(trimStart).filter(piece => piece.length > 0)
}
