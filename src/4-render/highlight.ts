import hljs from "highlight.js/lib/common"

/** Code longer than this is printed plain: highlighting it would cost more than it helps. */
const MAX_CODE = 50_000

/** Code as HTML with `hljs-…` classes, or nothing where the language isn't known. Nothing is guessed. */
export function highlight(code: string, language: string): string | undefined {
  if (code.length > MAX_CODE || hljs.getLanguage(language) === undefined) return undefined
  return hljs.highlight(code, { language, ignoreIllegals: true }).value
}
