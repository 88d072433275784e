import type { JSX } from "preact"
import { renderToString } from "preact-render-to-string"
import type { ContentsEntry, NavigationNode, Phrase, RenderedPage } from "../4-render/index.ts"
import type { Interface } from "./interface.ts"
import { rowOf } from "./language.ts"
import { link } from "./link.ts"
import { Document } from "./parts/document.tsx"
import { Trusted } from "./parts/trusted.tsx"
import { Words } from "./parts/words.tsx"
import type { SearchView } from "./view.ts"

/** Stands for the number in what a script says. */
const NUMBER = "#"

/** Where a reader looks for a word. Without a script: all pages and their headings. */
export function searchPage(view: SearchView, t: Interface): string {
  const document = (
    <Document view={view} t={t} title={t("search")} about={<meta name="robots" content="noindex" />}>
      <div class="layout">
        <main id="to:main">
          <h1>
            <Words phrase={t("search")} frame={view} />
          </h1>
          <Field view={view} t={t} />
          <section class="all-pages">
            <h2>
              <Words phrase={t("all-pages")} frame={view} />
            </h2>
            <Branch nodes={[...view.navigation, ...view.others.map(nodeOf)]} view={view} />
          </section>
        </main>
      </div>
    </Document>
  )
  return `<!doctype html>${renderToString(document)}`
}

/** What the script works with; it shows it when it does. */
function Field({ view, t }: { view: SearchView; t: Interface }): JSX.Element {
  return (
    <search
      class="search"
      hidden
      data-library={link(view.library, view)}
      data-base={view.base}
      data-home={view.home}
      data-source={view.source.tag}
      data-found={t("search-found", { number: NUMBER }).text}
      data-none={t("search-none").text}
    >
      <label class="unseen" for="to:query">
        <Words phrase={t("search")} frame={view} />
      </label>
      <input type="search" id="to:query" autocomplete="off" spellcheck={false} maxLength={200} />
      <p role="status" />
      <ol class="results" />
      <button type="button" hidden>
        <Words phrase={t("search-more")} frame={view} />
      </button>
    </search>
  )
}

const nodeOf = ({ title, address, page }: RenderedPage): NavigationNode => ({ title, address, page, entries: [] })

function Branch({ nodes, view }: { nodes: readonly NavigationNode[]; view: SearchView }): JSX.Element {
  return (
    <ul>
      {nodes.map((node, at) => (
        <li key={at}>
          <Name title={node.title} address={node.address} view={view} />
          {node.entries.length > 0 && <Branch nodes={node.entries} view={view} />}
          <Headings entries={view.pages.get(node.page ?? "")?.contents ?? []} address={node.address} view={view} />
        </li>
      ))}
    </ul>
  )
}

interface NamePart {
  readonly title: Phrase
  readonly address: string | undefined
  readonly view: SearchView
}

function Name({ title, address, view }: NamePart): JSX.Element {
  const row = rowOf(title, view)
  return address === undefined ? <Trusted as="span" {...row} /> : <Trusted as="a" href={link(address, view)} {...row} />
}

function Headings({
  entries,
  address = "",
  view,
}: {
  entries: readonly ContentsEntry[]
  address: string | undefined
  view: SearchView
}): JSX.Element | null {
  if (entries.length === 0) return null
  return (
    <ul class="headings">
      {entries.map(({ id, title, entries }) => (
        <li key={id}>
          <Name title={title} address={`${address}#${id}`} view={view} />
          <Headings entries={entries} address={address} view={view} />
        </li>
      ))}
    </ul>
  )
}
