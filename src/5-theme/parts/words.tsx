import type { ComponentChild } from "preact"
import type { Phrase } from "../../4-render/index.ts"
import { languageOf } from "../language.ts"
import type { Frame } from "../view.ts"

/** A phrase as plain text, in a `span` with its language where that isn't the page's. */
export function Words({ phrase, frame }: { phrase: Phrase; frame: Frame }): ComponentChild {
  const attributes = languageOf(phrase.lang, frame)
  return attributes.lang === undefined ? phrase.text : <span {...attributes}>{phrase.text}</span>
}
