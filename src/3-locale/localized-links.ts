/** Encyclopedias and the like whose articles have a name of their own in each language. */
const WIKIS: ReadonlySet<string> = new Set(
  ["wikipedia", "wiktionary", "wikibooks", "wikiquote", "wikisource", "wikiversity", "wikivoyage", "wikinews"].map(
    name => `${name}.org`,
  ),
)

/**
 * May a link of a locale lead to its own page where the source's leads to another language's? Both by `https`, to the
 * same site, and different in nothing but a part that names the language: of the host, or of the path. In a wiki the
 * name of the article may differ, too.
 *
 *     https://en.wikipedia.org/wiki/Mint       https://fr.wikipedia.org/wiki/Menthe
 *     https://herbs.example/en/mint            https://herbs.example/fr/mint
 */
export function isLocalized(source: string, target: string, locale: string): boolean {
  const [here, there] = [webAddress(source), webAddress(target)]
  if (!here || !there || here.href === there.href) return false
  const isOther = (left: string, right: string) => TAG.test(left) && isTagOf(right, locale)
  const hosts = [here.hostname.split("."), there.hostname.split(".")] as const
  if (here.host === there.host)
    return here.search === there.search && differInOne(partsOf(here), partsOf(there), isOther)
  const isSameSite = hosts[0].length > 2 && hosts[0].slice(1).join(".") === hosts[1].slice(1).join(".")
  if (!isSameSite || here.port !== there.port || !isOther(hosts[0][0] ?? "", hosts[1][0] ?? "")) return false
  return isArticle(here) && isArticle(there) ? true : rest(here) === rest(there)
}

/** An `https` address that holds no name and password, and no dots or slashes in disguise. */
function webAddress(address: string): URL | undefined {
  if (!/^https:\/\/[a-z0-9]/i.test(address) || /%2f|%5c|%2e|[\\\s]/i.test(address) || !URL.canParse(address))
    return undefined
  const url = new URL(address)
  return url.username === "" && url.password === "" ? url : undefined
}

const rest = ({ pathname, search, hash }: URL): string => `${pathname.replace(/\/$/, "")}${search}${hash}`

const partsOf = (url: URL): string[] => `${url.pathname.replace(/\/$/, "")}${url.hash}`.split("/")

function differInOne(
  left: readonly string[],
  right: readonly string[],
  isOther: (a: string, b: string) => boolean,
): boolean {
  if (left.length !== right.length) return false
  const apart = left.flatMap((part, at) => (part === right[at] ? [] : [[part, right[at] ?? ""] as const]))
  const [only] = apart
  return only !== undefined && apart.length === 1 && isOther(...only)
}

/** What names a language in an address: `en`, `en-US`, `zh_hant`. */
const TAG = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i

/** `pt` and `pt-br` for `pt-BR`, `zh` and `zh_tw` for `zh-Hant`. */
const isTagOf = (part: string, locale: string): boolean =>
  TAG.test(part) && part.slice(0, 2).toLowerCase() === locale.split("-")[0]?.toLowerCase()

const isArticle = ({ hostname, pathname }: URL): boolean =>
  WIKIS.has(hostname.split(".").slice(1).join(".")) && /^\/wiki\/[^/:]/.test(pathname)
