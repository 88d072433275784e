/** A place in a text: lines and columns count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A stretch of one file, from `start` up to, not including, `end`. Line 0 means the file as a whole. */
export interface Span {
  /** Path relative to the project's root, with forward slashes. */
  readonly file: string
  readonly start: Position
  readonly end: Position
}

/** An error fails the build; a warning fails it with `--strict`; a remark never does. */
export type Severity = "error" | "warning" | "remark"

/** A finding, told to the person who can mend it. Plain data: it is cached, sorted, printed at the end. */
export interface Diagnostic {
  /** Stable: a code never changes its meaning and is never given away twice. */
  readonly code: string
  readonly severity: Severity
  readonly span: Span
  /** What is wrong, as one sentence without a full stop. */
  readonly message: string
  /** What to do, one suggestion a line. */
  readonly help: readonly string[]
  /** The source line that `span` starts in, where there is one. */
  readonly excerpt?: string
}
