import type { Range, Token } from "../2-parse/index.ts"

/** Where a token stands in its source, if it stems from the text. */
export function placeOf(token: Token | undefined): Range | undefined {
  const at: unknown = token?.meta?.at
  return Array.isArray(at) ? [Number(at[0]), Number(at[1])] : undefined
}
