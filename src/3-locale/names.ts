import type { Composition } from "./compose.ts"
import { prose } from "./inline.ts"

/** A text of more words is a sentence, whatever they are. */
const MAX_WORDS = 4

const LATIN_WORD = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}.'’-]*/gu

const wordsIn = (text: string): string[] => text.match(LATIN_WORD) ?? []

/** Letters of another script than Latin: in such a text a Latin word is a foreign body. */
const isInOtherScript = (text: string): boolean => /(?!\p{Script=Latin})\p{L}/u.test(text)

/**
 * Names that the page's translation itself shows to be names: Latin words which stand, with a capital, inside sentences
 * that were translated into another script. (`Tails` in “Tails 不留痕迹。”) In a language with Latin letters there is no
 * telling, and no word is one.
 */
function namesIn(compositions: Iterable<Composition>): ReadonlySet<string> {
  const pieces = [...compositions].flatMap(({ composed }) => composed.pieces)
  const texts = pieces
    .flatMap(({ wording, nodes }) => (wording === undefined ? [] : prose(nodes)))
    .filter(isInOtherScript)
  return new Set(texts.flatMap(wordsIn).filter(word => /\p{Lu}/u.test(word)))
}

function isName(text: string, names: ReadonlySet<string>): boolean {
  const words = wordsIn(text)
  return words.length > 0 && words.length <= MAX_WORDS && !isInOtherScript(text) && words.every(word => names.has(word))
}

/** Units that are a name alone are in no language: a heading `Tails` is no hole in a translation that writes of Tails. */
export function withoutNames<Key>(compositions: ReadonlyMap<Key, Composition>): ReadonlyMap<Key, Composition> {
  const names = namesIn(compositions.values())
  if (names.size === 0) return compositions
  return new Map(
    [...compositions].map(([key, { composed, wordings }]) => {
      const [piece, ...others] = composed.pieces
      const isNamed = piece?.wording === undefined && others.length === 0 && piece && isName(prose(piece.nodes), names)
      if (!isNamed) return [key, { composed, wordings }]
      return [key, { composed: { ...composed, pieces: [{ ...piece, lang: undefined }] }, wordings }]
    }),
  )
}
