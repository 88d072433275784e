import type { ComponentChildren, JSX } from "preact"
import type { Phrase } from "../../4-render/index.ts"
import { Document } from "./document.tsx"
import type { FramePart } from "./part.ts"
import { Words } from "./words.tsx"

/** A page about translations: for those who translate, not for search engines; without the navigation, as wide as it can be. */
export function StatusDocument({
  title,
  children,
  view,
  t,
}: FramePart & { title: Phrase; children: ComponentChildren }): JSX.Element {
  return (
    <Document view={view} t={t} title={title} about={<meta name="robots" content="noindex" />}>
      <div class="layout wide">
        <main id="to:main">
          <h1>
            <Words phrase={title} frame={view} />
          </h1>
          {children}
        </main>
      </div>
    </Document>
  )
}
