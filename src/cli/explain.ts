import { codes, explain as explanationOf, nearest } from "../diagnostics/index.ts"
import type { Terminal } from "./terminal.ts"

/** `palimpsest explain CODE`. Returns the exit code. */
export function explain(word: string | undefined, terminal: Terminal): number {
  const asked = word?.toUpperCase().replace(/^\[|\]$/g, "")
  const code = codes.find(each => each === asked)
  if (code !== undefined) {
    terminal.write(explanationOf(code))
    return 0
  }
  const guess = asked === undefined ? undefined : nearest(asked, codes)
  const help = guess === undefined ? "codes are like L203, and stand in brackets" : `did you mean ${guess}?`
  terminal.tell(asked === undefined ? "explain needs a CODE, as in L203\n" : `there is no code ${asked}: ${help}\n`)
  return 2
}
