import { pairsRule } from "./pairs.ts"

/** `~~deleted~~` and `H~2~O`. */
export const tilde = pairsRule("tilde", "~", "del", "sub")
