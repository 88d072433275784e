import type { StateCore, Token } from "markdown-it"
import { judgeAttributes } from "./allow.ts"
import { attributeListAt } from "./attributes.ts"
import { environmentOf, report } from "./environment.ts"
import { placeOf } from "./spans.ts"

/** Attributes that nobody writes about in passing: what has one was meant as a list. */
const MEANT = /^(?:on[a-z]+|style|dir|lang|href|src|srcset|role|aria-[a-z]+|target|ping|download)$/

/** The attributes of a list at the end of a text that takes none: they stay text, with the list. */
function strayAt(text: string): readonly string[] {
  const start = /(?:^|\s)(?=\{[^{}\n]*\}$)/.exec(text)
  const list = start && attributeListAt(text, start.index + start[0].length)
  if (!list) return []
  return judgeAttributes("p", list.attributes, "list").refused.filter(name => MEANT.test(name))
}

/** `Text {style="…"}`: reports a list that stands where it means nothing, and would be refused elsewhere. */
export function strayAttributes(state: StateCore): void {
  for (const token of state.tokens) {
    const last: Token | undefined = token.type === "inline" ? token.children?.at(-1) : undefined
    if (last?.type !== "text") continue
    const at = placeOf(last)
    for (const attribute of at ? strayAt(last.content) : [])
      report(environmentOf(state.env), "D203", at ?? [0, 0], { attribute })
  }
}
