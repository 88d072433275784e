import type { Explanation } from "./explanation.ts"

export const security: Readonly<Record<string, Explanation>> = {
  S101: {
    text: "Characters that can't be seen, or that turn the direction of the text around, can make a sentence or a piece of code read as something that it isn't. Type the text anew. Joiners that a script needs are not meant.",
  },
  S201: {
    text: "Every finished page is held against a list of what a page may have, apart from the rules for what may be written. What isn't on the list is taken out, so that nobody is harmed, and told here. No text should get that far.",
  },
}
