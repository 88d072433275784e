import type { Claim } from "./claim.ts"

/** Signs that are markup, not words: where the source doesn't show them, they are what damage left. */
const SIGNS =
  /\]\s?[(（]|\*\*|==(?==?\S)|\{\s?[:#.][^{}]*\}|\{\s*(?:class|align|title|rel|target)\s*=[^{}]*\}|&(?:amp;)+(?:#?\w+;)?|<\/?\d{1,3}>|<\/?(?:div|p|span|details|summary|small|br|a|b|em|strong)\b[^<>]*>|\[\^|```|:[a-z]+-[a-z0-9-]+:/gu

/** Markup that shows as text in a wording, and not in its source. */
export function leftovers({ source, target }: Claim): string | undefined {
  const known = new Set(source.match(SIGNS) ?? [])
  return target.match(SIGNS)?.find(sign => !known.has(sign))
}
