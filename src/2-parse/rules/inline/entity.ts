import type { StateInline } from "markdown-it"
import Markdown from "markdown-it"
import { environmentOf, report } from "../../environment.ts"
import { hiddenIn, visible } from "../../hidden-characters.ts"
import { rangeIn } from "../../spans.ts"
import type { Found, InlineRule } from "./reading.ts"

const ENTITY = /&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z0-9]+);/g

const decoded = new Markdown().utils.unescapeAll

/** Replaces entities by their characters, but for those that can't be seen. Unknown ones stay. */
export const decodeEntities = (text: string): string => text.replace(ENTITY, entity => visible(decoded(entity)))

function write(state: StateInline, found: Found): void {
  const source = state.src.slice(found.start, found.end)
  const characters = hiddenIn(decoded(source))
  if (characters) report(environmentOf(state.env), "S101", rangeIn(state, found.start, found.end), { characters })
  const token = state.push("text_special", "", 0)
  token.content = decodeEntities(source)
  token.markup = source
  token.info = "entity"
}

/** `&copy;`, `&#169;`, `&#xA9;`. */
export const entity: InlineRule = {
  name: "entity",
  sign: "&",
  find: ({ text }) => ({
    found: [...text.matchAll(ENTITY)].map(match => ({
      rule: "entity",
      start: match.index,
      end: match.index + match[0].length,
      isText: true,
      write,
    })),
  }),
}
