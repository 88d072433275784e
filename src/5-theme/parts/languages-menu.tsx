import type { JSX } from "preact"
import { languageOf } from "../language.ts"
import { link } from "../link.ts"
import { roundShare } from "../share.ts"
import type { Alternate, Frame } from "../view.ts"
import type { FramePart } from "./part.ts"
import { Words } from "./words.tsx"

/** Whether a language has something to show of the page: a translation without a word is none. */
const hasSomething = ({ locale, share }: Alternate, view: Frame): boolean =>
  share !== 0 || locale.tag === view.locale.tag

/** The languages in which this page can be read, each by its own name, with what share of the page is in it. */
export function LanguagesMenu({ view, t }: FramePart): JSX.Element | null {
  const alternates = view.alternates.filter(alternate => hasSomething(alternate, view))
  if (alternates.length < 2) return null
  return (
    <details class="languages">
      <summary>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M2 12h20M12 2c-5 5.5-5 14.5 0 20 5-5.5 5-14.5 0-20" />
        </svg>
        <span class="unseen">
          <Words phrase={t("languages")} frame={view} />:{" "}
        </span>
        {view.locale.name}
      </summary>
      <ul>
        {alternates.map(alternate => (
          <li key={alternate.locale.tag}>
            <LanguageLink alternate={alternate} view={view} /> <Share alternate={alternate} view={view} t={t} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Share({ alternate: { locale, share }, view, t }: FramePart & { alternate: Alternate }): JSX.Element | null {
  if (locale.tag !== view.source.tag && share === undefined) return null
  return (
    <small>
      <Words phrase={share === undefined ? t("original") : t("share", { share: roundShare(share) })} frame={view} />
    </small>
  )
}

function LanguageLink({ alternate: { locale, address }, view }: { alternate: Alternate; view: Frame }): JSX.Element {
  return (
    <a
      href={link(address, view)}
      hreflang={locale.tag}
      aria-current={locale.tag === view.locale.tag ? "true" : undefined}
      {...languageOf(locale.tag, view)}
    >
      {locale.name}
    </a>
  )
}
