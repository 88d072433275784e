import { renderToString } from "preact-render-to-string"
import type { Interface } from "./interface.ts"
import { About } from "./parts/about.tsx"
import { Article } from "./parts/article.tsx"
import { Breadcrumb } from "./parts/breadcrumb.tsx"
import { Contents } from "./parts/contents.tsx"
import { Document } from "./parts/document.tsx"
import { Navigation } from "./parts/navigation.tsx"
import { PageFooter } from "./parts/page-footer.tsx"
import type { PageView } from "./view.ts"

/** An article as a whole HTML document. Pure: the same view and the same interface give the same document. */
export function page(view: PageView, t: Interface): string {
  const { title, metaTitle, hidden } = view.rendered
  const document = (
    <Document view={view} t={t} title={title} {...(metaTitle && { metaTitle })} about={<About view={view} />}>
      <div class="layout">
        {!hidden.includes("navigation") && <Navigation view={view} t={t} />}
        {!hidden.includes("toc") && <Contents view={view} t={t} />}
        <main id="to:main">
          {!hidden.includes("path") && <Breadcrumb view={view} t={t} />}
          <Article view={view} t={t} />
          <PageFooter view={view} t={t} />
        </main>
      </div>
    </Document>
  )
  return `<!doctype html>${renderToString(document)}`
}
