import type { Token } from "../2-parse/index.ts"
import { attribute } from "./tokens.ts"

/** In which language a place of a token stream is: that of the innermost element around it that says one. */
export class LanguageStack {
  readonly #around: string[] = []
  #here: string

  constructor(lang: string) {
    this.#here = lang
  }

  get here(): string {
    return this.#here
  }

  /** Goes on behind a token. */
  pass(token: Token): void {
    if (token.nesting === 1) {
      this.#around.push(this.#here)
      this.#here = attribute(token, "lang") ?? this.#here
    } else if (token.nesting === -1) this.#here = this.#around.pop() ?? this.#here
  }
}
