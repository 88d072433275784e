/**
 * What is known to translate what: one line of a locale's memory. Both sides are inline Markdown on one line, as the
 * files had it, so that a person can read and correct them.
 */
export interface Pair {
  /** Inline content of a whole block, or sentences of one. */
  readonly kind: "unit" | "segment"
  readonly source: string
  readonly target: string
  /** Where it was first seen so; `hand` was written or confirmed by a person, and wins over everything else. */
  readonly origin: Origin | "hand"
  /** The commit with which the source left the page that the target was made for. */
  readonly until?: Commit
  /** Some page words its source so, but more of them word it otherwise. */
  readonly isRare?: true
}

/** The translator's file that a pair was learned from. */
export interface Origin {
  /** Path in its repository. */
  readonly file: string
  /** Abbreviated hash; nothing where it was learned from a file as it lay there. */
  readonly commit?: string
  /** `2024-02-18` */
  readonly date?: string
}

export interface Commit {
  /** Abbreviated hash. */
  readonly commit: string
  /** `2024-02-18` */
  readonly date: string
}

/** What a wording was made for, where that is no longer what it stands for. */
export interface Stale extends Partial<Commit> {
  /** The sentence as it was, as plain text. */
  readonly source: string
}
