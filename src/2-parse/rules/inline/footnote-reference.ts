import { environmentOf } from "../../environment.ts"
import { footnoteId, referenceId } from "../../footnote-ids.ts"
import type { Found, InlineRule } from "./reading.ts"

/** `[^name]`: the number of a footnote, which leads to it. A name that no footnote has is text. */
export const footnoteReference: InlineRule = {
  name: "footnote-reference",
  sign: "[^",
  find: ({ text, plan }) => {
    const environment = environmentOf(plan.state.env)
    const { footnotes, options } = environment
    const { reference = "{}", byReference = false } = options.footnotes ?? {}
    const found: Found[] = []
    for (const match of text.matchAll(/\[\^([^\]]{0,200})\]/g)) {
      const [whole, name = ""] = match
      const footnote = footnotes.get(name)
      if (!footnote) continue
      const write: Found["write"] = state => {
        footnote.references++
        footnote.order ??= ++environment.footnotesReferred
        state
          .push("footnote_ref_open", "sup", 1)
          .attrSet("id", referenceId(name, footnote.references, options.footnotes))
        const link = state.push("link_open", "a", 1)
        link.attrSet("href", `#${footnoteId(name, options.footnotes)}`)
        link.attrSet("class", "footnote-ref")
        state.push("text", "", 0).content = reference.replaceAll(
          "{}",
          String(byReference ? footnote.order : footnote.number),
        )
        state.push("link_close", "a", -1)
        state.push("footnote_ref_close", "sup", -1)
      }
      found.push({ rule: "footnote-reference", start: match.index, end: match.index + whole.length, write })
    }
    return { found }
  },
}
