import { pairRules } from "./pairs.ts"

/** `~~deleted~~` and `H~2~O`. */
export const tilde = pairRules("tilde", "~", ["del", "sub"], {
  smart: "smart_delete",
  double: "delete",
  single: "subscript",
})
