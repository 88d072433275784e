import type { PageId, Site } from "../1-read/index.ts"
import type { Document, Token } from "../2-parse/index.ts"
import { decodePath, pathsNamed } from "./addresses.ts"
import { isShownSmall } from "./pictures.ts"
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

/** Paths of this site's files that a token may show or lead to, relative to the pages' folder; pages are not among them. */
const pathsOf = (token: Token, page: PageId, site: Site): readonly string[] =>
  pathsAt(attribute(token, "src") ?? (token.tag === "a" ? attribute(token, "href") : undefined), page, site)

function pathsAt(address: string | undefined, page: PageId, site: Site): readonly string[] {
  if (address === undefined || /^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(address)) return []
  const paths = pathsNamed(page, decodePath(address.split(/[?#]/)[0] ?? ""), site)
  return paths.filter(path => !path.endsWith(".md"))
}

/** Paths of this site's files that a page may show or lead to, or that stand for it elsewhere. */
export function filesIn(document: Document, site: Site): readonly string[] {
  const { page, frontMatter } = document.source
  return [
    ...all(document).flatMap(token => pathsOf(token, page, site)),
    ...pathsAt(frontMatter.image?.value, page, site),
  ]
}

/** Those of them that it shows in any size, or leads to: not only as small pictures. */
export const largeFilesIn = (document: Document, site: Site): readonly string[] =>
  all(document).flatMap(token =>
    token.tag === "img" && !metaOf(token).figure && isShownSmall(token)
      ? []
      : pathsOf(token, document.source.page, site),
  )
