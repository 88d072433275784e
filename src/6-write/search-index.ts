import { createIndex } from "pagefind"
import type { SearchRecord } from "../4-render/index.ts"
import { type Diagnostic, diagnoseFile } from "../diagnostics/index.ts"
import type { OutputFile } from "./output.ts"

/** Where the search lies in the site. */
const FOLDER = "pagefind"
/** What its makers offer beside it: a theme of its own, which has no use here. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

/** What loads the search in a browser, an output path. */
export const SEARCH_LIBRARY = `${FOLDER}/pagefind.js`

/** An index of words in small files, of which a browser asks for those that it needs. */
export interface SearchIndex {
  readonly files: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Makes the index. A program of another language does it beside ours; where it can't run, the site has no search, which is told. */
export async function searchIndex(records: readonly SearchRecord[]): Promise<SearchIndex> {
  try {
    const { index } = await createIndex()
    if (index === undefined) throw new Error("there is no index")
    await Promise.all(
      records.map(({ address, lang, html }) =>
        index.addHTMLFile({
          url: address,
          content: `<html lang="${lang}"><main data-pagefind-body>${html}</main></html>`,
        }),
      ),
    )
    const { files } = await index.getFiles()
    await index.deleteIndex()
    const used = files.filter(({ path }) => !UNUSED.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
    return { files: used.map(({ path, content }) => ({ path: `${FOLDER}/${path}`, content })), diagnostics: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { files: [], diagnostics: [diagnoseFile("F301", SEARCH_LIBRARY, { reason })] }
  }
}
