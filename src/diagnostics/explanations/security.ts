import type { Explanation } from "./explanation.ts"

export const security: Readonly<Record<string, Explanation>> = {
  S101: {
    text: "Characters that can't be seen, or that turn the direction of the text around, can make a sentence or a piece of code read as something that it isn't. Type the text anew. Joiners that a script needs are not meant.",
  },
}
