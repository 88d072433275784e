import type { Range } from "../2-parse/index.ts"
import type { Code } from "../diagnostics/index.ts"

/** Something to tell the translator, at a place of the target's file. */
export interface Finding {
  readonly code: Code
  readonly at: Range
  readonly values: Readonly<Record<string, string | number>>
}
