import type { Slugs } from "../1-read/index.ts"

/** Letters that aren't ASCII lose their marks or are dropped. */
const asciiOf = (text: string): string => text.normalize("NFKD").replace(/[^\0-\x7f]/g, "")

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")

/** As Python-Markdown's `slugify` and `slugify_unicode`: letters, digits, `_` and `-` stay, in lower case. */
const collapsed = (text: string, separator: string): string =>
  text
    .replace(/[^\p{L}\p{N}_\s-]/gu, "")
    .trim()
    .toLowerCase()
    .replace(new RegExp(`[${escaped(separator)}\\s]+`, "gu"), () => separator)

/** As `pymdownx.slugs`: each space becomes a separator, none is lost; what looks like a tag goes. */
const spelledOut = (text: string, separator: string): string =>
  text
    .normalize("NFC")
    .replace(/<[^>]*>/g, "")
    .trim()
    .replace(/[^\p{L}\p{N}_\- ]/gu, "")
    .replaceAll(" ", () => separator)

const MAKERS: Readonly<Record<Slugs["style"], (text: string, separator: string) => string>> = {
  ascii: (text, separator) => collapsed(asciiOf(text), separator),
  unicode: collapsed,
  none: spelledOut,
  lower: (text, separator) => spelledOut(text.toLowerCase(), separator),
  "lower-ascii": (text, separator) =>
    spelledOut(
      text.replace(/[A-Z]/g, letter => letter.toLowerCase()),
      separator,
    ),
  fold: (text, separator) => spelledOut(text.toLowerCase().replaceAll("ß", "ss"), separator),
}

const USUAL: Slugs = { style: "ascii", encoded: false, separator: "-" }

/** An id made of words. */
export function slugOf(text: string, { style, encoded, separator }: Slugs = USUAL): string {
  const slug = MAKERS[style](text, separator)
  return encoded ? encodeURIComponent(slug) : slug
}

/** What scripts begin with: an element with such an id could be taken for it. */
const GLOBALS = ["document", "location", "window"]

/** Gives away ids that no other element of the page has: `id`, `id_1`, `id_2`. */
export class Ids {
  private readonly used: Set<string>
  /** Numbers up to which an id is given away, so that thousands of equal headings stay cheap. */
  private readonly next = new Map<string, number>()

  constructor(used: Iterable<string>) {
    this.used = new Set([...GLOBALS, ...used])
  }

  give(wanted: string): string {
    if (wanted !== "" && !this.used.has(wanted)) {
      this.used.add(wanted)
      return wanted
    }
    const [, stem = wanted, number] = /^(.*)_([0-9]+)$/.exec(wanted) ?? []
    let count = Math.max(this.next.get(stem) ?? 0, number === undefined ? 0 : Number(number)) + 1
    while (this.used.has(`${stem}_${count}`)) count++
    this.next.set(stem, count)
    this.used.add(`${stem}_${count}`)
    return `${stem}_${count}`
  }
}
