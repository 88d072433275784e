import type { JSX } from "preact"
import type { NavigationNode } from "../../4-render/index.ts"
import { rowOf } from "../language.ts"
import { link } from "../link.ts"
import { NamedNav } from "./named-nav.tsx"
import type { PagePart } from "./part.ts"
import { Trusted } from "./trusted.tsx"
import { Words } from "./words.tsx"

/** After the article: the pages before and after it, and the ways to its file and to the status of its translation. */
export function PageFooter({ view, t }: PagePart): JSX.Element | null {
  const { edit, status, rendered } = view
  const { previous, next } = rendered.hidden.includes("footer") ? {} : view
  if (!(previous ?? next ?? edit ?? status)) return null
  return (
    <footer>
      {(previous ?? next) && (
        <NamedNav class="turn" name={t("turn")} view={view}>
          {previous && <Turn node={previous} rel="prev" word="previous" view={view} t={t} />}
          {next && <Turn node={next} rel="next" word="next" view={view} t={t} />}
        </NamedNav>
      )}
      {(edit ?? status) && (
        <p>
          {edit && (
            <a href={edit}>
              <Words phrase={t("edit")} frame={view} />
            </a>
          )}
          {edit && status && " · "}
          {status && (
            <a href={link(status, view)}>
              <Words phrase={t("status")} frame={view} />
            </a>
          )}
        </p>
      )}
    </footer>
  )
}

function Turn({
  node,
  rel,
  word,
  view,
  t,
}: PagePart & { node: NavigationNode; rel: string; word: string }): JSX.Element {
  return (
    <a href={link(node.address ?? "", view)} rel={rel}>
      <small>
        <Words phrase={t(word)} frame={view} />
      </small>{" "}
      <Trusted as="span" {...rowOf(node.title, view)} />
    </a>
  )
}
