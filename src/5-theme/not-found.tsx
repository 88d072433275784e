import { renderToString } from "preact-render-to-string"
import type { Interface } from "./interface.ts"
import { link } from "./link.ts"
import { Document } from "./parts/document.tsx"
import { Words } from "./parts/words.tsx"
import type { NotFoundView } from "./view.ts"

/** What a reader sees at an address of a locale that has no page. */
export function notFound(view: NotFoundView, t: Interface): string {
  const document = (
    <Document view={view} t={t} title={t("not-found")} about={<meta name="robots" content="noindex" />}>
      <div class="layout">
        <main id="to:main">
          <h1>
            <Words phrase={t("not-found")} frame={view} />
          </h1>
          <p>
            <Words phrase={t("not-found-text")} frame={view} />
          </p>
          <p>
            <a href={link(view.home, view)}>
              <Words phrase={t("start")} frame={view} />
            </a>
          </p>
        </main>
      </div>
    </Document>
  )
  return `<!doctype html>${renderToString(document)}`
}
