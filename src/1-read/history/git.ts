import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process"

/*
 * A repository may be anybody's: its settings must not make git run anything. Hooks, the file system monitor, signatures,
 * and fetching what is missing are off, whatever its `config` says; commands that diff by programs are never called.
 */
const SAFE = [
  ["core.fsmonitor", "false"],
  ["core.hooksPath", "/dev/null"],
  ["core.sshCommand", "false"],
  ["log.showSignature", "false"],
  ["gpg.program", "false"],
  ["protocol.allow", "never"],
].flatMap(([key, value]) => ["-c", `${key}=${value}`])

const ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_PAGER: "cat",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
}

/** Starts git in a folder, without a shell. */
export function startGit(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"))
  const env = { ...Object.fromEntries(own), ...ENVIRONMENT }
  return spawn("git", ["--no-pager", ...SAFE, ...args], { cwd: folder, env, shell: false, windowsHide: true })
}

/** What git prints, or nothing where it fails: where there is no git, no repository, no commit. */
export function askGit(folder: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise(resolve => {
    const git = startGit(folder, args)
    const out: Buffer[] = []
    git.stdout.on("data", (chunk: Buffer) => out.push(chunk))
    git.stderr.resume()
    git.on("error", () => resolve(undefined))
    git.on("close", code => resolve(code === 0 ? Buffer.concat(out).toString("utf8") : undefined))
  })
}
