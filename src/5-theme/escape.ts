const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
])

/** Text as HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, character => ESCAPES.get(character) ?? "")
