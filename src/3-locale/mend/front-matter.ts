import type { FrontMatter, Source } from "../../1-read/index.ts"

/** Front matter whose lines were spaced out: `- - -`. */
const SPACED = /^- - -[^\S\n]*\n((?:[^\n]{0,1000}\n){1,20}?)- - -[^\S\n]*(?:\n|$)/

const ENTRY = /^([^\s:#][^:\n]{0,60}):[^\S\n]+(\S.*?)[^\S\n]*$/gmu

interface Entry {
  readonly key: string
  readonly value: string
  readonly start: number
}

/**
 * Titles and description of a file whose front matter isn't one any more: `- - -` around it, or its keys translated.
 * A key that isn't known stands for the page's own at the same place. Nothing where there is nothing to mend.
 */
export function mendFrontMatter(target: Source, page: Source): Source | undefined {
  const spaced = target.body === 0 ? SPACED.exec(target.text) : null
  const body = spaced ? spaced[0].length : target.body
  const keys = entriesIn(page.text.slice(0, page.body)).map(({ key }) => key)
  const entries = entriesIn(target.text.slice(0, body))
  if (entries.length === 0 || entries.length !== keys.length) return undefined
  const found: FrontMatter = {
    ...field("title", "title", keys, entries, target.frontMatter),
    ...field("metaTitle", "meta_title", keys, entries, target.frontMatter),
    ...field("description", "description", keys, entries, target.frontMatter),
  }
  if (!spaced && Object.keys(found).length === 0) return undefined
  return { ...target, body, frontMatter: { ...target.frontMatter, ...found } }
}

function entriesIn(text: string): Entry[] {
  return [...text.matchAll(ENTRY)].map(({ 0: line, 1: key = "", 2: value = "", index }) => ({
    key,
    value,
    start: index + line.indexOf(value, key.length),
  }))
}

/** A plain value, in one kind of quotes or none; YAML that is more than that is none of ours. */
const PLAIN = /^(?:"([^"\\]*)"|'([^']*)'|([^"'[\]{}&*!|>%@`#][^#]*))$/

function field(
  name: "title" | "metaTitle" | "description",
  key: string,
  keys: readonly string[],
  entries: readonly Entry[],
  known: FrontMatter,
): Partial<FrontMatter> {
  const entry = entries[keys.indexOf(key)]
  const [, ...forms] = PLAIN.exec(entry?.value ?? "") ?? []
  const value = forms.find(form => form !== undefined)
  if (known[name] || !entry || value === undefined) return {}
  const start = entry.start + entry.value.indexOf(value)
  return { [name]: { value, at: [start, start + value.length] } }
}
