import { type Profiler, Session } from "node:inspector"

/** Code whose steps count. */
const COUNTED = /\/src\/2-parse\/|\/node_modules\/markdown-it/

const session = new Session()
session.connect()
session.post("Profiler.enable")

/** Blocks of code that have run since the last call. */
function stepsTaken(): number {
  let steps = 0
  session.post(
    "Profiler.takePreciseCoverage",
    (_error: Error | null, found: Profiler.TakePreciseCoverageReturnType) => {
      for (const { url, functions } of found.result) {
        if (COUNTED.test(url)) for (const { ranges } of functions) for (const { count } of ranges) steps += count
      }
    },
  )
  return steps
}

/** Characters that a regular expression has gone over; one that is anchored goes no further than it matches. */
function scanned(expression: RegExp, length: number, start: number, match: RegExpExecArray | null): number {
  const isAnchored = expression.sticky || (expression.source.startsWith("^") && !expression.multiline)
  if (isAnchored) return match ? match[0].length : 1
  return (match ? match.index + match[0].length : length) - start
}

/** Makes built-in functions that go over a text or a list count how far they go; gives what undoes it. */
function countBuiltIns(add: (work: number) => void): () => void {
  const { exec } = RegExp.prototype
  const { indexOf } = String.prototype
  const { slice, splice } = Array.prototype
  RegExp.prototype.exec = function (text) {
    const start = this.global || this.sticky ? this.lastIndex : 0
    const match = exec.call(this, text)
    add(scanned(this, text.length, start, match))
    return match
  }
  String.prototype.indexOf = function (sought, from = 0) {
    const at = indexOf.call(this, sought, from)
    add((at < 0 ? this.length : at) - from)
    return at
  }
  Array.prototype.slice = function (start, end) {
    const part = slice.call(this, start, end)
    add(part.length)
    return part
  }
  Array.prototype.splice = function (this: unknown[], start: number, ...rest: [number, ...unknown[]]) {
    add(this.length - start)
    return splice.call(this, start, ...rest)
  }
  return () => {
    RegExp.prototype.exec = exec
    String.prototype.indexOf = indexOf
    Array.prototype.slice = slice
    Array.prototype.splice = splice
  }
}

/** Characters that a built-in function goes over in the time of one step of ours, about. */
const CHARACTERS_A_STEP = 50

/** How much work `run` is: blocks of our code that it runs, and what built-in functions go over. */
export function workOf(run: () => void): number {
  let work = 0
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true })
  stepsTaken()
  const undo = countBuiltIns(more => {
    work += more / CHARACTERS_A_STEP
  })
  try {
    run()
  } finally {
    undo()
  }
  work += stepsTaken()
  session.post("Profiler.stopPreciseCoverage")
  return work
}
