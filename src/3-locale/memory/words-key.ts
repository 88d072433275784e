/** What a text is compared without: addresses, attribute lists, tags, references to footnotes, punctuation, white space. */
const UNSPOKEN =
  /\]\((?:[^()]|\([^()]*\))*\)(?:\{[^{}]*\})?|\{[^{}]*\}|<(?!https?:|mailto:)\/?[a-z][^<>]*>|\[\^[^\]]*\]|&[#\w]+;|[^\p{L}\p{M}\p{N}]+/giu
const UNSPOKEN_ASCII =
  /\]\((?:[^()]|\([^()]*\))*\)(?:\{[^{}]*\})?|\{[^{}]*\}|<(?!https?:|mailto:)\/?[a-z][^<>]*>|\[\^[^\]]*\]|&[#\w]+;|[^a-z0-9]+/gi

const isAscii = (text: string): boolean => !/[^\x00-\x7f]/.test(text)

/**
 * Words of inline Markdown as they are compared: letters and digits, case folded. Two texts that differ in addresses,
 * markup and punctuation alone have the same. Not a parser: it must be quick for all lines of a memory, and need only do
 * the same to both sides.
 */
export function wordsKey(markdown: string): string {
  if (isAscii(markdown)) return markdown.replace(UNSPOKEN_ASCII, "").toLowerCase()
  return markdown.normalize("NFKC").replace(UNSPOKEN, "").toLowerCase()
}

const DIGITS = /\p{N}+/gu

/** A key with every number masked; nothing where there is none. */
export function numberlessKey(key: string): string | undefined {
  const masked = key.replace(DIGITS, "0")
  return /\p{N}/u.test(key) ? masked : undefined
}
