import type { Dialect, Site } from "../1-read/index.ts"
import { INDENT } from "./lines.ts"

/** Which marks of emphasis count at the borders of words only. */
export type WordBorders = NonNullable<Dialect["emphasis"]>

/** What changes how a text is read. Left out: as Python-Markdown and PyMdown Extensions read it by default. */
export interface DialectOptions extends Partial<Dialect> {
  /** Classes that authors may use beside the dialect's: names, or beginnings of names with `*` behind. */
  readonly classes?: readonly string[]
}

/** The dialect as it is where a site says nothing: one value, so that what is made of it is made once. */
const UNCHANGED: DialectOptions = {}

/** How the texts of a site are read. */
export const dialectOf = ({ dialect }: Pick<Site, "dialect">): DialectOptions => dialect ?? UNCHANGED

const BLOCKS = ["admonition", "caption", "definition", "details", "html", "tab"].map(kind => `blocks.${kind}`)

/** Extensions that have generic blocks. */
export const GENERIC_BLOCKS: readonly string[] = [...BLOCKS, "fancylists"]

/** Extensions that are on where a site doesn't say which. */
export const USUAL: readonly string[] = [
  ...(
    "abbr admonition arithmatex attr_list caret critic def_list details emoji footnotes keys mark md_in_html " +
    "superfences tabbed tables tasklist tilde toc"
  ).split(" "),
  ...BLOCKS,
]

/** Whether a text is read with an extension: `footnotes`, `blocks.tab`. */
export const isOn = ({ extensions = USUAL }: DialectOptions, name: string): boolean => extensions.includes(name)

/** Whether an option of an extension is on: `tilde.subscript`. */
export const isSwitchedOn = ({ switches }: DialectOptions, name: string, byDefault: boolean): boolean =>
  switches?.get(name) ?? byDefault

/** Columns by which what belongs to an item of a list is indented. */
export const listIndentOf = ({ listIndent = INDENT }: DialectOptions): number => listIndent

/** Keeps what is made of a key for as long as the key lives. */
export function memo<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>()
  return key => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
