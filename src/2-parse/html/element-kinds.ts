const words = (text: string): ReadonlySet<string> => new Set(text.split(" "))

/** Elements that are blocks: at the start of a line their tags begin a block of HTML. */
export const BLOCKS = words(
  "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header " +
    "hgroup hr main menu nav ol p pre section table ul canvas colgroup dd body dt group html iframe li legend math map " +
    "noscript output object option progress script style summary tbody td textarea tfoot th thead tr video center",
)

/** Blocks whose content is inline where it is Markdown. */
export const SPANS = words("address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th")

/** Blocks whose content is never Markdown. */
export const RAW = words("canvas math option pre script style textarea")

/** Elements whose content is no markup at all. */
export const OPAQUE = words("script style")

/** Controls, which do nothing without a program, and drawings: left out with what is in them. */
export const LEFT_OUT = words("canvas input select svg template textarea")

export type Reading = "block" | "span" | "off"

const canBeBlock = (name: string): boolean => !SPANS.has(name) && !RAW.has(name) && name !== "hr"

/** `markdown` alone is `markdown="1"`: as blocks, or inline where the element can't hold blocks. */
function ownReading(name: string, attribute: string | undefined): Reading {
  if (attribute === undefined || RAW.has(name) || name === "hr") return "off"
  if (attribute === "markdown" || attribute === "1") return canBeBlock(name) ? "block" : "span"
  return attribute === "block" || attribute === "span" ? attribute : "off"
}

/** How the content of an element is read, by its `markdown` attribute; a stricter element around it wins. */
export function readingOf(name: string, attribute: string | undefined, outer: Reading | undefined): Reading {
  const own = ownReading(name, attribute)
  if (outer === "off") return "off"
  return outer === "span" && own === "block" ? "span" : own
}
