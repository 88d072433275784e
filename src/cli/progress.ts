import type { Terminal } from "./terminal.ts"

export interface Progress {
  /** What is being done, how much of it is done, how much there is. */
  readonly report: (step: string, done: number, of: number) => void
  /** Takes the last line away. */
  readonly end: () => void
}

/** Milliseconds between two lines: faster than one reads is a waste. */
const PAUSE = 80
/** Milliseconds after which a rate says something. */
const WARM_UP = 500
const CLEAR = "\r\u001b[2K"

const silent: Progress = { report: () => undefined, end: () => undefined }

/** `pictures: 12 of 40, 8 a second, 4 s left`. */
function lineOf(step: string, done: number, of: number, elapsed: number): string {
  const count = `${step}: ${done} of ${of}`
  if (elapsed < WARM_UP || done === 0 || done >= of) return count
  const rate = (done * 1000) / elapsed
  return `${count}, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second, ${Math.ceil((of - done) / rate)} s left`
}

/** Long work on a screen: one line that changes. Elsewhere: a line for each step. */
export function progressOn(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return silent
  let current: string | undefined
  let began = 0
  let last = 0
  let open = false

  const report = (step: string, done: number, of: number): void => {
    const now = terminal.now()
    const isNew = step !== current
    if (isNew) [current, began] = [step, now]
    if (!terminal.interactive) {
      if (isNew && of > 0) terminal.tell(`${step}: ${of}\n`)
      return
    }
    if (!isNew && now - last < PAUSE && done < of) return
    last = now
    open = true
    terminal.tell(CLEAR + lineOf(step, done, of, now - began))
  }
  const end = (): void => {
    if (open) terminal.tell(CLEAR)
    open = false
  }
  return { report, end }
}
