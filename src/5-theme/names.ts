import type { RenderedPage } from "../4-render/index.ts"

/** More words are a sentence, whatever they are. */
const MAX_WORDS = 4
/** One page may quote a button; what two keep is a name. */
const MIN_PAGES = 2

const WORD = "[\\p{Script=Latin}\\p{N}](?:[\\p{Script=Latin}\\p{M}\\p{N}.'’-]*[\\p{Script=Latin}\\p{M}\\p{N}])?"
const LATIN_WORDS = new RegExp(`${WORD}(?: ${WORD})*`, "gu")
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u

/** Latin words that stand alone in a text of another script, with a capital: `Tor Browser` in “用 Tor Browser 打开。” */
function namesIn(text: string): readonly string[] {
  if (!OTHER_SCRIPT.test(text)) return []
  return (text.match(LATIN_WORDS) ?? []).filter(words => /\p{Lu}/u.test(words) && words.split(" ").length <= MAX_WORDS)
}

/**
 * Names that a translation keeps as they are, by its own sentences. A title that is one is no hole. The words must stand
 * together, as a whole: of a whole site's sentences taken word by word, “Email Security” would be made of two names.
 */
export function namesKept(pages: readonly RenderedPage[], lang: string): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { segments } of pages) {
    const here = segments.flatMap(segment => (segment.lang === lang ? namesIn(segment.text) : []))
    for (const name of new Set(here)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([name, count]) => (count >= MIN_PAGES ? [name] : [])))
}
