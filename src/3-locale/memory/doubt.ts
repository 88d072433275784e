import type { DialectOptions } from "../../2-parse/index.ts"
import { elementsOf } from "../elements.ts"
import { type InlineNode, plainTextOf, prose } from "../inline.ts"
import { lengthPenalty } from "../score.ts"
import { segment } from "../segment.ts"
import { fold, weight } from "../text.ts"
import { readInline } from "./read-inline.ts"
import type { Seen } from "./seen.ts"

/** Lengths further apart are no sentence and its translation. */
const WORST_LENGTH = 2

/**
 * Why what stands side by side may be no translation all the same: lengths that don't fit, numbers of two digits or more
 * that differ, words of the source left as they were, or no letter of the language's script.
 */
export function isDoubtful({ nodes }: Seen, tag: string): boolean {
  const [source, target] = [prose(nodes.source), prose(nodes.target)]
  if (lengthPenalty(weight(source), weight(target)) > WORST_LENGTH) return true
  return !haveSameNumbers(source, target) || isLeftover(source, target) || !isInScript(target, tag)
}

const numbersIn = (text: string): string =>
  (text.replace(/(?<=\p{N})[.,\s’'](?=\p{N}{3}(?!\p{N}))/gu, "").match(/\p{N}{2,}/gu) ?? []).sort().join(" ")

const haveSameNumbers = (source: string, target: string): boolean => numbersIn(source) === numbersIn(target)

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

/** Whether inline Markdown, alone on a line, still is what it was on its page. */
export function isFaithful(
  markdown: string,
  nodes: readonly InlineNode[],
  source: Parameters<typeof readInline>[0]["source"],
  options: DialectOptions,
): boolean {
  const { unit } = readInline({ source, options }, markdown) ?? {}
  if (!unit?.nodes) return false
  const kinds = (of: readonly InlineNode[]): string =>
    elementsOf(segment(of, source.locale))
      .map(({ kind }) => kind)
      .join(" ")
  return fold(plainTextOf(unit.nodes)) === fold(plainTextOf(nodes)) && kinds(unit.nodes) === kinds(nodes)
}
