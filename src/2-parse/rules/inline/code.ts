import type { StateInline } from "markdown-it"
import { environmentOf } from "../../environment.ts"
import { isOn } from "../../options.ts"
import { escapedBackslashes } from "./escape.ts"
import type { Found, InlineRule } from "./reading.ts"

/** A language in front of code, with no space before it: `#!js`, `:::js`. */
const LANGUAGE = /^(?::{3,}|#!)([\w#.+-]*)\s+(?=\S)/

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
  const { options } = environmentOf(state.env)
  const written = state.src.slice(...content)
  const [head = "", language = ""] = (isOn(options, "inlinehilite") && LANGUAGE.exec(written)) || []
  const isFormula = options.formulaLanguages?.includes(language) ?? false
  const token = isFormula ? state.push("math_inline", "span", 0) : state.push("code_inline", "code", 0)
  token.markup = state.src.slice(start, content[0])
  token.content = written.slice(head.length).trim()
  if (isFormula) token.attrSet("class", "arithmatex")
  else if (language !== "") token.info = language
}

/** The code that opens with as many backticks of a run as a later run has. */
function codeAt(start: number, longest: number, close: (length: number) => Run | undefined): Found | undefined {
  for (let length = longest; length > 0; length--) {
    const end = close(length)?.at
    if (end === undefined) continue
    return { rule: "code", start, end: end + length, content: [start + length, end], write }
  }
  return undefined
}

/**
 * `` `code` ``: as many backticks at the end as at the beginning. A run that is longer than any later one opens
 * with as many of its backticks as a later one has. A backslash takes the first backtick out of its run: what is
 * before it is read again then.
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
    for (const { at, length, slashes } of runs) {
      if (at < done) continue
      const escaped = slashes % 2
      if (slashes > 1 && !escaped) found.push(escapedBackslashes(at - slashes, at))
      const one = codeAt(at + escaped, length - escaped, wanted => next(wanted, at))
      if (!one?.content) continue
      done = one.end
      found.push({ ...one, plain: plan.source.slice(base + one.content[0], base + one.content[1]).trim() })
      if (escaped) return { found, again: true }
    }
    return { found }
  },
}
