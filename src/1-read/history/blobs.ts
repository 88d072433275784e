import { startGit } from "./git.ts"

/** Reads files of a repository by their hashes. */
export interface Blobs {
  /** A file's bytes; nothing where the repository doesn't have it, or it is larger than the limit. */
  readonly read: (hash: string) => Promise<Buffer | undefined>
  readonly close: () => void
}

/** One `git cat-file --batch` for all questions: each is answered by a line that says the size, and the bytes. */
export function openBlobs(folder: string, limit: number): Blobs {
  const git = startGit(folder, ["cat-file", "--batch"])
  git.stderr.resume()
  git.on("error", () => undefined)
  git.stdin.on("error", () => undefined)
  let waiting: Buffer = Buffer.alloc(0)
  let isOver = false
  let wake = (): void => undefined
  git.stdout.on("readable", () => wake())
  git.on("close", () => {
    isOver = true
    wake()
  })

  /** Waits for more output; false at its end. */
  const more = async (): Promise<boolean> => {
    const chunk: unknown = git.stdout.read() ?? (isOver ? undefined : await next())
    if (!Buffer.isBuffer(chunk)) return false
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
    return true
  }
  const next = async (): Promise<unknown> => {
    await new Promise<void>(resolve => {
      wake = resolve
    })
    return git.stdout.read()
  }
  const take = async (length: number): Promise<Buffer | undefined> => {
    while (waiting.length < length) if (!(await more())) return undefined
    const taken = waiting.subarray(0, length)
    waiting = waiting.subarray(length)
    return taken
  }
  const line = async (): Promise<string | undefined> => {
    while (!waiting.includes(10)) if (!(await more())) return undefined
    return (await take(waiting.indexOf(10) + 1))?.toString("latin1")
  }
  const read = async (hash: string): Promise<Buffer | undefined> => {
    git.stdin.write(`${hash}\n`)
    const size = / blob (\d+)\n$/.exec((await line()) ?? "")?.[1]
    if (size === undefined) return undefined
    const content = await take(Number(size) + 1)
    return Number(size) > limit ? undefined : content?.subarray(0, -1)
  }
  return { read, close: () => void git.stdin.end() }
}
