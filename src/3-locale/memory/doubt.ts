import { type InlineNode, plainTextOf, prose } from "../inline.ts"
import { lengthPenalty } from "../score.ts"
import { fold, weight } from "../text.ts"
import { wordingOf } from "../wording.ts"
import { type InlineSource, readInline } from "./read-inline.ts"
import type { Seen } from "./seen.ts"

/** Lengths further apart are no sentence and its translation. */
const WORST_LENGTH = 2

/**
 * Why what stands side by side may be no translation all the same: lengths that don't fit, numbers of two digits or more
 * and names that differ, half of a quotation, signs of markup that show, words of the source left as they were, or no letter of the
 * language's script.
 */
export function isDoubtful({ nodes }: Seen, tag: string): boolean {
  const [source, target] = [wordsOf(nodes.source), wordsOf(nodes.target)]
  if (lengthPenalty(weight(source), weight(target)) > WORST_LENGTH) return true
  if (!haveSameNumbers(source, target) || !haveSameNames(source, target) || !isInScript(target, tag)) return true
  if (isTornQuote(source, target) || hasStraySigns(source, target)) return true
  return isInScript(source, tag) && isLeftover(source, target)
}

/** Prose without addresses that are written out. */
const wordsOf = (nodes: readonly InlineNode[]): string =>
  prose(nodes).replace(/(?:https?:\/\/|www\.)[\x21-\x7e]+/g, " ")

const numbersIn = (text: string): string =>
  (text.replace(/(?<=\p{N})[.,\s’'](?=\p{N}{3}(?!\p{N}))/gu, "").match(/\p{N}{2,}/gu) ?? []).sort().join(" ")

const haveSameNumbers = (source: string, target: string): boolean => numbersIn(source) === numbersIn(target)

/** Words with a capital in them, as `macOS` and `OpenPGP`: names that all languages leave as they are. */
const namesIn = (text: string): string =>
  [...new Set(text.match(/(?<![\p{Script=Latin}])\p{Script=Latin}*\p{Ll}\p{Lu}\p{Script=Latin}*/gu) ?? [])]
    .sort()
    .join(" ")

const haveSameNames = (source: string, target: string): boolean => namesIn(source) === namesIn(target)

/** A quotation over several sentences, of which this is one. */
const isTornQuote = (source: string, target: string): boolean =>
  quotesIn(target) % 2 === 1 && quotesIn(source) % 2 === 0

/** `[] Turn it off` for a task that lost its box. */
const hasStraySigns = (source: string, target: string): boolean =>
  (target.match(/[[\]*`{}|<>]/g) ?? []).some(sign => !source.includes(sign))

const quotesIn = (text: string): number => text.split('"').length - 1

/** Fewer words in a row may be names. */
const MIN_WORDS = 4
/** Share of pairs of neighbouring words that a text and its translation may have in common. */
const MAX_COMMON = 0.34

/** Is it the source's sentence, or a version of it? */
function isLeftover(source: string, target: string): boolean {
  const [here, there] = [source, target].map(text => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
  if (!here || !there || there.length < MIN_WORDS || here.length < MIN_WORDS) return false
  const neighbours = (words: readonly string[]) => words.slice(1).map((word, at) => `${words[at]} ${word}`)
  const own = new Set(neighbours(here))
  const common = neighbours(there).filter(each => own.has(each)).length
  return common / (there.length - 1) > MAX_COMMON
}

const scripts = new Map<string, RegExp | undefined>()

function scriptOf(tag: string): RegExp | undefined {
  if (scripts.has(tag)) return scripts.get(tag)
  const made = scriptPattern(new Intl.Locale(tag).maximize().script ?? "")
  scripts.set(tag, made)
  return made
}

/** What ISO 15924 calls a script that is several to Unicode. */
const JOINED: ReadonlyMap<string, string> = new Map([
  ["Hans", "Hani"],
  ["Hant", "Hani"],
  ["Jpan", "Hani}\\p{Script=Hira}\\p{Script=Kana"],
  ["Kore", "Hang"],
])

function scriptPattern(script: string): RegExp | undefined {
  try {
    return new RegExp(`[\\p{Script=${JOINED.get(script) ?? script}}]`, "u")
  } catch {
    return undefined
  }
}

const isInScript = (text: string, tag: string): boolean => scriptOf(tag)?.test(text) ?? true

/** Whether a pair, read from a line of its own, still says what it said on its page. */
export function isFaithful(
  seen: Seen,
  sides: { readonly source: InlineSource; readonly target: InlineSource },
): boolean {
  const [here, there] = [readInline(sides.source, seen.source), readInline(sides.target, seen.target)]
  const wording = here && there && wordingOf(here.unit, there.unit, there.document, new Set())
  if (!wording?.groups.every(({ state }) => state === "translated")) return false
  return lettersOf(wording.groups.map(({ nodes }) => nodes)) === lettersOf([seen.nodes.worded])
}

/** Words without numbers: a footnote's is another one on its page. */
const lettersOf = (nodes: readonly (readonly InlineNode[])[]): string =>
  fold(nodes.map(plainTextOf).join("")).replace(/\p{N}+/gu, "")
