import { renderToString } from "preact-render-to-string"
import type { Interface } from "./interface.ts"
import { languageOf } from "./language.ts"
import { absolute, link } from "./link.ts"
import { Document } from "./parts/document.tsx"
import { Words } from "./parts/words.tsx"
import type { RootView } from "./view.ts"

/** The page at the site's root: the languages that the site is in, for a reader of whom nothing is known. */
export function root(view: RootView, t: Interface): string {
  const alternates = view.alternates.map(({ locale, address }) => (
    <link key={locale.tag} rel="alternate" hreflang={locale.tag} href={absolute(address, view)} />
  ))
  const about = (
    <>
      <link rel="canonical" href={absolute("/", view)} />
      {alternates}
      <link rel="alternate" hreflang="x-default" href={absolute("/", view)} />
    </>
  )
  const document = (
    <Document view={view} t={t} about={about} bare>
      <div class="layout">
        <main id="to:main">
          <h1>
            <Words phrase={view.site} frame={view} />
          </h1>
          <p>
            <Words phrase={t("root", { count: view.alternates.length })} frame={view} />
          </p>
          <ul class="site-languages">
            {view.alternates.map(({ locale, address }) => (
              <li key={locale.tag}>
                <a href={link(address, view)} hreflang={locale.tag} {...languageOf(locale.tag, view)}>
                  {locale.name}
                </a>
              </li>
            ))}
          </ul>
        </main>
      </div>
    </Document>
  )
  return `<!doctype html>${renderToString(document)}`
}
