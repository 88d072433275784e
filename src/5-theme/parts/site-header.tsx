import type { JSX } from "preact"
import { link } from "../link.ts"
import { LanguagesMenu } from "./languages-menu.tsx"
import type { FramePart } from "./part.ts"
import { Words } from "./words.tsx"

/** Name of the site, search, languages, light and dark. The button is of no use without its script, which shows it; nothing moves then. */
export function SiteHeader({ view, t }: FramePart): JSX.Element {
  return (
    <header class="site">
      <a href={link(view.home, view)}>
        <Words phrase={view.site} frame={view} />
      </a>
      <a class="to-search" href={link(view.search, view)}>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.2 15.2 21 21" />
        </svg>
        <span>
          <Words phrase={t("search")} frame={view} />
        </span>
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
