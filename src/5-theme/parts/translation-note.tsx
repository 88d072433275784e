import type { JSX } from "preact"
import { anchorBefore } from "../../4-render/index.ts"
import { languageOf } from "../language.ts"
import { link } from "../link.ts"
import { shareOf } from "../share.ts"
import type { PageView } from "../view.ts"
import type { PagePart } from "./part.ts"
import { Sentences } from "./sentences.tsx"
import { Words } from "./words.tsx"

/** Stale sentences that the note lists; the status page has the rest. */
const LISTED = 20

/** Under the title of a page that isn't wholly translated: how much is, what marks the rest, where to help; what is out of date. */
export function TranslationNote({ view, t }: PagePart): JSX.Element | null {
  if (view.locale.tag === view.source.tag) return null
  return (
    <>
      <Coverage view={view} t={t} />
      <StaleSentences view={view} t={t} />
    </>
  )
}

/** How many words have a wording in the reader's language, and how many of these came from the memory. Absent where all have. */
function Coverage({ view, t }: PagePart): JSX.Element | null {
  const { coverage, segments } = view.rendered
  const { words, translated } = coverage
  if (translated >= words) return null
  const source = view.source.tag
  const note =
    translated === 0
      ? t("note-none", { source })
      : t("note-some", { source, share: shareOf(coverage), translated, words })
  const fromMemory = segments
    .filter(({ origin, lang }) => origin === "memory" && lang === view.locale.tag)
    .reduce((sum, segment) => sum + segment.words, 0)
  return (
    <p class="translation" data-pagefind-ignore="">
      <Sentences phrases={fromMemory > 0 ? [note, t("note-memory", { count: fromMemory })] : [note]} frame={view} />
      {view.translate && (
        <a href={view.translate}>
          <Words phrase={t("translate")} frame={view} />
        </a>
      )}
      {view.translate && view.status && " · "}
      {view.status && (
        <a href={link(view.status, view)}>
          <Words phrase={t("status")} frame={view} />
        </a>
      )}
    </p>
  )
}

/** The sentences whose wording is marked as older than the source, each as the source has it now, with the way to it. */
function StaleSentences({ view, t }: PagePart): JSX.Element | null {
  const stale = view.rendered.segments.filter(segment => segment.stale !== undefined && isMarked(view, segment.at[0]))
  if (stale.length === 0) return null
  return (
    <details class="stale-sentences" data-pagefind-ignore="">
      <summary>
        <Words phrase={t("note-stale", { count: stale.length })} frame={view} />
      </summary>
      <ul>
        {stale.slice(0, LISTED).map(({ source, at }) => (
          <li key={at[0]}>
            <a href={`#${anchorBefore(view.rendered.anchors, at[0])?.id ?? ""}`} {...languageOf(view.source.tag, view)}>
              {source}
            </a>
          </li>
        ))}
        {stale.length > LISTED && (
          <li>
            <Words phrase={t("status-more", { count: stale.length - LISTED })} frame={view} />
          </li>
        )}
      </ul>
    </details>
  )
}

/** Whether the wording of a place in the source is marked on the page: the settings may want it not to be. */
const isMarked = ({ rendered }: PageView, at: number): boolean => anchorBefore(rendered.anchors, at)?.isStale === true
