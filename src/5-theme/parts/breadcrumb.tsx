import type { JSX } from "preact"
import type { NavigationNode } from "../../4-render/index.ts"
import { languageOf } from "../language.ts"
import { NamedNav } from "./named-nav.tsx"
import type { PagePart } from "./part.ts"
import { Trusted } from "./trusted.tsx"

/** The sections that a page stands in, outermost first; nothing for a page outside of them. */
export function Breadcrumb({ view, t }: PagePart): JSX.Element | null {
  const path = pathTo(view.rendered.page, view.navigation) ?? []
  if (path.length === 0) return null
  return (
    <NamedNav class="breadcrumb" name={t("breadcrumb")} view={view}>
      <ol>
        {path.map(({ title }, at) => (
          <li key={at}>
            <Trusted as="span" {...languageOf(title.lang, view)} html={title.html} />
          </li>
        ))}
      </ol>
    </NamedNav>
  )
}

function pathTo(page: string, nodes: readonly NavigationNode[]): readonly NavigationNode[] | undefined {
  for (const node of nodes) {
    if (node.page === page) return []
    const path = pathTo(page, node.entries)
    if (path !== undefined) return [node, ...path]
  }
  return undefined
}
