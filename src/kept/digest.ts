import { createHash } from "node:crypto"

/** Says all that is in a value. Plain data only. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, part) => (part instanceof Map || part instanceof Set ? [...part] : part)) ?? ""

/** What stands for values: another one where any of them is another. Plain data only; hexadecimal. */
export function digestOf(...values: readonly unknown[]): string {
  const hash = createHash("sha256")
  // Each ends with what no JSON has, so that nothing moves from one into the next.
  for (const value of values) hash.update(textOf(value)).update("\0")
  return hash.digest("hex")
}
