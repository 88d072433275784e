import { fold, segmenter } from "../text.ts"
import type { Claim } from "./claim.ts"

/** Scripts that are written together, by the script of a language (ISO 15924). */
const TOGETHER = new Map([
  ["Hans", ["Hani", "Bopo"]],
  ["Hant", ["Hani", "Bopo"]],
  ["Jpan", ["Hani", "Hira", "Kana"]],
  ["Kore", ["Hang", "Hani"]],
])

/** Scripts in which people write a language beside the usual one, as they please, unless its tag names one (Unicode CLDR). */
const ALSO = new Map([
  ["az", ["Cyrl"]],
  ["bs", ["Cyrl"]],
  ["ha", ["Arab"]],
  ["kk", ["Latn", "Arab"]],
  ["ks", ["Deva"]],
  ["ku", ["Arab"]],
  ["mn", ["Mong"]],
  ["ms", ["Arab"]],
  ["pa", ["Arab"]],
  ["sd", ["Deva"]],
  ["sr", ["Latn"]],
  ["tg", ["Latn", "Arab"]],
  ["tk", ["Cyrl"]],
  ["tt", ["Latn"]],
  ["ug", ["Cyrl", "Latn"]],
  ["uz", ["Cyrl", "Arab"]],
])

/** Letters of a language and of all others. */
interface Scripts {
  readonly own: RegExp
  /** Letters of the usual script. */
  readonly usual: RegExp
  readonly isLatin: boolean
}

const known = new Map<string, Scripts | undefined>()

/** The scripts of a language, the first as Unicode's likely subtags have it; nothing for a tag that they don't know. */
function scriptsOf(tag: string): Scripts | undefined {
  if (known.has(tag)) return known.get(tag)
  const made = makeScripts(tag)
  known.set(tag, made)
  return made
}

function makeScripts(tag: string): Scripts | undefined {
  try {
    const locale = new Intl.Locale(tag)
    const name = locale.maximize().script
    if (name === undefined) return undefined
    const names = [name, ...(locale.script === undefined ? (ALSO.get(locale.language) ?? []) : [])]
    return { own: lettersOf(names), usual: lettersOf([name]), isLatin: names.includes("Latn") }
  } catch {
    return undefined
  }
}

function lettersOf(scripts: readonly string[]): RegExp {
  const members = scripts.flatMap(each => TOGETHER.get(each) ?? [each])
  return new RegExp(`[${members.map(each => `\\p{Script=${each}}`).join("")}]`, "gu")
}

/** Letters that are in a script that stands on its own, and not one that many write with: Ω, µ. */
const LETTERS = /(?=\p{L})\P{Script=Common}/gu

/** As many words as no name has: what is written in another script on purpose is shorter. */
const MIN_WORDS = 3

/** An address is the same in all languages. */
const ADDRESS = /https?:\/\/[\x21-\x7e]+/g

/**
 * Words that aren't in the language's script: English left in a Chinese sentence's place, Chinese in a Spanish one's.
 * Words that the source has, too, are names; and a text that has most of its letters right may quote.
 */
export function otherScript(claim: Claim): string | undefined {
  const { source, language } = claim
  const scripts = scriptsOf(language)
  const target = claim.target.replaceAll(ADDRESS, " ")
  if (!scripts) return undefined
  const { letters, own } = lettersIn(target, scripts)
  if (letters === 0 || own * 2 >= letters) return undefined
  const words = source.toLowerCase()
  const foreign = [...wordsIn(target, language)].filter(word => isForeign(word, scripts) && !words.includes(word))
  if (own === 0 && !scripts.isLatin) return otherName(source, target, foreign)
  return scripts.isLatin && foreign.length >= MIN_WORDS ? named(foreign) : undefined
}

const lettersIn = (text: string, { own }: Scripts): { letters: number; own: number } => ({
  letters: text.match(LETTERS)?.length ?? 0,
  own: text.match(own)?.length ?? 0,
})

/** Has a text letters, and none of the language, which isn't written in Latin ones? Then it is a name, or nobody translated it. */
export function isInAnotherScript(text: string, language: string): boolean {
  const scripts = scriptsOf(language)
  if (!scripts || scripts.isLatin) return false
  const { letters, own } = lettersIn(text, scripts)
  return letters > 0 && own === 0
}

