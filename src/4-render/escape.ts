const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
])

/** Text as HTML, in an element or between double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, character => ESCAPES.get(character) ?? "")
