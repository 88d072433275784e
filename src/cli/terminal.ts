/** What a command sees of the world: two streams, a clock, and what the screen can do. */
export interface Terminal {
  /** What was asked for. */
  readonly write: (text: string) => void
  /** What is told along the way. */
  readonly tell: (text: string) => void
  /** Whether a line that was told can be replaced by the next one. */
  readonly interactive: boolean
  readonly color: boolean
  /** Milliseconds. */
  readonly now: () => number
}

type Environment = Readonly<Record<string, string | undefined>>

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ""

/** The terminal of this process. Colours are for a screen, and for nobody who sets NO_COLOR; in CI a line stays. */
export function terminalOf({ stdout, stderr, env }: NodeJS.Process & { readonly env: Environment }): Terminal {
  return {
    write: text => void stdout.write(text),
    tell: text => void stderr.write(text),
    interactive: stderr.isTTY === true && !isSet(env.CI) && env.TERM !== "dumb",
    color: stdout.isTTY === true && !isSet(env.NO_COLOR) && env.TERM !== "dumb",
    now: () => performance.now(),
  }
}
