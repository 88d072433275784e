import { pairRules } from "./pairs.ts"

/** `==marked text==`. */
export const mark = pairRules("mark", "=", ["mark"], { smart: "smart_mark", double: "mark" })
