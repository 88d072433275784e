import type { Claim } from "./claim.ts"

const NUMBER = /\p{Nd}+(?:(?:[.,:'\u066b\u066c]\p{Nd}+)|(?:[ \u00a0\u202f]\p{Nd}{3}(?!\p{Nd})))*/gu
const DIGIT = /\p{Nd}/gu

const numbersIn = (text: string): readonly string[] => text.match(NUMBER) ?? []

/** Figures of a number without what languages write differently: separators, noughts for thousands, digits of a script. */
const figures = (number: string): string => (number.match(DIGIT) ?? []).map(asciiDigit).join("").replace(/0+$/, "")

/** `٣` → `3`: the digits of a script stand side by side in Unicode, nought first. */
function asciiDigit(digit: string): string {
  if (/[0-9]/.test(digit)) return digit
  const point = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++
  return String(value)
}

/**
 * A number of two or more figures that a wording doesn't have, whole or in parts: `6.30` is in “6 h 30”. Smaller ones
 * are often said in words.
 */
export function lostNumbers({ source, target }: Claim): string | undefined {
  const wanted = numbersIn(source).filter(number => (number.match(DIGIT) ?? []).length > 1)
  if (wanted.length === 0) return undefined
  const there = new Set(numbersIn(target).flatMap(number => [number, ...partsOf(number)].map(figures)))
  return wanted.find(number => !there.has(figures(number)) && !partsOf(number).every(part => there.has(figures(part))))
}

const partsOf = (number: string): string[] => number.split(/\P{Nd}+/u)
