import type { JSX } from "preact"
import { roundShare } from "./languages-menu.tsx"
import type { PagePart } from "./part.ts"
import { Words } from "./words.tsx"

/** One line under the title of a page that isn't wholly translated: how much is, what marks the rest, where to help. */
export function TranslationNote({ view, t }: PagePart): JSX.Element | null {
  const { words, translated } = view.rendered.coverage
  if (view.locale.tag === view.source.tag || translated >= words) return null
  const source = view.source.tag
  const note =
    translated === 0 ? t("note-none", { source }) : t("note-some", { source, share: roundShare(translated / words) })
  return (
    <p class="translation" data-pagefind-ignore="">
      <Words phrase={note} frame={view} />{" "}
      {view.translate && (
        <a href={view.translate}>
          <Words phrase={t("translate")} frame={view} />
        </a>
      )}
    </p>
  )
}
