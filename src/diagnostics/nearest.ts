/** Words longer than this are compared by their first characters only. */
const MAX_LENGTH = 80

/** Edits (insert, delete, replace, swap neighbours) from one word to another. Damerau 1964, Levenshtein 1966. */
function distance(from: string, to: string): number {
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[to.length] ?? 0
}

/** The candidate that `word` was most likely meant to be, or nothing where none is near enough (a third of its length). */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const short = word.slice(0, MAX_LENGTH)
  const limit = Math.max(1, Math.floor(short.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - short.length) >= least || candidate.length > MAX_LENGTH) continue
    const edits = distance(short, candidate)
    if (edits < least) [best, least] = [candidate, edits]
  }
  return best
}
