import type { Token } from "../2-parse/index.ts"

export const attribute = (token: Token, name: string): string | undefined => {
  const value = token.attrs?.find(([key]) => key === name)?.[1]
  return value === undefined ? undefined : String(value)
}

/**
 * What inline tokens are, however they were written: an item for each run of text and each piece of markup. Two
 * contents with one signature are the same to a reader.
 */
export function signatureOf(tokens: readonly Token[]): string[] {
  const items: string[] = []
  let footnote = 0
  for (const token of tokens) {
    if (token.type === "footnote_ref_close") footnote--
    else if (footnote > 0) {
      // Its number is the page's, not the sentence's.
      if (token.type === "link_open") items.push(`footnote ${attribute(token, "href")}`)
    } else if (token.type === "footnote_ref_open") footnote++
    else items.push(itemOf(token))
  }
  return items
}

function itemOf(token: Token): string {
  const { type, tag, content, markup, nesting } = token
  if (type === "text") return `"${content}`
  if (type === "softbreak") return '" '
  if (type === "hardbreak" || tag === "br") return '"\n'
  if (nesting < 0) return `/${tag}`
  if (nesting === 0 && type === "icon") return `icon ${markup}`
  const names = ["href", "src", "id", "title"] as const
  const attributes = names.map(name => `${name}=${attribute(token, name) ?? ""}`)
  return [
    nesting === 0 ? type.replace(/^html_void$/, "void") : "",
    tag,
    nesting === 0 && type !== "image" ? content : "",
    ...attributes,
  ].join(" ")
}

/** A signature with neighbouring texts joined and their white space as it is compared. */
export function joined(items: readonly string[]): string {
  const texts = items.map(item => (item.startsWith('"') ? item.slice(1) : `\u0000${item}\u0000`)).join("")
  return texts
    .replace(/\u0000\u0000/g, "\u0000")
    .replace(/[ \t\f]*\n[ \t\f\n]*/g, "\n")
    .replace(/[ \t\f]+/g, " ")
    .trim()
}
