import type { FrontMatter, HideablePart } from "./project.ts"
import type { Data, DataMap, YamlText } from "./yaml.ts"

/** What the large search engines say that a page may tell them (`robots`). */
const DIRECTIVE =
  /^(?:all|none|(?:no)?(?:index|follow)|no(?:archive|cache|snippet|imageindex|translate)|indexifembedded|max-(?:snippet|video-preview): ?-?\d+|max-image-preview: ?(?:none|standard|large)|unavailable_after: ?\d{4}-\d\d-\d\d(?:[t ][\d:.+-]+z?)?)$/

const PARTS: readonly HideablePart[] = ["navigation", "toc", "footer", "path", "tags"]
/** What other themes have and this one doesn't: it is left out in any case. */
const ABSENT = ["feedback", "comments"]

/** A word that means nothing where it stands. Offsets into the file. */
interface Unknown {
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
): { readonly known: Pick<FrontMatter, "robots" | "hide">; readonly unknown: readonly Unknown[] } {
  const unknown: Unknown[] = []
  const read = <Word extends string>(key: string, value: Data, knownAs: (word: string) => Word | undefined): Word[] =>
    placesOf(yaml, key, value).flatMap(([from, to]) =>
      [...text.slice(start + from, start + to).matchAll(/[^\s,](?:[^,\n]*[^\s,])?/g)].flatMap(({ 0: word, index }) => {
        const known = knownAs(word)
        const first = start + from + index
        if (known === undefined && !ABSENT.includes(word)) unknown.push({ key, word, at: [first, first + word.length] })
        return known ?? []
      }),
    )
  const directive = (word: string) => (DIRECTIVE.test(word.toLowerCase()) ? word.toLowerCase() : undefined)
  const known = {
    ...(robots !== undefined && { robots: read("robots", robots, directive) }),
    ...(hide !== undefined && { hide: read("hide", hide, word => PARTS.find(part => part === word)) }),
  }
  return { known, unknown }
}

/** Where the texts of a value stand: itself, or the entries of a list. */
const placesOf = (yaml: YamlText, key: string, value: Data): (readonly [number, number])[] =>
  Array.isArray(value) ? value.map((_, at) => yaml.valueAt([key, at])) : value === null ? [] : [yaml.valueAt([key])]
