import { parentPort, workerData } from "node:worker_threads"
import { inspectAll } from "../6-write/index.ts"

// A thread that looks once more at the documents that it was given, and posts what it found.
parentPort?.postMessage(inspectAll(workerData))
