import type { ComponentChildren, JSX } from "preact"
import { Head } from "./head.tsx"
import type { FramePart } from "./part.ts"
import { SiteHeader } from "./site-header.tsx"
import { Words } from "./words.tsx"

/** The whole document: what stands around every page of a locale. */
export function Document({
  view,
  t,
  title,
  about,
  children,
}: FramePart & { title: string; about: ComponentChildren; children: ComponentChildren }): JSX.Element {
  return (
    <html lang={view.locale.tag} dir={view.locale.dir}>
      <Head view={view} title={title}>
        {about}
      </Head>
      <body>
        <a class="skip" href="#to:main">
          <Words phrase={t("skip")} frame={view} />
        </a>
        <SiteHeader view={view} t={t} />
        {children}
      </body>
    </html>
  )
}
