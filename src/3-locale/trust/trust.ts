import type { Code } from "../../diagnostics/index.ts"
import { unsafeCharacters } from "./characters.ts"
import type { Claim, Doubt } from "./claim.ts"
import { leftovers } from "./leftovers.ts"
import { lengthApart } from "./length.ts"
import { lostNames } from "./names.ts"
import { lostNumbers } from "./numbers.ts"
import { addedPlaceholders, lostPlaceholders } from "./placeholders.ts"
import { mixedWord, otherScript, strayLetter } from "./script.ts"

interface Check {
  readonly code: Code
  readonly verdict: Doubt["verdict"]
  /** What is wrong, in words for the message; nothing where all is well. */
  find(claim: Claim): string | undefined
}

/**
 * The checks of a wording's text. What it points at (links, pictures, code, icons, anchors) is compared as elements,
 * not as text: a lost one refuses (T104), an added or changed one becomes the source's (T105, T111). How often each
 * is wrong is measured in docs/repairs.md.
 */
const CHECKS: readonly Check[] = [
  { code: "T140", verdict: "refuse", find: otherScript },
  { code: "T141", verdict: "refuse", find: mixedWord },
  { code: "T142", verdict: "refuse", find: unsafeCharacters },
  { code: "T143", verdict: "refuse", find: lostPlaceholders },
  { code: "T144", verdict: "refuse", find: lengthApart },
  { code: "T145", verdict: "remark", find: addedPlaceholders },
  { code: "T146", verdict: "remark", find: lostNumbers },
  { code: "T147", verdict: "remark", find: lostNames },
  { code: "T148", verdict: "remark", find: leftovers },
  { code: "T150", verdict: "remark", find: strayLetter },
]

/**
 * What speaks against a text as the translation of another, the gravest first; nothing where it can be trusted.
 *
 *     trust({ source: "Sow 12 seeds.", target: "播种20颗。", language: "zh" })
 *     // [{ code: "T146", verdict: "remark", values: { what: "12", locale: "zh" } }]
 */
export function trust(claim: Claim): readonly Doubt[] {
  return CHECKS.flatMap(({ code, verdict, find }) => {
    const what = find(claim)
    return what === undefined ? [] : [{ code, verdict, values: { what, locale: claim.language } }]
  })
}

/** The doubt for which a wording is refused, if there is one. */
export const refusal = (doubts: readonly Doubt[]): Doubt | undefined =>
  doubts.find(({ verdict }) => verdict === "refuse")
