import type { JSX } from "preact"
import type { RenderedPage, SentenceLeft } from "../../4-render/index.ts"
import { languageOf } from "../language.ts"
import { link } from "../link.ts"
import type { StatusView } from "../view.ts"
import type { StatusPart } from "./part.ts"
import { Words } from "./words.tsx"

/** Characters of a sentence that are shown: enough to know it by. */
const SHOWN = 100

/** The beginning of a long text, cut between words. */
function beginningOf(text: string): string {
  if (text.length <= SHOWN) return text
  const cut = text.slice(0, SHOWN)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), SHOWN / 2)).trimEnd()} …`
}

/** A sentence of the source; where the project has addresses for editing, it leads to its line in the file. */
export function SourceSentence({ sentence, view }: { sentence: SentenceLeft; view: StatusView }): JSX.Element {
  const language = languageOf(view.source.tag, view)
  const text = beginningOf(sentence.source)
  const address = view.editAt?.(sentence.file, sentence.line)
  return address === undefined ? (
    <span {...language}>{text}</span>
  ) : (
    <a href={address} {...language}>
      {text}
    </a>
  )
}

/** What a page asks of translators: the first `shown` of its sentences, each with the way to its file and to the page. */
export function SentencesLeft({
  sentences,
  shown,
  rendered,
  view,
  t,
}: StatusPart & { sentences: readonly SentenceLeft[]; shown: number; rendered: RenderedPage }): JSX.Element | null {
  const [first] = sentences
  if (first === undefined) return null
  const count = <Words phrase={t("status-sentences", { count: sentences.length })} frame={view} />
  const file = view.editAt?.(first.file, first.line)
  if (shown === 0) return <small>{file === undefined ? count : <a href={file}>{count}</a>}</small>
  const more = sentences.length - shown
  return (
    <details>
      <summary>{count}</summary>
      <ul>
        {sentences.slice(0, shown).map((sentence, at) => (
          <li key={at}>
            <SourceSentence sentence={sentence} view={view} /> <About {...{ sentence, rendered, view, t }} />
          </li>
        ))}
        {more > 0 && (
          <li>
            <Words phrase={t("status-more", { count: more })} frame={view} />
          </li>
        )}
      </ul>
    </details>
  )
}

/** Why the sentence is there, and the way to its place on the page. */
function About({
  sentence: { state, commit, date, code, anchor },
  rendered,
  view,
  t,
}: StatusPart & { sentence: SentenceLeft; rendered: RenderedPage }): JSX.Element {
  const place = anchor === undefined ? "" : `#${anchor}`
  return (
    <small>
      {state === "stale" && (
        <>
          <Words phrase={t("status-changed")} frame={view} />
          {[commit?.slice(0, 10), date?.slice(0, 10)].map(known => known && ` ${known}`)}
          {" · "}
        </>
      )}
      {state === "refused" && (
        <>
          <Words phrase={t("status-not-taken", { code: code ?? "" })} frame={view} />
          {" · "}
        </>
      )}
      <a href={link(rendered.address, view) + place}>
        <Words phrase={t("status-show")} frame={view} />
      </a>
    </small>
  )
}
