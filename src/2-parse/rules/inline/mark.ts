import { doubleShape } from "./pairs.ts"
import { shapesRule } from "./shapes.ts"

/** `==marked text==`. */
export const mark = shapesRule("mark", "=", [doubleShape("=", "mark")])
