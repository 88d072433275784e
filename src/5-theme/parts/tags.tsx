import type { JSX } from "preact"
import type { PagePart } from "./part.ts"
import { Words } from "./words.tsx"

/** What the page is filed under. */
export function Tags({ view, t }: PagePart): JSX.Element {
  return (
    <div class="tags" data-pagefind-ignore="">
      <p id="to:tags">
        <Words phrase={t("tags")} frame={view} />
      </p>
      <ul aria-labelledby="to:tags">
        {view.rendered.tags.map(tag => (
          <li key={tag.text}>
            <Words phrase={tag} frame={view} />
          </li>
        ))}
      </ul>
    </div>
  )
}
