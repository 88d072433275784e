import Markdown from "markdown-it"
import { parse } from "../../src/2-parse/index.ts"
import type { Diagnostic } from "../../src/diagnostics/index.ts"

const printer = new Markdown()
printer.renderer.rules.icon = (tokens, index) => `<icon ${tokens[index]?.meta?.icon}>`

const documentOf = (text: string) =>
  parse({ file: "content/a.md", locale: "en", page: "a", text, body: 0, frontMatter: {} })

/** What one paragraph becomes, without the paragraph around it. */
export function inlineHtml(text: string): string {
  const html = printer.renderer.render([...documentOf(text).tokens], printer.options, {}).trim()
  return /^<p>([\s\S]*?)<\/p>$/.exec(html)?.[1] ?? html
}

/** What is said about a text: codes with the columns on its first line. */
export function findings(text: string): string[] {
  return documentOf(text).diagnostics.map(
    ({ code, span }: Diagnostic) => `${code} ${span.start.column}-${span.end.column}`,
  )
}
