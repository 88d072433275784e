import { readFrontMatter } from "../front-matter.ts"
import type { Source } from "../project.ts"
import { readTargetFrontMatter } from "../target-front-matter.ts"

/** Lines that ask for other files: what they put in is learned where it lies. */
const SNIPPET_LINE = /^[ \t]*;?--+8<--+.*$/gm

/** A page's text out of a history, as if it had been read from the project. */
export function pageSource(file: string, page: string, locale: string, text: string, isTarget: boolean): Source {
  const located = { file, text: text.replace(SNIPPET_LINE, "") }
  const { frontMatter, body } = isTarget ? readTargetFrontMatter(located) : readFrontMatter(located)
  return { ...located, page, locale, body, frontMatter }
}
