import { environmentOf } from "../../environment.ts"
import { type DialectOptions, isSwitchedOn } from "../../options.ts"
import { verbatim } from "./lone-marks.ts"
import type { Found, InlineRule } from "./reading.ts"
import {
  commitText,
  type Home,
  kindOf,
  NO_HOME,
  type Provider,
  providers,
  type Repository,
  shortName,
  signOf,
} from "./repositories.ts"

interface Link {
  readonly address: string
  readonly text: string
}

/** What a match of a rule's pattern is a link to; nothing where it is text. */
type Meaning = (groups: Readonly<Record<string, string | undefined>>, options: DialectOptions) => Link | undefined

const REPO = String.raw`(?<repo>[-._a-zA-Z\d]{0,99}[a-zA-Z\d])`
const COMMIT = String.raw`(?<commit>[a-f\d]{40})(?:\.{3}(?<to>[a-f\d]{40}))?`
const ISSUE = String.raw`(?<issue>[#!?][1-9]\d*)`
const HOSTS = ["github", "gitlab", "bitbucket"]

const namesIn = (hosts: readonly string[]): string =>
  hosts.map(name => `${name}:${providers.get(name)?.user}`).join("|")

const homeOf = ({ repository = NO_HOME }: DialectOptions): Home => repository

/** `github:tea` or `tea`: the host and the user. */
function ownerOf(
  written: string | undefined,
  home: Home,
): { host: Provider | undefined; provider: string; user: string } {
  const [provider = "", user] = (written || home.user).split(":", 2)
  const own = user === undefined ? home.provider : provider
  return { host: providers.get(own), provider: own, user: user ?? provider }
}

const mention: Meaning = ({ user: written, repo }, options) => {
  const { host, user } = ownerOf(written, homeOf(options))
  if (!host) return undefined
  return repo === undefined
    ? { address: `${host.address}/${user}`, text: `@${user}` }
    : { address: `${host.address}/${user}/${repo}`, text: `${user}/${repo}` }
}

function issueLink({ provider, user, repo }: Repository, issue: string, options: DialectOptions): Link | undefined {
  const host = providers.get(provider)
  const kind = kindOf(issue.charAt(0))
  const path = kind && host?.paths?.[kind]
  if (!host || !path) return undefined
  const number = issue.slice(1)
  const sign = signOf(kind, isSwitchedOn(options, "magiclink.normalize_issue_symbols", false))
  const name = shortName({ provider, user, repo }, homeOf(options))
  return { address: `${host.address}/${user}/${repo}/${path}/${number}`, text: `${name}${sign}${number}` }
}

const reference: Meaning = ({ user: written, repo: other, issue, commit, to }, options) => {
  const home = homeOf(options)
  const { host, provider, user } = ownerOf(written, home)
  const repo = other ?? home.repo
  if (!host?.paths || user === "" || repo === "") return undefined
  const repository = { provider, user, repo }
  if (issue !== undefined) return issueLink(repository, issue, options)
  if (commit === undefined) return undefined
  const { compare, commit: path, shown } = host.paths
  const text = commitText(shortName(repository, home), to === undefined ? [commit] : [commit, to], shown)
  const tail = to === undefined ? `${path}/${commit}` : compare(commit, to)
  return { address: `${host.address}/${user}/${repo}/${tail}`, text }
}

function found(match: RegExpExecArray, { address, text }: Link): Found {
  const [start, end] = [match.index, match.index + match[0].length]
  return {
    rule: "repository-link",
    start,
    end,
    plain: text,
    write: state => {
      const opening = state.push("link_open", "a", 1)
      opening.markup = "autolink"
      opening.attrSet("href", address)
      state.push("text", "", 0).content = text
      state.push("link_close", "a", -1)
    },
  }
}

/** One short form. `patternFor`: what it looks like where short names are of users of a provider. */
const shortForm = (sign: string, patternFor: (home: Provider) => string, meaning: Meaning): InlineRule => {
  const patterns = new Map([...providers].map(([name, host]) => [name, new RegExp(patternFor(host), "g")]))
  return {
    name: "repository-link",
    sign,
    find: ({ text, isInLink, plan }) => {
      const { options } = environmentOf(plan.state.env)
      const pattern = patterns.get(homeOf(options).provider)
      if (isInLink || pattern === undefined || !/[@#!?\da-f]/.test(text)) return { found: [] }
      return {
        found: [...text.matchAll(pattern)].flatMap(match => {
          const link = meaning(match.groups ?? {}, options)
          if (link) return [found(match, link)]
          // What a host doesn't have is text, and none of it means anything else.
          const isForeign = match.groups?.user?.includes(":") ?? false
          return isForeign ? [verbatim("repository-link", match.index, match.index + match[0].length)] : []
        }),
      }
    },
  }
}

const AT = "(?<![a-zA-Z])@"

/** `@tea/pot`, `@gitlab:tea/pot`: repositories, and `tea/pot#3`, `pot!3`, `#3`, commits: what is in them. */
export const repositoryMentions: readonly InlineRule[] = [
  shortForm("@", () => String.raw`${AT}(?<user>${namesIn(HOSTS)})\b/${REPO}\b`, mention),
  shortForm("@", ({ user }) => String.raw`${AT}(?<user>${user})\b/${REPO}\b`, mention),
]

/** `@gitlab:tea`, `@x:tea`: people. */
export const hostMention = shortForm("@", () => String.raw`${AT}(?<user>${namesIn(HOSTS)})\b`, mention)
export const socialMention = shortForm("@", () => String.raw`${AT}(?<user>${namesIn(["x", "twitter"])})\b`, mention)

/** `@tea`. */
export const userMention = shortForm("@", ({ user }) => String.raw`${AT}(?<user>${user})\b`, mention)

export const repositoryReferences: readonly InlineRule[] = [
  shortForm(
    "",
    () => String.raw`(?<![@/])(?<user>\b(?:${namesIn(HOSTS)}))/${REPO}(?:${ISSUE}|@${COMMIT})\b`,
    reference,
  ),
  shortForm("", ({ user }) => String.raw`(?<![@/])(?:(?<user>\b${user})/)?${REPO}(?:${ISSUE}|@${COMMIT})\b`, reference),
  shortForm("", () => String.raw`(?:(?<![a-zA-Z])${ISSUE}|(?<![@/])\b${COMMIT})\b`, reference),
]
