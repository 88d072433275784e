import { execFileSync } from "node:child_process"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** Nobody's settings and clock: the same commits everywhere. */
const ENVIRONMENT = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", PATH: process.env.PATH ?? "" }

export function git(folder: string, args: readonly string[], date = "2024-01-01T00:00:00Z"): string {
  const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  const person = ["-c", "user.name=A", "-c", "user.email=a@tea.example", "-c", "init.defaultBranch=main"]
  return execFileSync("git", [...person, ...args], { cwd: folder, encoding: "utf8", env: { ...ENVIRONMENT, ...dates } })
}

/** Commits files at a day; `undefined` removes one. Gives the commit's hash. */
export function commit(folder: string, day: string, files: Readonly<Record<string, string | undefined>>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    if (text === undefined) rmSync(file)
    else writeFileSync(file, text)
  }
  const date = `${day}T12:00:00Z`
  git(folder, ["add", "--all"], date)
  git(folder, ["commit", "--quiet", "--message", "Edit"], date)
  return git(folder, ["rev-parse", "HEAD"]).trim()
}
