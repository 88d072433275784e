import { renderToString } from "preact-render-to-string"
import type { Interface } from "./interface.ts"
import { languageOf } from "./language.ts"
import { link } from "./link.ts"
import { StatusDocument } from "./parts/status-document.tsx"
import { StatusTable } from "./parts/status-table.tsx"
import type { OverviewView } from "./view.ts"

/** How far every language is, each with the way to its own status page. */
export function statusOverview(view: OverviewView, t: Interface): string {
  const rows = view.locales.map(({ locale, address, ...amounts }) => ({
    ...amounts,
    key: locale.tag,
    name: (
      <a href={link(address, view)} hreflang={locale.tag} {...languageOf(locale.tag, view)}>
        {locale.name}
      </a>
    ),
  }))
  const document = (
    <StatusDocument title={t("status-all")} view={view} t={t}>
      <StatusTable rows={rows} caption="languages" first="status-language" view={view} t={t} />
    </StatusDocument>
  )
  return `<!doctype html>${renderToString(document)}`
}
