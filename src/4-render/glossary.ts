import type { LocalizedAbbreviation } from "../3-locale/index.ts"

/** Terms longer than this aren't terms; and a page that has more of them than `MAX_TERMS` wants a glossary. */
const MAX_TERM = 80
const MAX_TERMS = 2000

/** Terms by their characters, one after the other: looking one up costs its length, whatever the number of terms. */
export interface Glossary {
  readonly next: ReadonlyMap<string, Glossary>
  /** The term that ends here. */
  readonly found?: LocalizedAbbreviation
}

interface Branch extends Glossary {
  readonly next: Map<string, Branch>
  found?: LocalizedAbbreviation
}

/** Prepares definitions for matching. Later definitions of a term win. */
export function glossaryOf(abbreviations: readonly LocalizedAbbreviation[]): Glossary {
  const root: Branch = { next: new Map() }
  const terms = abbreviations.filter(({ term }) => term !== "" && term.length <= MAX_TERM)
  for (const abbreviation of terms.slice(0, MAX_TERMS)) branchFor(root, abbreviation.term).found = abbreviation
  return root
}

function branchFor(root: Branch, term: string): Branch {
  let branch = root
  for (let at = 0; at < term.length; at++) {
    const letter = term.charAt(at)
    const next = branch.next.get(letter) ?? { next: new Map() }
    branch.next.set(letter, next)
    branch = next
  }
  return branch
}

/** Scripts that put no spaces between words: each letter is one. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u
const LATIN = /\p{Script=Latin}/u
const LETTER = /\p{L}/u

const isWord = (character: string): boolean => /[\p{L}\p{N}_]/u.test(character) && !SPACELESS.test(character)

/** Are two neighbours in one word? A change of script begins a new one: `VPN服务` and `الVPN` hold the term `VPN`. */
function areJoined(left: string, right: string): boolean {
  if (!isWord(left) || !isWord(right)) return false
  return !LETTER.test(left) || !LETTER.test(right) || LATIN.test(left) === LATIN.test(right)
}

const isJoined = (text: string, at: number): boolean => areJoined(text.charAt(at - 1), text.charAt(at))

/** The longest term that begins at an offset and is no part of a word. */
export function termAt(text: string, at: number, glossary: Glossary): LocalizedAbbreviation | undefined {
  let found: LocalizedAbbreviation | undefined
  let branch = glossary.next.get(text.charAt(at))
  if (!branch || isJoined(text, at)) return undefined
  for (let end = at + 1; branch; end++) {
    if (branch.found && !isJoined(text, end)) found = branch.found
    branch = branch.next.get(text.charAt(end))
  }
  return found
}
