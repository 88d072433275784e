import { askGit } from "./git.ts"

/** What a commit did to a file. */
export interface Change {
  readonly path: string
  /** Where it lay before, if it was moved. */
  readonly from?: string
  /** Hash of its content; nothing where it was removed. */
  readonly blob?: string
}

export interface Revision {
  readonly commit: string
  /** Seconds since 1970, as the committer's clock said. */
  readonly time: number
  /** `2024-02-18` */
  readonly date: string
  readonly changes: readonly Change[]
}

const FORMAT = "--format=%x01%H%x00%ct%x00%cs"
const LOG = ["log", "--first-parent", "-m", "--raw", "-z", "-M", "--no-abbrev", "--reverse", "--no-color", "--no-notes"]
const QUIET = ["--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-mailmap"]

/** The commits that changed Markdown files, oldest first, along the main line: a merge brings all that it merged. */
export async function commitsIn(folder: string): Promise<readonly Revision[] | undefined> {
  const log = await askGit(folder, [...LOG, ...QUIET, FORMAT, "HEAD", "--", ":(top)*.md"])
  return log === undefined ? undefined : readLog(log)
}

/** Reads what `git log --raw -z` prints: commits, each with its changes behind it. */
export function readLog(log: string): Revision[] {
  const [, ...commits] = log.split("\u0001")
  return commits.map(text => {
    const [commit = "", time = "", date = "", ...words] = text.split("\0")
    return { commit, time: Number(time), date, changes: changesIn(words) }
  })
}

const RAW = /^\n?:\d+ \d+ \w+ (\w+) (\w)/

/** `:100644 100644 1a2b 3c4d M`, a path; two of a file that was moved or copied. */
function changesIn(words: readonly string[]): Change[] {
  return words.flatMap((word, at) => {
    const [, blob = "", status = ""] = RAW.exec(word) ?? []
    const [first = "", second = ""] = words.slice(at + 1, at + 3)
    if (status === "R") return [{ path: second, from: first, blob }]
    if (status === "C") return [{ path: second, blob }]
    if (status === "D") return [{ path: first }]
    return status === "" ? [] : [{ path: first, blob }]
  })
}
