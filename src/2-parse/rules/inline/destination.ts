/** What stands in the parentheses of a link: offsets into the text, `end` after the closing parenthesis. */
export interface Destination {
  readonly address: readonly [start: number, end: number]
  readonly title?: readonly [start: number, end: number]
  readonly end: number
}

/** Longest text between the parentheses of a link. */
export const MAX_DESTINATION = 4096

const IN_ANGLES = /\(\s*<([^<>]*)>\s*(?:('[^']*'|"[^"]*")\s*)?\)/uy

/** A quotation mark that may delimit a title: the places after its first and its latest occurrence. */
interface Quote {
  readonly mark: string
  readonly first: number
  latest: number
}

/**
 * `(address "title")`: parentheses in the address nest. From the first quotation mark on it may be a title, and
 * parentheses there don't count; should it turn out that no title ends before a closing parenthesis, they did.
 *
 *     (a(b)c "d) e")     title: d) e
 *     (a"b)              no title; the address ends where it would have ended without the mark
 */
class Walk {
  depth = 1
  /** Parentheses that were open before the title, counted on in case there is none. */
  spare = 1
  spareEnd = -1
  first: Quote | undefined
  second: Quote | undefined
  /** The last character that isn't a space. */
  last = ""

  open(): void {
    if (!this.first) this.depth++
    else if (this.spare > 0) this.spare--
  }

  close(at: number): void {
    if (this.titleEndsHere()) this.depth = 0
    else if (!this.first) this.depth--
    else if (this.spare > 0 && --this.spare === 0) this.spareEnd = at + 1
  }

  quote(mark: string, at: number): void {
    const place = at + 1
    if (!this.first) {
      this.first = { mark, first: place, latest: -1 }
      this.spare = this.depth
      this.depth = 1
    } else if (mark === this.first.mark) this.first.latest = place
    else if (!this.second) this.second = { mark, first: place, latest: -1 }
    else this.second.latest = place
  }

  private closes(quote: Quote | undefined): boolean {
    return quote !== undefined && quote.latest >= 0 && quote.mark === this.last
  }

  titleEndsHere(): boolean {
    return this.closes(this.first) || this.closes(this.second)
  }

  title(): Quote | undefined {
    return [this.first, this.second].find(quote => this.closes(quote))
  }

  step(mark: string, at: number): void {
    if (mark === "(") this.open()
    else if (mark === ")") this.close(at)
    else if (mark === '"' || mark === "'") this.quote(mark, at)
  }
}

function inAngles(text: string, at: number): Destination | undefined {
  IN_ANGLES.lastIndex = at
  const match = IN_ANGLES.exec(text)
  if (!match) return undefined
  const start = text.indexOf("<", at) + 1
  const address = [start, start + (match[1]?.length ?? 0)] as const
  const end = at + match[0].length
  const quoted = match[2]
  if (!quoted) return { address, end }
  const from = text.indexOf(quoted, address[1] + 1) + 1
  return { address, title: [from, from + quoted.length - 2], end }
}

function walk(text: string, start: number): Destination | undefined {
  const state = new Walk()
  const limit = Math.min(text.length, start + MAX_DESTINATION)
  for (let at = start; at < limit; at++) {
    const character = text[at] ?? ""
    state.step(character, at)
    if (state.depth === 0) {
      const title = state.title()
      if (!title) return { address: [start, at], end: at + 1 }
      return { address: [start, title.first - 1], title: [title.first, title.latest - 1], end: at + 1 }
    }
    if (character !== " ") state.last = character
  }
  return state.spareEnd > 0 ? { address: [start, state.spareEnd - 1], end: state.spareEnd } : undefined
}

const START = /\(\s*/uy

/** Whether what begins at an offset is longer than a destination may be. */
export const isTooLong = (text: string, at: number): boolean => text[at] === "(" && text.length - at > MAX_DESTINATION

/** Reads `(address "title")` at an offset. */
export function destinationAt(text: string, at: number): Destination | undefined {
  START.lastIndex = at
  const start = START.exec(text)
  if (!start) return undefined
  return inAngles(text, at) ?? walk(text, at + start[0].length)
}
