import type { Range } from "../2-parse/index.ts"
import type { Diagnostic, Located } from "../diagnostics/index.ts"
import type { Content } from "./content.ts"
import type { Fault } from "./tagged.ts"

/** One sentence as it came back from a translation tool. */
export interface Returned {
  readonly context: string
  readonly source: Content | Fault
  /** Empty where there is no translation. */
  readonly target: Content | Fault
  /** The translator, or the tool, isn't sure of it. */
  readonly isFuzzy: boolean
  /** In the file that came back. */
  readonly at: Range
}

/** A file that came back. */
export interface ReturnedFile {
  readonly located: Located
  /** The language that it says it is in. */
  readonly locale?: string
  readonly entries: readonly Returned[]
  readonly diagnostics: readonly Diagnostic[]
}
