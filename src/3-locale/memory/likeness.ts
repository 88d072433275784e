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