/**
 * Where no letter is the language's, nothing was translated: words that the source doesn't have are another name than
 * the source's, and a sentence is one that the source had before.
 */
function otherName(source: string, target: string, foreign: readonly string[]): string | undefined {
  if (foreign.length < MIN_WORDS && fold(source) !== "" && fold(target).includes(fold(source))) return undefined
  const names = foreign.filter(word => !target.includes(word.toUpperCase()))
  const plain = plainWords(target)
  return names.length > 0 ? named(names) : plain.length >= MIN_PLAIN ? named(plain) : undefined
}

const named = (words: readonly string[]): string => words.slice(0, MIN_WORDS).join(" ")

/** So many words that are no names are a part of a sentence. */
const MIN_PLAIN = 2

/** Words of small letters alone, and no particles, addresses or commands. */
const plainWords = (text: string): string[] =>
  text.match(/(?<![\p{L}\p{M}\p{N}./@_-])\p{Ll}{3,}(?![\p{L}\p{M}\p{N}]|[./@_-][\p{L}\p{N}])/gu) ?? []

/** Is a text a sentence, and without a letter of the language? Then it was left in the source's words, of today or before. */
export const isSentenceLeft = (text: string, language: string): boolean =>
  isInAnotherScript(text, language) && plainWords(text).length >= MIN_PLAIN

/** As much of a text is looked at: a foreign one is found by its first words. */
const MAX_TEXT = 1000

function wordsIn(text: string, tag: string): Set<string> {
  const words = [...segmenter(tag, "word").segment(text.slice(0, MAX_TEXT))]
  return new Set(words.flatMap(({ segment, isWordLike }) => (isWordLike ? segment.toLowerCase() : [])))
}

const isForeign = (word: string, { own }: Scripts): boolean => /\p{L}/u.test(word) && word.match(own) === null

/** Latin letters beside Cyrillic or Greek ones that look like them: `pаypal` with a Cyrillic `а`. */
const MIXED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/gu

/** A word that mixes scripts whose letters look alike, to be taken for one of another script, and that the source doesn't have. */
export function mixedWord(claim: Claim): string | undefined {
  return mixedWords(claim).find(word => !isOwn(word, claim.language))
}

/** A word of the language's own script in which a letter of another one was typed: `содержитcя` with a Latin `c`. */
export function strayLetter(claim: Claim): string | undefined {
  return mixedWords(claim).find(word => isOwn(word, claim.language))
}

/** Most letters are of the language's usual script, and that isn't the Latin one, in which names are imitated. */
function isOwn(word: string, language: string): boolean {
  const scripts = scriptsOf(language)
  const letters = (scripts && word.match(scripts.usual)) ?? []
  return 2 * letters.length > word.length && !/\p{Script=Latin}/u.test(letters[0] ?? "")
}

function mixedWords({ source, target }: Claim): string[] {
  const found = [...target.matchAll(MIXED)].filter(({ 0: letters }) => !source.includes(letters))
  if (found.length === 0) return []
  const names = new Set(source.toLowerCase().match(LATIN_NAME) ?? [])
  return found.map(({ index }) => wordAround(target, index)).filter(word => !isInflected(word, names))
}

/** Latin letters in a row: one alone looks like any other. */
const LATIN_NAME = /\p{Script=Latin}{2,}/gu

/** A name of the source with an ending: `Torа`, `PDFов`. */
function isInflected(word: string, names: ReadonlySet<string>): boolean {
  const [name = ""] = word.match(/\p{Script=Latin}+/gu) ?? []
  const isWhole = word.replace(name, "").match(/\p{Script=Latin}/u) === null
  return isWhole && names.has(name.toLowerCase())
}

/** No further than this from a letter a word's ends are looked for. */
const MAX_HALF = 30

function wordAround(text: string, at: number): string {
  const before = /\p{L}*$/u.exec(text.slice(Math.max(0, at - MAX_HALF), at))?.[0] ?? ""
  return before + (/^\p{L}*/u.exec(text.slice(at, at + MAX_HALF))?.[0] ?? "")
}
