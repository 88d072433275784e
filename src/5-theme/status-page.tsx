import type { JSX } from "preact"
import { renderToString } from "preact-render-to-string"
import type { Amounts } from "../4-render/index.ts"
import type { Interface } from "./interface.ts"
import { languageOf } from "./language.ts"
import { link } from "./link.ts"
import type { FramePart, StatusPart } from "./parts/part.ts"
import { Sentences } from "./parts/sentences.tsx"
import { SentencesLeft, SourceSentence } from "./parts/sentences-left.tsx"
import { StatusDocument } from "./parts/status-document.tsx"
import { StatusTable } from "./parts/status-table.tsx"
import { Trusted } from "./parts/trusted.tsx"
import { Words } from "./parts/words.tsx"
import { shareOf } from "./share.ts"
import type { StatusView } from "./view.ts"

/** Sentences that are listed: of one page, and of all. The others are counted: the page must stay light. */
const LISTED = { page: 8, all: 150 }
/** Sentences on many pages that are listed. */
const REPEATED = 10

/** How far a language is: its pages, and for each the sentences that it still asks for. What is soonest done comes first. */
export function statusPage(view: StatusView, t: Interface): string {
  const { translation, left } = view
  let room = LISTED.all
  const rows = translation.pages.map(({ rendered, ...amounts }, at) => {
    const sentences = left[at] ?? []
    const shown = Math.min(sentences.length, LISTED.page, room)
    room -= shown
    const { title, address } = rendered
    return {
      ...amounts,
      key: rendered.page,
      name: <Trusted as="a" href={link(address, view)} {...languageOf(title.lang, view)} html={title.html} />,
      todo: sentences.length > 0 && <SentencesLeft {...{ sentences, shown, rendered, view, t }} />,
    }
  })
  const document = (
    <StatusDocument title={t("status-title", { target: view.locale.tag })} view={view} t={t}>
      <Summary amounts={translation} view={view} t={t} />
      <StatusTable rows={rows} caption="pages" first="status-page" view={view} t={t} />
      <RepeatedSentences view={view} t={t} />
      <p>
        <a href={link(view.overview, view)}>
          <Words phrase={t("status-all")} frame={view} />
        </a>
      </p>
    </StatusDocument>
  )
  return `<!doctype html>${renderToString(document)}`
}

/** The whole in a few words. */
function Summary({ amounts, view, t }: FramePart & { amounts: Amounts }): JSX.Element {
  const { words, translated, memory, stale } = amounts
  const phrases = [
    t("status-share", { share: shareOf(amounts), translated, words }),
    ...(memory > 0 ? [t("note-memory", { count: memory })] : []),
    ...(stale > 0 ? [t("status-stale-words", { count: stale })] : []),
  ]
  return (
    <p>
      <Sentences phrases={phrases} frame={view} />
    </p>
  )
}

/** What is worth to be translated before anything else: it is done on many pages at once. */
function RepeatedSentences({ view, t }: StatusPart): JSX.Element | null {
  if (view.repeated.length === 0) return null
  return (
    <section class="repeated">
      <h2>
        <Words phrase={t("status-repeated")} frame={view} />
      </h2>
      <ul>
        {view.repeated.slice(0, REPEATED).map(({ source, pages, first }) => (
          <li key={source}>
            <SourceSentence sentence={first} view={view} />{" "}
            <small>
              <Words phrase={t("status-on-pages", { count: pages })} frame={view} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
