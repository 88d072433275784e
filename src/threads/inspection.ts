import { Worker } from "node:worker_threads"
import { inspectAll, type OutputFile } from "../6-write/index.ts"
import { threadsFor } from "./threads-for.ts"

type Inspected = ReturnType<typeof inspectAll>

const THREAD = new URL("./inspect-thread.js", import.meta.url)

/** Documents for which a thread of its own gains more time than its start costs. */
const WORTH_A_THREAD = 150

/** The second look at finished documents, in as many threads as gain time. The files come back in their order. */
export async function inspectDocuments(files: readonly OutputFile[]): Promise<Inspected> {
  const count = threadsFor(THREAD, files.length / WORTH_A_THREAD)
  if (count === 0) return inspectAll(files)
  const size = Math.ceil(files.length / count)
  const shares = Array.from({ length: count }, (_, at) => files.slice(at * size, (at + 1) * size))
  const results = await Promise.all(shares.map(inspectElsewhere))
  return {
    files: results.flatMap(result => result.files),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  }
}

function inspectElsewhere(files: readonly OutputFile[]): Promise<Inspected> {
  return new Promise((settle, fail) => {
    const worker = new Worker(THREAD, { workerData: files })
    worker.once("message", settle)
    worker.once("error", fail)
  })
}
