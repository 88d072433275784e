/** Words of inline Markdown, each once. */
export const spokenIn = (markdown: string): ReadonlySet<string> =>
  new Set(
    markdown
      .replace(/\]\([^()]*\)|<[^<>]*>|\{[^{}]*\}/g, " ")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu),
  )

/** Share of words that two texts have in common, from 0 to 1 (Dice's coefficient). */
export function likenessOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0
  for (const word of left) if (right.has(word)) common++
  return (2 * common) / Math.max(1, left.size + right.size)
}

/** Shorter words may be other words in another language: `on`, `a`. */
const MIN_WORD = 3

/**
 * Does a wording say more of what is new in a sentence than of what is gone from it? Names and numbers are the same in
 * many languages: “GitHub and GitLab” is no translation of “GitHub”.
 */
export function saysWhatIsNew(wording: string, now: string, before: string): boolean {
  const [words, own, old] = [wording, now, before].map(spokenIn)
  if (!words || !own || !old) return false
  const shared = (from: ReadonlySet<string>, without: ReadonlySet<string>) =>
    [...from].filter(word => !without.has(word) && words.has(word) && (word.length >= MIN_WORD || /\p{N}/u.test(word)))
  return shared(own, old).length > shared(old, own).length
}
