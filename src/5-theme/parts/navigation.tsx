import type { JSX } from "preact"
import type { NavigationNode, Phrase } from "../../4-render/index.ts"
import { rowOf } from "../language.ts"
import { link } from "../link.ts"
import type { PageView } from "../view.ts"
import type { PagePart } from "./part.ts"
import { Trusted } from "./trusted.tsx"
import { Words } from "./words.tsx"

/** In a navigation with this many links or fewer every section is open. */
const SMALL = 24

/** The site's pages. On a narrow screen the list after the `details` is shown while that is open. */
export function Navigation({ view, t }: PagePart): JSX.Element | null {
  if (view.navigation.length === 0) return null
  const open = linksIn(view.navigation) <= SMALL
  return (
    <nav class="pages" aria-labelledby="to:pages">
      <details class="fold">
        <summary id="to:pages">
          <Words phrase={t("pages")} frame={view} />
        </summary>
      </details>
      <ul>
        {view.navigation.map((node, at) => (
          <Entry key={at} node={node} view={view} open={open} />
        ))}
      </ul>
    </nav>
  )
}

function Entry({ node, view, open }: { node: NavigationNode; view: PageView; open: boolean }): JSX.Element {
  const row = rowOf(node.title, view)
  if (node.address !== undefined) {
    const current = node.page === view.rendered.page ? "page" : undefined
    const about = { href: link(node.address, view), "aria-current": current } as const
    return (
      <li>
        {node.status ? (
          <a {...about} lang={row.lang}>
            <Trusted as="span" html={row.html} /> <Status status={node.status} view={view} />
          </a>
        ) : (
          <Trusted as="a" {...about} {...row} />
        )}
      </li>
    )
  }
  return (
    <li>
      <details open={open || holds(node, view.rendered.page)}>
        <Trusted as="summary" {...row} />
        <ul>
          {node.entries.map((entry, at) => (
            <Entry key={at} node={entry} view={view} open={open} />
          ))}
        </ul>
      </details>
    </li>
  )
}

/** Behind a name that may be in another language than the page: its own is said in any case. */
function Status({ status, view }: { status: Phrase; view: PageView }): JSX.Element {
  return (
    <small lang={view.locale.tag}>
      <Words phrase={status} frame={view} />
    </small>
  )
}

const holds = (node: NavigationNode, page: string): boolean =>
  node.page === page || node.entries.some(entry => holds(entry, page))

const linksIn = (nodes: readonly NavigationNode[]): number =>
  nodes.reduce((sum, { address, entries }) => sum + (address === undefined ? 0 : 1) + linksIn(entries), 0)
