import type { Code } from "../../diagnostics/index.ts"

/** A wording and what it is to say: sentences as they are read, code and pictures left out. */
export interface Claim {
  readonly source: string
  readonly target: string
  /** Tag of the target's language. */
  readonly language: string
}

/** What speaks against a wording: `refuse` shows the source instead, `remark` only tells the translator. */
export interface Doubt {
  readonly code: Code
  readonly verdict: "refuse" | "remark"
  readonly values: Readonly<Record<string, string | number>>
}
