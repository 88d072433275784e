import type { Token } from "markdown-it"
import type { Slugs } from "../1-read/index.ts"
import type { Environment } from "./environment.ts"
import { isSwitchedOn } from "./options.ts"
import { type Ids, slugOf } from "./slugs.ts"
import { wordsOf } from "./words.ts"

/** A set of tabs that is open: its buttons, and how many of their labels have gone by. */
interface OpenSet {
  readonly buttons: Token[]
  labels: number
}

/** Makes the ids of tabs from their labels; where the site wants it, with the id of the heading that they stand under in front. */
export function tabIds(tokens: readonly Token[], ids: Ids, slugs: Slugs, { options, source }: Environment): void {
  const isCombined = isSwitchedOn(options, "tabbed.combine_header_slug", false)
  const open: OpenSet[] = []
  let before = ""
  const name = (label: Token, inline: Token | undefined): void => {
    const id = ids.give(before + slugOf(wordsOf(inline?.children ?? [], source.text), slugs))
    const set = open.at(-1)
    if (set) set.buttons[set.labels++]?.attrSet("id", id)
    label.attrSet("for", id)
  }
  tokens.forEach((token, index) => {
    if (token.type === "heading_open" && isCombined) before = String(token.attrGet("id")) + slugs.separator
    else if (token.type === "tabbed_set_open") open.push({ buttons: [], labels: 0 })
    else if (token.type === "tabbed_set_close") open.pop()
    else if (token.type === "tab_button") open.at(-1)?.buttons.push(token)
    else if (token.type === "tab_label_open") name(token, tokens[index + 1])
  })
}
