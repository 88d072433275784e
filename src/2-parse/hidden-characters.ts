import type { StateCore, Token } from "markdown-it"
import { codePoint } from "../diagnostics/index.ts"
import { environmentOf, report } from "./environment.ts"

/**
 * Characters that can't be seen or turn the text around them: controls but tab and line feed, bidirectional embeddings,
 * overrides and isolates, separators, fillers, tags (but in flags), variation selectors (but behind Han characters and
 * in emoji). Joiners and direction marks are part of honest text.
 */
const HIDDEN = new RegExp(
  [
    String.raw`[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u115f\u1160\u17b4\u17b5\u180e\u2028-\u202e\u2061-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]`,
    String.raw`[\u{e0000}-\u{e007f}](?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,8}[\u{e0000}-\u{e007f}])`,
    String.raw`[\ufe00-\ufe0d\u{e0100}-\u{e01ef}](?<!\p{Script=Han}[\ufe00-\ufe0d\u{e0100}-\u{e01ef}])`,
    String.raw`\p{M}(?<=\p{M}{9})`,
  ].join("|"),
  "gu",
)

/**
 * Finds what may be hidden: all but blocks of letters, signs and emoji with nothing hidden nor any accent in them.
 * Nearly every text is done with this one cheap look.
 */
const SUSPECT =
  /[^\t\n -~\u00a0-\u02ff\u0370-\u0482\u048a-\u0590\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d5\u2000-\u2027\u202f-\u2060\u2070-\u20cf\u2100-\u2cee\u3000-\u3029\u3030-\u3098\u309b-\u3163\u3400-\u4dbf\u4e00-\ua48f\uac00-\ud7a3\ud83c-\ud83e\udc00-\udfff\uff01-\uff9f]/

/** Most findings that one text gets. */
const MAX_FINDINGS = 20

/** A text without its hidden characters. */
export const visible = (text: string): string => (SUSPECT.test(text) ? text.replace(HIDDEN, "") : text)

/** The names of the hidden characters of a text: `U+202E`. The first few. */
export function hiddenIn(text: string): string {
  const names = new Set([...text.matchAll(HIDDEN)].map(([character]) => codePoint(character)))
  return [...names].slice(0, 5).join(", ")
}

/** Reports the hidden characters of a source: neighbours as one. */
export function reportHidden(state: StateCore): void {
  const environment = environmentOf(state.env)
  const { text } = environment.source
  if (!SUSPECT.test(text)) return
  const runs: { start: number; end: number }[] = []
  for (const { index, 0: character } of text.matchAll(HIDDEN)) {
    const last = runs.at(-1)
    if (last?.end === index) last.end = index + character.length
    else runs.push({ start: index, end: index + character.length })
  }
  for (const { start, end } of runs.slice(0, MAX_FINDINGS))
    report(environment, "S101", [start, end], { characters: hiddenIn(text.slice(start, end)) })
}

/** Takes hidden characters out of tokens. */
export function removeHidden(tokens: readonly Token[]): void {
  for (const token of tokens) {
    token.content = visible(token.content)
    for (const attribute of token.attrs ?? []) attribute[1] = visible(String(attribute[1]))
    removeHidden(token.children ?? [])
  }
}
