import { existsSync } from "node:fs"
import { availableParallelism } from "node:os"

/**
 * How many threads to share work out to: none where one alone would get it. One core is left to the main thread and to
 * the engine's own, which collect and compile: on a machine with two, threads cost as much time as they gain (measured).
 *
 * @param thread the compiled file; where the sources run as they are, it isn't there, and one thread does all.
 * @param wanted threads that the work is worth.
 */
export function threadsFor(thread: URL, wanted: number): number {
  const count = Math.min(availableParallelism() - 1, Math.floor(wanted))
  return count < 2 || !existsSync(thread) ? 0 : count
}
