import type { ComponentChildren, JSX } from "preact"
import type { Phrase } from "../../4-render/index.ts"
import { languageOf } from "../language.ts"
import { link } from "../link.ts"
import { POLICY } from "../policy.ts"
import type { Frame } from "../view.ts"

/** Background of the page in each theme: `--paper` in `styles/tokens.css`. */
const PAPER = { light: "#fff", dark: "#14171b" }

interface HeadPart {
  readonly view: Frame
  readonly title?: Phrase
  readonly metaTitle?: Phrase
  /** What only this kind of page says. */
  readonly children: ComponentChildren
}

/** What every page says of itself. */
export function Head({ view, title = view.site, metaTitle, children }: HeadPart): JSX.Element {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {metaTitle ? (
        <title {...languageOf(metaTitle.lang, view)}>{metaTitle.text}</title>
      ) : (
        <Title title={title} view={view} />
      )}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={PAPER.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={PAPER.dark} media="(prefers-color-scheme: dark)" />
      {children}
      <link rel="icon" href={link(view.favicon, view)} type="image/svg+xml" />
      {view.stylesheets.map(sheet => (
        <link key={sheet} rel="stylesheet" href={link(sheet, view)} />
      ))}
      <link rel="stylesheet" href={link(view.printSheet, view)} media="print" />
      {view.diagrams && <link rel="stylesheet" href={link(`/${view.diagrams.stylesheet}`, view)} />}
      {view.problems && <link rel="stylesheet" href={link(view.problems.stylesheet, view)} />}
      {view.scripts.map(script => (
        // Where a browser can wait for it, the chosen theme is there before anything is drawn.
        <script key={script} src={link(script, view)} defer {...{ blocking: "render" }} />
      ))}
      {view.diagrams && (
        <script
          src={link(`/${view.diagrams.script}`, view)}
          data-mermaid={link(`/${view.diagrams.library}`, view)}
          defer
        />
      )}
    </head>
  )
}

/** The page's title and the site's, with their language where that is one, and not the page's. */
function Title({ title, view }: { title: Phrase; view: Frame }): JSX.Element {
  const text = title === view.site ? title.text : `${title.text} – ${view.site.text}`
  return <title {...(title.lang === view.site.lang && languageOf(title.lang, view))}>{text}</title>
}
