import { parentPort, workerData } from "node:worker_threads"
import { articlesOf, type Manuscript } from "../articles.ts"
import { KeptArticles } from "../kept/index.ts"

/** What a thread is given. */
export interface Assignment {
  readonly manuscript: Manuscript
  /** Where earlier processes left what they made, and this one does. */
  readonly store: string | undefined
}

// A thread that makes articles of one manuscript: it posts their survey, and as often as it is posted the world, it posts them printed.
const { manuscript, store }: Assignment = workerData
const articles = articlesOf(manuscript, new KeptArticles(store))
parentPort?.on("message", async world => parentPort?.postMessage(await articles.print(world)))
parentPort?.postMessage(articles.survey)
