import type { InlineElement } from "./elements.ts"
import type { InlineNode } from "./inline.ts"
import { onlyPlace, type Stray } from "./stray.ts"
import { copyToken } from "./tokens.ts"

/** `about:config` for `` `about:config` ``: what was code, word for word, once in the text. */
export function findBareCode(lost: InlineElement, _nodes: readonly InlineNode[], text: string): Stray | undefined {
  const code = lost.key.trim()
  const at = onlyPlace(text, code, 3)
  if (at === undefined) return undefined
  const quoted = quotedIn(text).find(({ from, inner }) => inner === code && from === at - 1)
  return codeAt(lost, quoted ?? { from: at, to: at + code.length })
}

/** So many signs tell a pattern: an address, an option with its value. */
const MIN_SIGNS = 3

/** `"+"` for `` `+` ``; `"me+[this]@example.org"` for `` `yourname+[anything]@example.com` ``: code in quotes, with its words changed. */
export function findQuotedCode(lost: InlineElement, _nodes: readonly InlineNode[], text: string): Stray | undefined {
  const code = lost.key.trim()
  const shape = shapeOf(code)
  const isTold = shape.replaceAll("x", "").length >= MIN_SIGNS
  const found = quotedIn(text).filter(({ inner }) => inner.trim() === code || (isTold && shapeOf(inner) === shape))
  return found[0] && found.length === 1 ? codeAt(lost, found[0]) : undefined
}

const shapeOf = (text: string): string => text.replace(/\s+/g, "").replace(/[\p{L}\p{M}\p{N}]+/gu, "x")

function codeAt({ node }: InlineElement, { from, to }: Pick<Stray, "from" | "to">): Stray | undefined {
  return node.kind === "atom" ? { from, to, nodes: [{ kind: "atom", token: copyToken(node.token) }] } : undefined
}

const QUOTED = ['""', "''", "“”", "‘’", "«»", "»«", "„“", "‹›", "「」", "『』", "〈〉"]
  .map(([open, close]) => `${open}(?<inner>[^${open}${close}]{1,200})${close}`)
  .map(pattern => new RegExp(pattern, "gu"))

/** What stands in quotes of any language, quotes included. */
function quotedIn(text: string): (Pick<Stray, "from" | "to"> & { readonly inner: string })[] {
  return QUOTED.flatMap(pattern =>
    [...text.matchAll(pattern)].map(({ 0: quoted, index, groups }) => ({
      from: index,
      to: index + quoted.length,
      inner: groups?.inner ?? "",
    })),
  )
}
