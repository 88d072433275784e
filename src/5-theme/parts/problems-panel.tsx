import type { JSX } from "preact"
import { type Diagnostic, summaryOf, tally, visible } from "../../diagnostics/index.ts"

/** Findings that a page tells; the terminal has the rest. */
const MOST = 20
/** Characters of a line that are shown before and after the place. */
const AROUND = { before: 60, after: 100 }

/** The source line of a finding, with its place marked. */
function Excerpt({ span: { start, end }, excerpt = "" }: Diagnostic): JSX.Element | null {
  if (excerpt.trim() === "") return null
  const from = start.column - 1
  const to = Math.max(from, end.line === start.line ? end.column - 1 : excerpt.length)
  const first = Math.max(0, from - AROUND.before)
  const last = Math.min(excerpt.length, from + AROUND.after)
  return (
    <pre>
      <code>
        {first > 0 && "…"}
        {visible(excerpt.slice(first, from))}
        <mark>{visible(excerpt.slice(from, Math.min(to, last)))}</mark>
        {visible(excerpt.slice(Math.min(to, last), last))}
        {last < excerpt.length && "…"}
      </code>
    </pre>
  )
}

function Problem(finding: Diagnostic): JSX.Element {
  const { code, severity, span, message, help } = finding
  const place = span.start.line === 0 ? "" : `:${span.start.line}:${span.start.column}`
  return (
    <li>
      <p>
        <strong>{`${severity}[${code}]`}</strong> {visible(message)}
      </p>
      <p>
        <code>{`${visible(span.file)}${place}`}</code>
      </p>
      <Excerpt {...finding} />
      {[...help, `palimpsest explain ${code}`].map(advice => (
        <p key={advice}>{visible(advice)}</p>
      ))}
    </li>
  )
}

/** What is wrong with what a page was made from, as the terminal tells it. In English, as there. */
export function ProblemsPanel({ findings }: { findings: readonly Diagnostic[] }): JSX.Element | null {
  if (findings.length === 0) return null
  const more = findings.length - MOST
  return (
    <aside class="problems" lang="en" dir="ltr" aria-label="Problems" data-pagefind-ignore="">
      <details open>
        <summary>{summaryOf(tally(findings))}</summary>
        <ul>
          {findings.slice(0, MOST).map((finding, at) => (
            <Problem key={at} {...finding} />
          ))}
        </ul>
        {more > 0 && <p>{`and ${more} more: the terminal has them`}</p>}
      </details>
    </aside>
  )
}
