import type { JSX } from "preact"
import { languageOf } from "../language.ts"
import type { PagePart } from "./part.ts"
import { Tags } from "./tags.tsx"
import { TranslationNote } from "./translation-note.tsx"
import { Trusted } from "./trusted.tsx"
import { Words } from "./words.tsx"

/** The body's own title where it begins with one, and what follows: the note stands between them. */
function splitTitle(body: string): readonly [title: string, rest: string] {
  const end = /^\s*<h1[\s>]/.test(body) ? body.indexOf("</h1>") + "</h1>".length : 0
  return [body.slice(0, end), body.slice(end)]
}

/** What the page is about. Its body is indexed for the search, what the theme adds isn't. */
export function Article({ view, t }: PagePart): JSX.Element {
  const { title, body, hasHeading, iconSheet, tags, hidden } = view.rendered
  const [ownTitle, rest] = splitTitle(body)
  return (
    <article data-pagefind-body="">
      {!hasHeading && (
        <h1 {...languageOf(title.lang, view)}>
          {view.icon && (
            <Trusted as="span" class="page-icon" aria-hidden="true" data-pagefind-ignore="" html={view.icon} />
          )}
          <Trusted as="span" html={title.html} />
        </h1>
      )}
      {ownTitle !== "" && <Trusted as="div" html={ownTitle} />}
      <TranslationNote view={view} t={t} />
      <Trusted as="div" class="body" html={rest} />
      {tags.length > 0 && !hidden.includes("tags") && <Tags view={view} t={t} />}
      {rest.includes("<pre") && <CopyButton view={view} t={t} />}
      {iconSheet !== "" && <Trusted as="div" hidden data-pagefind-ignore="" html={iconSheet} />}
    </article>
  )
}

/** What the theme's script puts beside each block of code, in the reader's language. Of no use without it. */
function CopyButton({ view, t }: PagePart): JSX.Element {
  return (
    <button type="button" class="copy" aria-live="polite" data-pagefind-ignore="" hidden>
      <span>
        <Words phrase={t("copy")} frame={view} />
      </span>
      <span hidden>
        <Words phrase={t("copied")} frame={view} />
      </span>
    </button>
  )
}
