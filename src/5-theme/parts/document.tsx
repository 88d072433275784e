import type { ComponentChildren, JSX } from "preact"
import type { Phrase } from "../../4-render/index.ts"
import { Head } from "./head.tsx"
import type { FramePart } from "./part.ts"
import { ProblemsPanel } from "./problems-panel.tsx"
import { SiteHeader } from "./site-header.tsx"
import { Words } from "./words.tsx"

interface DocumentPart {
  /** Of this page; the site's name stands behind it. Missing where that is the title. */
  readonly title?: Phrase
  /** What its head says in place of both. */
  readonly metaTitle?: Phrase
  /** What this kind of page says of itself in its head. */
  readonly about: ComponentChildren
  /** Without the site's header. */
  readonly bare?: boolean
  readonly children: ComponentChildren
}

/** The whole document: what stands around every page of a locale. */
export function Document({ t, about, bare = false, children, ...head }: FramePart & DocumentPart): JSX.Element {
  const { view } = head
  return (
    <html lang={view.locale.tag} dir={view.locale.dir}>
      <Head {...head}>{about}</Head>
      <body>
        <a class="skip" href="#to:main">
          <Words phrase={t("skip")} frame={view} />
        </a>
        {!bare && <SiteHeader view={view} t={t} />}
        {view.problems && <ProblemsPanel findings={view.problems.findings} />}
        {children}
      </body>
    </html>
  )
}
