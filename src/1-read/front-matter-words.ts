import type { FrontMatter, HideablePart } from "./project.ts"
import type { Data, DataMap, YamlText } from "./yaml.ts"

/** What the large search engines say that a page may tell them (`robots`): words, and words with a value. */
const DIRECTIVES = [
  ...["all", "none", "index", "noindex", "follow", "nofollow", "noarchive", "nocache"],
  ...["nosnippet", "noimageindex", "notranslate", "indexifembedded"],
]
const WITH_VALUE =
  /^(?:max-(?:snippet|video-preview): ?-?\d+|max-image-preview: ?(?:none|standard|large)|unavailable_after: ?\d{4}-\d\d-\d\d(?:[t ][\d:.+-]+z?)?)$/

const PARTS: readonly HideablePart[] = ["navigation", "toc", "footer", "path", "tags"]
/** What other themes have and this one doesn't: it is left out in any case. */
const ABSENT = ["feedback", "comments"]

/** Words that may have been meant, by key. */
export const knownWords: Readonly<Record<string, readonly string[]>> = { robots: DIRECTIVES, hide: PARTS }

/** A word of a key's value. Offsets into the file. */
interface Word {
  readonly key: string
  readonly word: string
  readonly at: readonly [start: number, end: number]
}

/** What is known of the words of `robots` and `hide`, and what isn't. `start`: where the YAML stands in the file. */
export function wordsOf(
  text: string,
  yaml: YamlText,
  { robots, hide }: DataMap,
  start: number,
): { readonly known: Pick<FrontMatter, "robots" | "hide">; readonly unknown: readonly Word[] } {
  const unknown: Word[] = []
  const read = <Known extends string>(key: string, value: Data, asKnown: (word: string) => Known | undefined) =>
    wordsIn(text, yaml, key, value, start).flatMap(each => {
      const known = asKnown(each.word)
      if (known === undefined && !ABSENT.includes(each.word)) unknown.push(each)
      return known ?? []
    })
  const known = {
    ...(robots !== undefined && { robots: read("robots", robots, directive) }),
    ...(hide !== undefined && { hide: read("hide", hide, word => PARTS.find(part => part === word)) }),
  }
  return { known, unknown }
}

function directive(word: string): string | undefined {
  const lower = word.toLowerCase()
  return DIRECTIVES.includes(lower) || WITH_VALUE.test(lower) ? lower : undefined
}

/** The words of a value, which is a list of them or a text with commas between them. */
function wordsIn(text: string, yaml: YamlText, key: string, value: Data, start: number): Word[] {
  if (value === null) return []
  const places = Array.isArray(value) ? value.map((_, at) => yaml.valueAt([key, at])) : [yaml.valueAt([key])]
  return places.flatMap(([from, to]) =>
    [...text.slice(start + from, start + to).matchAll(/[^\s,](?:[^,\n]*[^\s,])?/g)].map(({ 0: word, index }) => {
      const first = start + from + index
      return { key, word, at: [first, first + word.length] as const }
    }),
  )
}
