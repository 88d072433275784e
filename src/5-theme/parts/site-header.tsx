import type { JSX } from "preact"
import { link } from "../link.ts"
import { LanguagesMenu } from "./languages-menu.tsx"
import type { FramePart } from "./part.ts"
import { Words } from "./words.tsx"

/** Name of the site, languages, light and dark. The button is of no use without its script, which shows it; nothing moves then. */
export function SiteHeader({ view, t }: FramePart): JSX.Element {
  return (
    <header class="site">
      <a href={link(view.home, view)}>
        <Words phrase={view.site} frame={view} />
      </a>
      <button type="button" class="dark" aria-pressed="false" hidden>
        <span class="unseen">
          <Words phrase={t("dark")} frame={view} />
        </span>
      </button>
      <LanguagesMenu view={view} t={t} />
    </header>
  )
}
