import type { FootnoteWishes } from "../1-read/index.ts"

/** `fn:tea`; with `2-` in front of the name where ids are to be unique, as in the reference. */
const idOf = (kind: string, name: string, { separator = ":", unique = false }: FootnoteWishes): string =>
  `${kind}${separator}${unique ? "2-" : ""}${name}`

/** Id of a footnote. */
export const footnoteId = (name: string, wishes: FootnoteWishes = {}): string => idOf("fn", name, wishes)

/** Id of the n-th reference to a footnote. */
export const referenceId = (name: string, count: number, wishes: FootnoteWishes = {}): string =>
  idOf(`fnref${count > 1 ? count : ""}`, name, wishes)
