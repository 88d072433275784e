import { pairsRule } from "./pairs.ts"

/** `^^inserted^^` and `x^2^`. */
export const caret = pairsRule("caret", "^", "ins", "sup")
