import type { Token } from "../2-parse/index.ts"
import { escapeHtml } from "./escape.ts"
import { highlight } from "./highlight.ts"
import { attributes } from "./pictures.ts"
import { attribute, metaOf } from "./tokens.ts"

/** Line numbers in `2 4-6`. */
function linesIn(list: string): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const [, from, to] of list.matchAll(/(\d+)(?:-(\d+))?/g)) {
    const last = Math.min(Number(to ?? from), Number(from) + 10_000)
    for (let line = Number(from); line <= last; line++) lines.add(line)
  }
  return lines
}

/** Highlighted code cut into lines, each of which is whole: what is open at a line's end is opened again on the next. */
function splitLines(html: string): string[] {
  let open: string[] = []
  return html
    .replace(/\n$/, "")
    .split("\n")
    .map(line => {
      const before = open.join("")
      open = [...open]
      for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
        if (tag === "</span>") open.pop()
        else open.push(tag)
      }
      return before + line + "</span>".repeat(open.length)
    })
}

/** Lines as elements, for numbers and marks. */
function printLines(html: string, marked: ReadonlySet<number>, first: number | undefined): string {
  const lines = splitLines(html).map((line, at) => {
    const number = first === undefined ? undefined : String(first + at)
    const list = attributes([
      ["class", marked.has(at + 1) ? "line marked" : "line"],
      ["data-line", number],
    ])
    return `<span${list}>${line}\n</span>`
  })
  return lines.join("")
}

/** A block of code: highlighted, with its title, numbers and marks. It scrolls inside itself, also by keyboard. */
export function printCode(token: Token): string {
  const { title, highlighted, firstLine } = metaOf(token)
  const language = token.info.trim().split(/\s+/)[0] ?? ""
  const html = highlight(token.content, language) ?? escapeHtml(token.content)
  const wantsLines = highlighted !== undefined || firstLine !== undefined
  const classes = [
    ...new Set([language === "" ? "" : `language-${language}`, ...(attribute(token, "class") ?? "").split(" ")]),
  ]
  const shown = wantsLines ? printLines(html, linesIn(highlighted ?? ""), firstLine) : html
  const code = attributes([
    ["id", attribute(token, "id")],
    ["lang", attribute(token, "lang")],
    ["dir", attribute(token, "dir")],
    ["class", classes.filter(name => name !== "").join(" ") || undefined],
  ])
  const block = `<pre tabindex="0"><code${code}>${shown}</code></pre>\n`
  return title === undefined
    ? block
    : `<div class="code"><div class="code-title">${escapeHtml(title)}</div>${block}</div>\n`
}
