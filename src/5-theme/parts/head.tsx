import type { ComponentChildren, JSX } from "preact"
import { link } from "../link.ts"
import type { Frame } from "../view.ts"

/** Nothing but the site's own files; `wasm-unsafe-eval` is for the search, which is a WebAssembly program. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'"

/** Background of the page in each theme: `--paper` in `styles/colours.css`. */
const PAPER = { light: "#fff", dark: "#14171b" }

/** What every page says of itself; `children` is what only this kind of page says. */
export function Head({
  view,
  title,
  children,
}: {
  view: Frame
  title: string
  children: ComponentChildren
}): JSX.Element {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={PAPER.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={PAPER.dark} media="(prefers-color-scheme: dark)" />
      {children}
      <link rel="icon" href={link(view.favicon, view)} type="image/svg+xml" />
      <link rel="stylesheet" href={link(view.stylesheet, view)} />
      {view.problems && <link rel="stylesheet" href={link(view.problems.stylesheet, view)} />}
      {view.scripts.map(script => (
        // Where a browser can wait for it, the chosen theme is there before anything is drawn.
        <script key={script} src={link(script, view)} defer {...{ blocking: "render" }} />
      ))}
    </head>
  )
}
