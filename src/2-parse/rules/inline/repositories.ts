import type { Dialect } from "../../../1-read/index.ts"

/** A host of repositories: what its addresses look like. */
export interface Provider {
  readonly address: string
  /** A user's name, as a pattern. */
  readonly user: string
  /** Paths below a repository's; of commits, with the number of characters that are shown of one. */
  readonly paths?: {
    readonly issue: string
    readonly pull: string
    readonly discussion?: string
    readonly commit: string
    readonly compare: (from: string, to: string) => string
    readonly shown: number
  }
  /** An address of the host's, after the repository's. */
  readonly page?: string
  /** Names that are no users'. */
  readonly others: readonly string[]
}

const threeDots = (path: string) => (from: string, to: string) => `${path}/${from}...${to}`
const words = (text: string): readonly string[] => text.split(" ")

export const providers: ReadonlyMap<string, Provider> = new Map([
  [
    "github",
    {
      address: "https://github.com",
      user: String.raw`[a-zA-Z\d](?:[-a-zA-Z\d_]{0,37}[a-zA-Z\d])?`,
      paths: {
        issue: "issues",
        pull: "pull",
        discussion: "discussions",
        commit: "commit",
        compare: threeDots("compare"),
        shown: 7,
      },
      page: String.raw`issues/(?<issue>\d+)/?|pull/(?<pull>\d+)/?|discussions/(?<discussion>\d+)/?|commit/(?<commit>[\da-f]{7,40})/?|compare/(?<from>[\da-f]{7,40})\.{3}(?<to>[\da-f]{7,40})`,
      others: words("marketplace notifications issues pull sponsors settings support"),
    },
  ],
  [
    "gitlab",
    {
      address: "https://gitlab.com",
      user: String.raw`[.a-zA-Z\d_](?:[-a-zA-Z\d_.]{0,37}[-a-zA-Z\d_])?`,
      paths: {
        issue: "-/issues",
        pull: "-/merge_requests",
        commit: "-/commit",
        compare: threeDots("-/compare"),
        shown: 8,
      },
      page: String.raw`(?:-/)?(?:issues/(?<issue>\d+)/?|merge_requests/(?<pull>\d+)/?|commit/(?<commit>[\da-f]{8,40})/?|compare/(?<from>[\da-f]{8,40})\.{3}(?<to>[\da-f]{8,40}))`,
      others: words("dashboard - explore help projects"),
    },
  ],
  [
    "bitbucket",
    {
      address: "https://bitbucket.org",
      user: String.raw`[-a-zA-Z\d_]{1,39}`,
      paths: {
        issue: "issues",
        pull: "pull-requests",
        commit: "commits/commit",
        compare: (from, to) => `branches/commits/${from}..${to}#diff`,
        shown: 7,
      },
      page: String.raw`issues/(?<issue>\d+)(?:/[^/]+)?/?|pull-requests/(?<pull>\d+)(?:/[^/]+(?:/diff)?)?/?|commits/commit/(?<commit>[\da-f]{7,40})/?|branches/commits/(?<from>[\da-f]{7,40})(?:\.{2}|%0d)(?<to>[\da-f]{7,40})#diff`,
      others: words("dashboard account plans support repo"),
    },
  ],
  [
    "twitter",
    { address: "https://twitter.com", user: String.raw`\w{1,15}`, others: words("i messages bookmarks home") },
  ],
  ["x", { address: "https://x.com", user: String.raw`\w{1,15}`, others: words("i messages bookmarks home") }],
] satisfies [string, Provider][])

/** The repository that short forms start from. */
export type Home = NonNullable<Dialect["repository"]>

export const NO_HOME: Home = { provider: "github", user: "", repo: "" }

export interface Repository {
  readonly provider: string
  readonly user: string
  readonly repo: string
}

/** What stands before a number or a commit: nothing at home, the repository's name at its owner's, else both. */
export function shortName({ provider, user, repo }: Repository, home: Home): string {
  const isOwn = provider === home.provider && user === home.user
  if (!isOwn) return `${user}/${repo}`
  return repo === home.repo ? "" : repo
}

/** Signs of issues, pull requests and discussions, and the names of their kinds. */
const KINDS = [
  ["issue", "#"],
  ["pull", "!"],
  ["discussion", "?"],
] as const

export const kindOf = (sign: string) => KINDS.find(([, each]) => each === sign)?.[0]

/** `#` for all kinds, or each kind's own. */
export const signOf = (kind: string, isOne: boolean): string =>
  isOne ? "#" : (KINDS.find(([each]) => each === kind)?.[1] ?? "#")

/** A commit, or two that are compared, behind the short name of their repository. */
export const commitText = (name: string, commits: readonly string[], shown: number): string =>
  (name === "" ? "" : `${name}@`) + commits.map(commit => commit.slice(0, shown)).join("...")
