import type { ComponentChildren, JSX } from "preact"
import type { Phrase } from "../../4-render/index.ts"
import { languageOf } from "../language.ts"
import type { Frame } from "../view.ts"

interface NamedNavPart {
  readonly class: string
  readonly name: Phrase
  readonly view: Frame
  readonly children: ComponentChildren
}

/** A navigation with a name for those who listen: an attribute; in another language than the page's, words that say so. */
export function NamedNav({ class: kind, name, view, children }: NamedNavPart): JSX.Element {
  const language = languageOf(name.lang, view)
  if (language.lang === undefined) {
    return (
      <nav class={kind} aria-label={name.text}>
        {children}
      </nav>
    )
  }
  const id = `to:${kind}`
  return (
    <nav class={kind} aria-labelledby={id}>
      <span class="unseen" id={id} {...language}>
        {name.text}
      </span>
      {children}
    </nav>
  )
}
