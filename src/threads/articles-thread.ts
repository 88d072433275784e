import { parentPort, workerData } from "node:worker_threads"
import { articlesOf } from "../articles.ts"

// A thread that makes articles of one manuscript: it posts their survey, is posted the world, and posts them printed.
const articles = articlesOf(workerData)
parentPort?.once("message", world => parentPort?.postMessage(articles.print(world)))
parentPort?.postMessage(articles.survey)
