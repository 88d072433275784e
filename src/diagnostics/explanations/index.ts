import { dialect } from "./dialect.ts"
import type { Explanation } from "./explanation.ts"
import { files } from "./files.ts"
import { links } from "./links.ts"
import { pictures } from "./pictures.ts"
import { security } from "./security.ts"
import { settings } from "./settings.ts"
import { translations } from "./translations.ts"

export type { Explanation }

/** By code. */
export const explanations: ReadonlyMap<string, Explanation> = new Map(
  [settings, files, dialect, links, pictures, translations, security].flatMap(family => Object.entries(family)),
)
