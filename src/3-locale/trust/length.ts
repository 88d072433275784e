import { weight } from "../text.ts"
import type { Claim } from "./claim.ts"

/** Shorter texts may well become many times as long: “Note” is said in one word here and in five there. */
const MIN_WEIGHT = 60

/** Translations into ten languages have from 0.3 to 3.5 times their source's weight, but for one in a thousand. */
const MIN_RATIO = 0.2
const MAX_RATIO = 5

/** Lengths so far apart that one text can't say what the other says. */
export function lengthApart({ source, target }: Claim): string | undefined {
  const [here, there] = [weight(source), weight(target)]
  if (Math.max(here, there) < MIN_WEIGHT) return undefined
  const ratio = there / Math.max(1, here)
  if (here >= MIN_WEIGHT && ratio < MIN_RATIO) return "much shorter"
  return there >= MIN_WEIGHT * MAX_RATIO && ratio > MAX_RATIO ? "much longer" : undefined
}
