import type { StateInline } from "markdown-it"
import { escapedBackslashes } from "./escape.ts"
import type { Found, InlineRule } from "./reading.ts"

/** A run of backticks with the backslashes before it. */
interface Run {
  readonly at: number
  readonly length: number
  readonly slashes: number
}

function runsOf(text: string): Run[] {
  return [...text.matchAll(/(\\*)(`+)/g)].map(match => {
    const slashes = match[1]?.length ?? 0
    return { at: match.index + slashes, length: match[2]?.length ?? 0, slashes }
  })
}

/** Tells the next run of a length; asked for ever later ones, so that all answers together take linear time. */
function runFinder(runs: readonly Run[]): (length: number, after: number) => Run | undefined {
  const byLength = new Map<number, { runs: Run[]; next: number }>()
  for (const run of runs) {
    const row = byLength.get(run.length) ?? { runs: [], next: 0 }
    row.runs.push(run)
    byLength.set(run.length, row)
  }
  return (length, after) => {
    const row = byLength.get(length)
    if (!row) return undefined
    while ((row.runs[row.next]?.at ?? Number.POSITIVE_INFINITY) <= after) row.next++
    return row.runs[row.next]
  }
}

function write(state: StateInline, { start, end, content = [start, end] }: Found): void {
  const token = state.push("code_inline", "code", 0)
  token.markup = state.src.slice(start, content[0])
  token.content = state.src.slice(...content).trim()
}

/**
 * `` `code` ``: as many backticks at the end as at the beginning. A run that is longer than any later one opens
 * with as many of its backticks as a later one has.
 *
 *     ```a``   is code: `a
 */
export const code: InlineRule = {
  name: "code",
  sign: "`",
  find: ({ text, plan, base }) => {
    const runs = runsOf(text)
    const next = runFinder(runs)
    const found: Found[] = []
    let done = 0
    for (const run of runs) {
      if (run.at < done) continue
      const escaped = run.slashes % 2
      if (run.slashes > 1 && !escaped) found.push(escapedBackslashes(run.at - run.slashes, run.at))
      const start = run.at + escaped
      for (let length = run.length - escaped; length > 0; length--) {
        const close = next(length, run.at)
        if (!close) continue
        done = close.at + length
        const plain = plan.source.slice(base + start + length, base + close.at).trim()
        found.push({ rule: "code", start, end: done, plain, content: [start + length, close.at], write })
        break
      }
    }
    return { found }
  },
}
