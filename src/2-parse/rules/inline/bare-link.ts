import type { StateInline } from "markdown-it"
import { environmentOf } from "../../environment.ts"
import { decodeEntities } from "./entity.ts"
import { checkedAddress } from "./link.ts"
import type { Found, InlineRule } from "./reading.ts"
import { shortened } from "./shortened.ts"

const WEB =
  /(?<![\p{L}\p{N}])(?:(?:ht|f)tps?:\/\/|www\.)[\p{L}\p{N}][-\p{L}\p{N}_.?,!'(){}[\]/+&@%$#=:"|~;]*(?:[\p{L}\p{N}]|[-/#@$+=])/giu
const MAIL =
  /(?<![-/+@a-z\d_])[-+a-z\d_](?:[-a-z\d_+]|\.(?!\.)){0,64}(?<!\.)@[-a-z\d_]{1,64}\.(?:[-a-z\d_]|(?<!\.)\.(?!\.)){0,200}[a-z]\b(?![-@])/gi

function write(state: StateInline, found: Found, address: string): void {
  const whole = decodeEntities(state.src.slice(found.start, found.end))
  const text = shortened(whole, environmentOf(state.env).options)
  const isAllowed = checkedAddress(state, found, address)
  if (isAllowed) {
    const opening = state.push("link_open", "a", 1)
    opening.markup = "autolink"
    opening.attrSet("href", address)
  }
  state.push("text", "", 0).content = text
  if (isAllowed) state.push("link_close", "a", -1)
}

const links = (name: string, sign: string, pattern: RegExp, addressOf: (text: string) => string): InlineRule => ({
  name,
  sign,
  find: ({ text, isInLink }) => ({
    found: isInLink
      ? []
      : [...text.matchAll(pattern)].map(match => ({
          rule: name,
          start: match.index,
          end: match.index + match[0].length,
          write: (state, found) => write(state, found, addressOf(match[0])),
        })),
  }),
})

/** `https://example.org`, `www.example.org` as they stand in the text. */
export const bareLink = links("bare-link", "", WEB, text => (/^www\./i.test(text) ? `http://${text}` : text))

/** `name@example.org` as it stands in the text. */
export const bareMail = links("bare-mail", "@", MAIL, text => `mailto:${text}`)
