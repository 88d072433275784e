import type { Document, Token } from "../2-parse/index.ts"
import { decodePath, pathsNamed } from "./addresses.ts"
import { attribute, metaOf } from "./tokens.ts"

const all = (document: Document): Token[] => document.tokens.flatMap(token => [token, ...(token.children ?? [])])

/** Names of the icons that a page uses, its own included. */
export function iconsIn(document: Document): readonly string[] {
  const own = document.source.frontMatter.icon?.value.replaceAll("/", "-")
  const used = all(document).flatMap(token => metaOf(token).icon ?? [])
  return own === undefined ? used : [own, ...used]
}

/** A picture on another site. */
export interface RemotePicture {
  readonly url: string
  /** Its alternative text. */
  readonly words: string
}

/** The pictures on other sites that a page shows. */
export function remotePicturesIn(document: Document): readonly RemotePicture[] {
  return all(document).flatMap(token => {
    const url = token.tag === "img" ? attribute(token, "src") : undefined
    return url !== undefined && /^https?:/i.test(url) && URL.canParse(url) ? { url, words: token.content } : []
  })
}

/** Paths of this site's files that a page may show or lead to, relative to the pages' folder; pages are not among them. */
export function filesIn(document: Document): readonly string[] {
  return all(document).flatMap(token => {
    const address = attribute(token, "src") ?? (token.tag === "a" ? attribute(token, "href") : undefined)
    if (address === undefined || /^[a-z][a-z0-9+.-]*:|^[/#]/i.test(address)) return []
    const paths = pathsNamed(document.source.page, decodePath(address.split(/[?#]/)[0] ?? ""))
    return paths.filter(path => !path.endsWith(".md"))
  })
}
