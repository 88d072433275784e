import type { ComponentChild } from "preact"
import type { Phrase } from "../../4-render/index.ts"
import type { Frame } from "../view.ts"
import { Words } from "./words.tsx"

/** Sentences, each with what parts it from the next: a space, but a full-width stop brings its own. */
export function Sentences({ phrases, frame }: { phrases: readonly Phrase[]; frame: Frame }): ComponentChild {
  return phrases.flatMap(phrase => [<Words phrase={phrase} frame={frame} />, /[。！？]$/.test(phrase.text) ? "" : " "])
}
