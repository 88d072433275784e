import type { StateInline } from "markdown-it"
import { environmentOf } from "../../environment.ts"
import { decodeEntities } from "./entity.ts"
import { checkedAddress } from "./link.ts"
import { type Found, type InlineRule, plainText } from "./reading.ts"
import { shortened } from "./shortened.ts"

function write(state: StateInline, found: Found, address: string, text: string): void {
  const content = (): void => {
    state.push("text", "", 0).content = shortened(text, environmentOf(state.env).options)
  }
  if (!checkedAddress(state, found, address) || state.linkLevel > 0) {
    content()
    return
  }
  const opening = state.push("link_open", "a", 1)
  opening.markup = "autolink"
  opening.attrSet("href", address)
  content()
  state.push("link_close", "a", -1).markup = "autolink"
}

const autolinks = (name: string, pattern: RegExp, addressOf: (text: string) => string): InlineRule => ({
  name,
  sign: "<",
  find: ({ text, base, plan }) => ({
    found: [...text.matchAll(pattern)].map(match => {
      const [start, end] = [match.index, match.index + match[0].length]
      const plain = decodeEntities(plainText(plan, base + start + 1, base + end - 1)).replace(/^mailto:/, "")
      return { rule: name, start, end, plain, write: (state, found) => write(state, found, addressOf(plain), plain) }
    }),
  }),
})

/** `<https://example.org>`. */
export const autolink = autolinks("autolink", /<((?:f|ht)tps?:\/\/[^<>]*)>/giu, text => text)

/** `<name@example.org>`. */
export const mailLink = autolinks("mail-link", /<([^<> !]+@[^@<> ]+)>/gu, text => `mailto:${text}`)
