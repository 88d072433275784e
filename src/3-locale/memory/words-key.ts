/** What isn't spoken: addresses, attribute lists, tags, references to footnotes, icons and characters by name. */
const MARKUP =
  /\]\((?:[^()]|\([^()]*\))*\)(?:\{[^{}]*\})?|\{[^{}]*\}|<(?!https?:|mailto:)\/?[a-z][^<>]*>|\[\^[^\]]*\]|:[a-z][\w+-]*:|&[#\w]+;/gi

/**
 * Words of inline Markdown as they are compared: letters and digits, case folded. Two texts that differ in addresses,
 * markup and punctuation alone have the same. Not a parser: it must be quick for all lines of a memory, and need only do
 * the same to both sides.
 */
export function wordsKey(markdown: string): string {
  const spoken = /[\]{<&:]/.test(markdown) ? markdown.replace(MARKUP, "") : markdown
  if (!isAscii(spoken)) {
    return spoken
      .normalize("NFKC")
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, "")
      .toLowerCase()
  }
  return asciiWords(spoken).toLowerCase()
}

const isAscii = (text: string): boolean => !/[^\x00-\x7f]/.test(text)

/** Letters and digits alone: what `replace(/[^a-z0-9]+/gi, "")` gives, in a third of the time. */
function asciiWords(text: string): string {
  let words = ""
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at)
    const isWord = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
    if (isWord && start < 0) start = at
    else if (!isWord && start >= 0) {
      words += text.slice(start, at)
      start = -1
    }
  }
  return words
}

/** A key with every number masked; nothing where there is none. */
export function numberlessKey(key: string): string | undefined {
  return /\p{N}/u.test(key) ? key.replace(/\p{N}+/gu, "0") : undefined
}
