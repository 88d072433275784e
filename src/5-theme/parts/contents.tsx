import type { JSX } from "preact"
import type { ContentsEntry } from "../../4-render/index.ts"
import { rowOf } from "../language.ts"
import type { Frame } from "../view.ts"
import type { PagePart } from "./part.ts"
import { Trusted } from "./trusted.tsx"
import { Words } from "./words.tsx"

/** “On this page”. On a narrow screen the list after the `details` is shown while that is open, the label never. */
export function Contents({ view, t }: PagePart): JSX.Element | null {
  const { contents } = view.rendered
  if (contents.length === 0) return null
  const label = <Words phrase={t("on-this-page")} frame={view} />
  return (
    <nav class="contents" aria-labelledby="to:contents">
      <details class="fold">
        <summary id="to:contents">{label}</summary>
      </details>
      <p aria-hidden="true">{label}</p>
      <Entries entries={contents} view={view} />
    </nav>
  )
}

function Entries({ entries, view }: { entries: readonly ContentsEntry[]; view: Frame }): JSX.Element {
  return (
    <ol>
      {entries.map(({ id, title, entries }) => (
        <li key={id}>
          <Trusted as="a" href={`#${id}`} {...rowOf(title, view)} />
          {entries.length > 0 && <Entries entries={entries} view={view} />}
        </li>
      ))}
    </ol>
  )
}
