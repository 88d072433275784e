/** Inline Markdown on one line: a hard break is `<br>`, other white space is one space, marks of quotes at line starts go. */
export function oneLine(markdown: string): string {
  return markdown
    .replace(/(?: {2,}|\\)\n[\s>]*/g, "<br>")
    .replace(/[^\S\n]*\n(?:[^\S\n]|>)*/g, " ")
    .replace(/\s+/g, " ")
    .trim()
}
