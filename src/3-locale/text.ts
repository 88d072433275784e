/**
 * What two writings of the same words have in common: letters, marks and digits, compatibility forms and
 * case folded. White space, punctuation and quotes change on translation platforms without anybody's wish.
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.replace(/[^A-Za-z0-9]+/g, "").toLowerCase()
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "")
    .toLowerCase()
}

const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text)

const DENSE = /[\p{Script=Han}]/gu
const SYLLABIC = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const WITHOUT_VOWELS = /\p{Script=Hebrew}/gu

/**
 * Length of a text in a unit in which a sentence and its translation are about equally long: a Han
 * character says as much as about three Latin letters, a kana or a Hangul syllable as about two, a Hebrew letter
 * as four thirds.
 */
export function weight(text: string): number {
  if (isAscii(text)) return text.length
  const han = text.match(DENSE)?.length ?? 0
  const syllables = text.match(SYLLABIC)?.length ?? 0
  const bare = text.match(WITHOUT_VOWELS)?.length ?? 0
  return text.length + 2 * han + syllables + bare / 3
}

/** What an identifier looks like: `dom0`, `sys_net`, `macOS`, `example.org`, `--force`, `/etc`, `VPN`. */
const IDENTIFIER =
  /^(?:[A-Z]{2,5}|--?\w[\w-]*|[/~@.][\x21-\x7e]+|[\x21-\x7e]*(?:[\d_]|[a-z][A-Z]|\w[.:@]\w)[\x21-\x7e]*)$/
const EDGES = /^[^\p{L}\p{M}\p{N}/~@.-]+|(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/gu

/** A quantity: `12.5 cm`. */
const QUANTITY =
  /\p{N}\s*(?:[mck]?m|[mk]?g|[kMGT]i?B|[kMG]?bit|[mµ]?s|min|h|px|m?[lL]|k?W|V|°?[CF]|[kMG]?Hz)(?!\p{L})/gu

/** What is a word by itself, and no unit of a quantity: saves most texts the long way. */
const PLAIN_WORD = /(?:^|\s)[a-z]{5,}(?=\s|$)|[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Arabic}]/u

/** No word of any language in it: numbers, quantities, punctuation, identifiers and addresses alone. */
export function isNeutral(text: string): boolean {
  if (PLAIN_WORD.test(text)) return false
  if (!/\p{L}/u.test(text)) return true
  return text
    .replace(QUANTITY, "0")
    .split(/\s+/u)
    .map(chunk => chunk.replace(EDGES, ""))
    .every(chunk => !/\p{L}/u.test(chunk) || IDENTIFIER.test(chunk))
}

/** Punctuation that carries its own space, as Chinese and Japanese have it. */
const FULL_WIDTH = /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u

/** May two texts meet without a space between them? */
export function meetWithoutSpace(left: string, right: string): boolean {
  return left === "" || right === "" || FULL_WIDTH.test(left.slice(-1)) || FULL_WIDTH.test(right.slice(0, 1))
}

/** Signs of a file that isn't text: control characters, and what decoders put in place of broken bytes. */
export const hasBrokenCharacters = (text: string): boolean => /[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/.test(text)

const segmenters = new Map<string, Intl.Segmenter>()

/** A segmenter of a language; of none in particular where the tag means nothing to `Intl`. */
export function segmenter(tag: string, granularity: "sentence" | "word"): Intl.Segmenter {
  const key = `${granularity} ${tag}`
  const known = segmenters.get(key)
  if (known) return known
  const locales = supported(tag)
  const made = new Intl.Segmenter(locales, { granularity })
  segmenters.set(key, made)
  return made
}

function supported(tag: string): string[] {
  try {
    return Intl.Segmenter.supportedLocalesOf([tag])
  } catch {
    return []
  }
}

/** Longest text that `Intl.Segmenter` is given at once: its time grows with the square of the length. */
const MAX_PIECE = { sentence: 10_000, word: 1000 }

/** Where the words or sentences of a text begin, and whether it is a word. A longer text is read piece by piece. */
export function* segmentsOf(
  text: string,
  tag: string,
  granularity: "sentence" | "word",
): Generator<{ index: number; isWord: boolean }> {
  const one = segmenter(tag, granularity)
  for (let from = 0; from < text.length; ) {
    const piece = text.slice(from, from + MAX_PIECE[granularity])
    const found = [...one.segment(piece)]
    // The last one may go on behind the piece: it is read once more, with what follows.
    const last = from + piece.length < text.length && found.length > 1 ? found.pop() : undefined
    for (const { index, isWordLike } of found) yield { index: from + index, isWord: isWordLike === true }
    from += last?.index ?? piece.length
  }
}

/** Words of a text as `Intl.Segmenter` counts them. */
export function countWords(text: string, tag: string): number {
  let words = 0
  for (const { isWord } of segmentsOf(text, tag, "word")) if (isWord) words++
  return words
}
