import { fold } from "../text.ts"
import type { Claim } from "./claim.ts"

/** Names that no language translates or inflects at their beginning: `macOS`, `KeePassXC`, `dom0`. */
const NAME =
  /(?<![\p{L}\p{M}\p{N}_.@/-])(?=[\p{Script=Latin}\d]*[a-z][A-Z])[\p{Script=Latin}\d]{3,}(?![\p{L}\p{M}\p{N}_@/]|[.-]\w)/gu

/** An English plural: other languages have their own of the name. */
const PLURAL = /(?<=[a-z])s$/

/** More names are no sentence. */
const MAX_NAMES = 50

/** Names with capitals inside that a wording doesn't have. */
export function lostNames({ source, target }: Claim): string | undefined {
  const names = source.match(NAME)?.slice(0, MAX_NAMES)
  if (!names) return undefined
  const there = fold(target)
  return names.find(name => !there.includes(fold(name.replace(PLURAL, ""))))
}
