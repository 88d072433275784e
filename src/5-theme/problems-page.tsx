import { renderToString } from "preact-render-to-string"
import { ProblemsPanel } from "./parts/problems-panel.tsx"
import type { Problems } from "./view.ts"

/** What is served in place of a site that can't be built: why. `stylesheet` is relative to the page. */
export function problemsPage({ findings, stylesheet }: Problems): string {
  const document = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>No site yet</title>
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <h1>No site yet</h1>
        <p>The site can't be built as it is. It will be shown here when this is mended:</p>
        <ProblemsPanel findings={findings} />
      </body>
    </html>
  )
  return `<!doctype html>${renderToString(document)}`
}
