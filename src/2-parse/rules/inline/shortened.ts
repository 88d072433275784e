import { type DialectOptions, isSwitchedOn } from "../../options.ts"
import { commitText, NO_HOME, type Provider, providers, shortName, signOf } from "./repositories.ts"

const hostOf = ({ address }: Provider): string =>
  address.replaceAll(".", "\\.").replace("https://", "https://(?:www\\.)?")

const patterns = [...providers].map(([name, provider]) => ({
  name,
  provider,
  page:
    provider.page &&
    new RegExp(`^${hostOf(provider)}/(?<user>${provider.user})/(?<repo>[^/]+)/(?:${provider.page})/?$`, "i"),
  plain: new RegExp(
    `^${hostOf(provider)}/(?<user>${provider.user})${provider.page ? "(?:/(?<repo>[^/]+))?" : ""}/?$`,
    "i",
  ),
}))

type Groups = Readonly<Record<string, string | undefined>>

/** What a page of a repository is called. */
function pageText(name: string, { paths }: Provider, groups: Groups, options: DialectOptions): string | undefined {
  const { user = "", repo = "", from, to, commit } = groups
  const home = options.repository ?? NO_HOME
  const short = shortName({ provider: name, user, repo }, home.repo === "" ? NO_HOME : home)
  const shown = paths?.shown ?? 0
  if (from !== undefined && to !== undefined) return commitText(short, [from, to], shown)
  if (commit !== undefined) return commitText(short, [commit], shown)
  for (const kind of ["pull", "discussion", "issue"]) {
    const number = groups[kind]
    const isOne = isSwitchedOn(options, "magiclink.normalize_issue_symbols", false)
    if (number !== undefined) return `${short}${signOf(kind, isOne)}${number}`
  }
  return undefined
}

const isUser = ({ others }: Provider, { user = "" }: Groups): boolean => !others.includes(user.toLowerCase())

function shortFor(
  { name, provider, page, plain }: (typeof patterns)[number],
  address: string,
  options: DialectOptions,
) {
  const kind = provider.page === undefined ? "social" : "repo"
  if (!isSwitchedOn(options, `magiclink.${kind}_url_shortener`, false)) return undefined
  const inside = page ? page.exec(address)?.groups : undefined
  if (inside) return isUser(provider, inside) ? pageText(name, provider, inside, options) : undefined
  const groups = plain.exec(address)?.groups
  if (!groups || !isUser(provider, groups)) return undefined
  return groups.repo === undefined ? `@${groups.user}` : `${groups.user}/${groups.repo}`
}

/** Words for an address: on a host of repositories `tea/pot#3`; else the address, without its scheme where that is hidden. */
export function shortened(address: string, options: DialectOptions): string {
  for (const each of patterns) {
    const short = shortFor(each, address, options)
    if (short !== undefined) return short
  }
  return isSwitchedOn(options, "magiclink.hide_protocol", false) ? address.replace(/^(?:ht|f)tps?:\/\//i, "") : address
}
