import type { CustomFence, Dialect } from "../project.ts"
import { type Data, type DataMap, isDataMap } from "../yaml.ts"
import { pythonOf } from "./python.ts"

/** Functions of PyMdown's that make a formula of code: `arithmatex_fenced_format`, `inline_generic_format` and their like. */
const isFormula = (format: Data | undefined): boolean => pythonOf(format).name.startsWith("pymdownx.arithmatex.")

/** Entries of a list that are maps with a name. */
function namedIn(data: Data | undefined): (DataMap & { readonly name: string })[] {
  const list: readonly Data[] = Array.isArray(data) ? data : []
  return list.flatMap(each => (isDataMap(each) && typeof each.name === "string" ? [{ ...each, name: each.name }] : []))
}

/** Whether a function leaves code as it is, for a script to draw; what others do isn't known, but for what is always drawn. */
const isDrawn = (name: string, format: Data | undefined): boolean =>
  format === undefined || name === "mermaid" || pythonOf(format).name.startsWith("pymdownx.superfences.")

/** Languages of fenced code that is something else, from `custom_fences`. */
export const customFencesIn = (data: Data | undefined): readonly CustomFence[] =>
  namedIn(data).flatMap(({ name, class: className, format }): CustomFence[] => {
    const fence = { name, class: typeof className === "string" ? className : name }
    if (isFormula(format)) return [{ ...fence, isFormula: true }]
    return isDrawn(name, format) ? [fence] : []
  })

/** Languages of code in a line that is a formula, from `custom_inline`. */
export const formulaLanguagesIn = (data: Data | undefined): readonly string[] =>
  namedIn(data).flatMap(({ name, format }) => (isFormula(format) ? [name] : []))

/** The words of a list; nothing where there is no list. */
export function wordsOf(data: Data | undefined): readonly string[] | undefined {
  const list: readonly Data[] | undefined = Array.isArray(data) ? data : undefined
  return list?.flatMap(each => (typeof each === "string" ? [each] : []))
}

/** How formulas may be written, where Arithmatex is told. */
export function formulasOf(options: DataMap): Pick<Dialect, "formulas"> {
  const inline = wordsOf(options.inline_syntax)
  const block = wordsOf(options.block_syntax)
  return inline || block ? { formulas: { ...(inline && { inline }), ...(block && { block }) } } : {}
}
