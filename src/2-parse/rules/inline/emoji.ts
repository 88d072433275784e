import shortcodes from "emojibase-data/en/shortcodes/joypixels.json" with { type: "json" }
import type { StateInline } from "markdown-it"

/** Characters by name. */
const emojis = new Map(
  Object.entries(shortcodes).flatMap(([hexcode, names]) =>
    [names].flat().map((name): [string, string] => [name, hexcode]),
  ),
)

/** `2699-FE0F` → ⚙️ */
const characters = (hexcode: string): string =>
  String.fromCodePoint(...hexcode.split("-").map(code => Number.parseInt(code, 16)))

/** The emoji with a name as text, or `undefined`. */
export function emojiNamed(name: string): string | undefined {
  const hexcode = emojis.get(name)
  return hexcode === undefined ? undefined : characters(hexcode)
}

/** `:gear:` as the character itself, which a screen reader names in its own language. */
export function writeEmoji(state: StateInline, name: string, emoji: string): void {
  const opening = state.push("emoji_open", "span", 1)
  opening.attrSet("class", "twemoji")
  opening.attrSet("title", name)
  state.push("text", "", 0).content = emoji
  state.push("emoji_close", "span", -1)
}
