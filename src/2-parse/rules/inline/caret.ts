import { pairRules } from "./pairs.ts"

/** `^^inserted^^` and `x^2^`. */
export const caret = pairRules("caret", "^", ["ins", "sup"], {
  smart: "smart_insert",
  double: "insert",
  single: "superscript",
})
