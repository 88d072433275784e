import { codePoint } from "../../diagnostics/index.ts"
import type { Claim } from "./claim.ts"

/** Control characters, what decoders put in place of broken bytes, and tag characters that spell unseen words. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]|[\u{e0000}-\u{e0fff}]/u

/** Opening embeddings, overrides and isolates with what closes them (Unicode UAX 9, section 2). */
const CLOSERS = new Map([
  ["\u202a", "\u202c"],
  ["\u202b", "\u202c"],
  ["\u202d", "\u202c"],
  ["\u202e", "\u202c"],
  ["\u2066", "\u2069"],
  ["\u2067", "\u2069"],
  ["\u2068", "\u2069"],
])
const DIRECTIONAL = /[\u202a-\u202e\u2066-\u2069]/g

/** An override turns letters around whatever they are: no language needs it. */
const OVERRIDES = /[\u202d\u202e]/

/**
 * Characters that hide or turn words around: `U+202E`. Marks of direction, joiners, and embeddings that are closed
 * again are how right-to-left languages are written.
 */
export function unsafeCharacters({ source, target }: Claim): string | undefined {
  const found = CONTROLS.exec(target) ?? OVERRIDES.exec(target) ?? openDirection(target)
  return found && !source.includes(found[0]) ? codePoint(found[0]) : undefined
}

/** The first directional character without a partner. */
function openDirection(text: string): readonly [string] | undefined {
  const open: string[] = []
  for (const [character] of text.matchAll(DIRECTIONAL)) {
    if (CLOSERS.has(character)) open.push(character)
    else if (CLOSERS.get(open.pop() ?? "") !== character) return [character]
  }
  const [first] = open
  return first === undefined ? undefined : [first]
}
