import { join, posix } from "node:path"
import { type Diagnostic, diagnose } from "../diagnostics/index.ts"
import { fileState, MAX_PAGE, readText } from "./files.ts"
import { literateOrder } from "./literate-order.ts"
import type { SettingsFile } from "./setting.ts"
import { type Data, type DataMap, isDataMap, readYaml, type YamlText } from "./yaml.ts"

/** What a folder says of its navigation, in a `.pages` (awesome-pages), a `.nav.yml` (awesome-nav) or a `SUMMARY.md` (literate-nav). */
export interface FolderOrder {
  readonly file?: SettingsFile
  readonly title?: string
  /** Pages, folders, titles, links, and `...` for what isn't named. */
  readonly nav?: readonly Data[]
  /** What isn't named stands at the end all the same. */
  readonly appendsRest: boolean
  readonly isHidden: boolean
  /** A section with one page is that page. */
  readonly collapses: boolean
  readonly isDescending: boolean
  readonly isNatural: boolean
  /** Folders stand among the pages. */
  readonly isMixed: boolean
  /** A folder's index stands in front, named or not. */
  readonly hasIndex: boolean
}

export type FolderOrders = (folder: string) => FolderOrder

export const NO_ORDER: FolderOrder = {
  appendsRest: false,
  isHidden: false,
  collapses: false,
  isDescending: false,
  isNatural: false,
  isMixed: false,
  hasIndex: false,
}

const mapIn = (data: Data | undefined): DataMap => (isDataMap(data) ? data : Object.create(null))

/** The order that settings ask for, in the words of either plugin; what they leave out as `above` has it. */
export function orderIn(data: DataMap, above: FolderOrder): FolderOrder {
  const sort = mapIn(data.sort)
  const list = data.nav ?? data.arrange
  const direction = data.order ?? sort.direction
  const collapses = data.collapse ?? data.collapse_single_pages ?? data.flatten_single_child_sections
  return {
    ...(typeof data.title === "string" && { title: data.title }),
    ...(Array.isArray(list) && { nav: data.arrange === undefined || list.includes("...") ? list : [...list, "..."] }),
    appendsRest: data.append_unmatched === true,
    isHidden: data.hide === true,
    collapses: typeof collapses === "boolean" ? collapses : above.collapses,
    isDescending: direction === undefined ? above.isDescending : direction === "desc",
    isNatural: (data.sort_type ?? sort.type ?? (above.isNatural ? "natural" : "")) === "natural",
    hasIndex: above.hasIndex,
    isMixed: sort.sections === undefined ? data.order !== undefined || above.isMixed : sort.sections === "mixed",
  }
}

/** Files that order folders: what they are called, and what counts where they say nothing. */
export interface OrderFiles {
  readonly name: string
  readonly usual: FolderOrder
  /** They are pages with a list of links (literate-nav). */
  readonly isLiterate?: boolean
}

/** A list in a page is no setting: findings about it are about the page. */
const NO_PLACES: YamlText = { data: null, faults: [], valueAt: () => [0, 0], keyAt: () => [0, 0] }

function literate(text: string, file: string, usual: FolderOrder): FolderOrder {
  const nav = literateOrder(text)
  return nav ? { ...usual, nav, file: { located: { file, text }, yaml: NO_PLACES } } : usual
}

/** Reads the files of that name in the folders of the pages. A faulty one is told, and says nothing. */
export function folderOrders(
  root: string,
  folder: string,
  { name, usual, isLiterate = false }: OrderFiles,
  findings: Diagnostic[],
): FolderOrders {
  return path => {
    const file = posix.join(folder, path, name)
    if (fileState(root, file) !== "there") return usual
    const read = readText(file, join(root, file), MAX_PAGE)
    if ("fault" in read) findings.push(read.fault)
    if ("fault" in read) return usual
    if (isLiterate) return literate(read.text, file, usual)
    const located = { file, text: read.text }
    const yaml = readYaml(read.text)
    const fault = yaml.faults.find(({ kind }) => kind === "syntax")
    if (fault) findings.push(diagnose("C102", located, fault.start, fault.end, { reason: fault.reason }))
    return { ...orderIn(mapIn(yaml.data), usual), file: { located, yaml } }
  }
}
