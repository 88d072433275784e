import { type Diagnostic, diagnose, type Located } from "../diagnostics/index.ts"
import type { Content, Part } from "./content.ts"
import type { Returned, ReturnedFile } from "./returned.ts"
import type { Fault } from "./tagged.ts"
import { childrenOf, type Element, readXml } from "./xml.ts"

/** Reads an XLIFF 2 document that came back. */
export function readXliff(located: Located): ReturnedFile {
  const root = readXml(located.text)
  if ("reason" in root) return unread(located, root.reason, root.at)
  const version = root.attributes.get("version") ?? ""
  if (root.name !== "xliff") return unread(located, `its root is <${root.name}>, not <xliff>`, root.start)
  if (!version.startsWith("2.")) return unread(located, `it is XLIFF ${version}, and only XLIFF 2 is read`, root.start)
  const locale = root.attributes.get("trgLang")
  const units = childrenOf(root, "file").flatMap(unitsIn)
  return { located, ...(locale && { locale }), entries: units.flatMap(entriesIn), diagnostics: [] }
}

function unread(located: Located, reason: string, at: number): ReturnedFile {
  const diagnostics: Diagnostic[] = [diagnose("T301", located, at, at + 1, { reason })]
  return { located, entries: [], diagnostics }
}

/** Tools may put units into groups. */
const unitsIn = (element: Element): Element[] => [
  ...childrenOf(element, "unit"),
  ...childrenOf(element, "group").flatMap(unitsIn),
]

function entriesIn(unit: Element): Returned[] {
  const context = unit.attributes.get("name") ?? ""
  return childrenOf(unit, "segment").flatMap(segment => {
    const [source] = childrenOf(segment, "source")
    const [target] = childrenOf(segment, "target")
    if (!source) return []
    const isFuzzy = target !== undefined && segment.attributes.get("state") === "initial"
    return [
      {
        context,
        source: contentOf(source),
        target: target ? contentOf(target) : [],
        isFuzzy,
        at: [segment.start, segment.start + "<segment".length],
      },
    ]
  })
}

class Unfit extends Error {}

/** An element around words that hasn't been closed yet: `<pc>`, `<sc/>`, or the content as a whole. */
interface Opened {
  readonly id: string
  readonly parts: Part[]
}

function contentOf(element: Element): Content | Fault {
  try {
    return partsOf(element)
  } catch (error) {
    if (error instanceof Unfit) return { fault: error.message }
    throw error
  }
}

/** Content of an element; tools may write `<pc>` as a pair of `<sc/>` and `<ec/>`. */
function partsOf(element: Element): Part[] {
  const opened: Opened[] = [{ id: "", parts: [] }]
  readInto(opened, element)
  const [root, unclosed] = opened
  if (unclosed) throw new Unfit(`\`<sc id="${unclosed.id}">\` is never closed`)
  return root?.parts ?? []
}

function readInto(opened: Opened[], { children }: Element): void {
  for (const child of children) {
    if (typeof child === "string") opened.at(-1)?.parts.push(child)
    else readElement(opened, child)
  }
}

function readElement(opened: Opened[], element: Element): void {
  const parts = opened.at(-1)?.parts
  const { name, attributes } = element
  if (name === "ph") parts?.push({ number: numberOf(element) })
  else if (name === "pc") parts?.push({ number: numberOf(element), inside: partsOf(element) })
  else if (name === "sc") opened.push({ id: attributes.get("id") ?? "", parts: [] })
  else if (name === "ec") close(opened, element)
  else if (name === "cp") throw new Unfit(`a control character, U+${attributes.get("hex") ?? ""}, is in it`)
  // `<mrk>` and its like say something about words, and are none.
  else readInto(opened, element)
}

function close(opened: Opened[], { attributes }: Element): void {
  const id = attributes.get("startRef") ?? attributes.get("id") ?? ""
  const last = opened.length > 1 ? opened.pop() : undefined
  if (last?.id !== id) throw new Unfit(`\`<ec startRef="${id}"/>\` closes nothing`)
  opened.at(-1)?.parts.push({ number: Number(id), inside: last.parts })
}

/** Ids that aren't numbers are none of the placeholders that were given out. */
const numberOf = ({ attributes }: Element): number => Number(/^\d{1,6}$/.exec(attributes.get("id") ?? "")?.[0] ?? 0)
