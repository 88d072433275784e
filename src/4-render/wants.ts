import type { Document, Token } from "../2-parse/index.ts"
import { decodePath, resolvePath } from "./addresses.ts"
import { attribute, metaOf } from "./tokens.ts"

const all = (document: Document): Token[] => document.tokens.flatMap(token => [token, ...(token.children ?? [])])

/** Names of the icons that a page uses, its own included. */
export function iconsIn(document: Document): readonly string[] {
  const own = document.source.frontMatter.icon?.value.replaceAll("/", "-")
  const used = all(document).flatMap(token => metaOf(token).icon ?? [])
  return own === undefined ? used : [own, ...used]
}

/** Paths of the pictures of this site that a page shows, relative to the pages' folder. */
export function picturesIn(document: Document): readonly string[] {
  return all(document).flatMap(token => {
    const src = token.tag === "img" ? attribute(token, "src") : undefined
    if (src === undefined || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) return []
    return resolvePath(document.source.page, decodePath(src.split(/[?#]/)[0] ?? "")) ?? []
  })
}
